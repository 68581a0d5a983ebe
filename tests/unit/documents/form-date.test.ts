import { expect, test } from "vitest";
import { renderFormSheet } from "@/lib/documents/render-docx/render-docx";
import { formSheets } from "@/tests/support/form-sheets";
import { readZip } from "@/tests/support/read-zip";

const xmlOf = async (place: string): Promise<string> => {
  const sheet = formSheets()[0]?.[1];
  if (!sheet) throw new Error("no form");
  const parts = await readZip(await renderFormSheet({ ...sheet, header: { ...sheet.header, place } }));
  return parts.get("word/document.xml") ?? "";
};

test("the date of a form stays whole: a long place has a line of its own", async () => {
  expect(await xmlOf("Thành phố Hồ Chí Minh")).toMatch(
    /Thành phố Hồ Chí Minh,<\/w:t>.*?<w:br\/>.*?>ngày +tháng +năm 2024</s,
  );
  expect(await xmlOf("Quảng Bình")).toMatch(/>Quảng Bình, ngày +tháng +năm 2024</);
});
