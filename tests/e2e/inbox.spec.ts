import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { inProject } from "@/scripts/project";
import { EntryPage } from "./entry-page";
import { test } from "./fixtures";
import { storedCell } from "./stored";

const DOCUMENTS = "BM1.van-ban-chi-dao";

/** One page with a line drawn on it and no text: what a scanner makes, as far as a reader is concerned. */
function pictureOfPage(): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    "<< /Length 31 >>\nstream\n72 700 m 500 700 l 3 w S 0 0 m S\nendstream",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

test("Sở Nội vụ puts in units' files, is told whose they are, takes figures on a unit's behalf and sends for it", async ({
  as,
  made,
}) => {
  const page = await as("reviewer");
  await page.goto(`/kiem-tra?ky=${made.period.id}`);
  await page.getByRole("link", { name: "Nhập tệp của các đơn vị" }).click();
  await page.locator("#tep-bao-cao").setInputFiles([
    {
      name: "bao-cao-sxd.docx",
      mimeType: "application/octet-stream",
      buffer: readFileSync(inProject("tests", "fixtures", "cases", "sxd-quang-binh-2024.docx")),
    },
    { name: "ban-quet.pdf", mimeType: "application/pdf", buffer: pictureOfPage() },
  ]);
  const file = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(file("bao-cao-sxd.docx")).toContainText("SỞ XÂY DỰNG");
  await expect(file("bao-cao-sxd.docx").getByRole("combobox")).toHaveValue(made.units.a.id);
  await expect(file("ban-quet.pdf")).toContainText("ảnh quét");
  await expect(file("ban-quet.pdf").getByRole("button", { name: "Nhập thay" })).toBeDisabled();

  // The figure is taken by a person, out of the unit's own file.
  await file("bao-cao-sxd.docx").getByRole("button", { name: "Nhập thay" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Nhập thay" }).click();
  await expect(page).toHaveURL(/\/nhap-tep\?tep=/);
  const reportId = made.period.report(made.units.a.id);
  const row = page.getByRole("row").filter({ hasText: "Số văn bản chỉ đạo CCHC đã ban hành" });
  await row.getByRole("button", { name: /^Nhận/ }).click();
  await expect.poll(async () => (await storedCell(reportId, DOCUMENTS))?.value).toBe("7");

  // The unit sees what is done for it, and why.
  const unit = await as("staffA");
  await unit.goto(`/bao-cao/${reportId}`);
  await expect(unit.getByText(/Sở Nội vụ đang nhập thay/)).toBeVisible();
  await expect(unit.getByText(/bao-cao-sxd\.docx/)).toBeVisible();

  // What cannot be read is typed from, beside the form.
  await page.goto(`/kiem-tra/nhap-tep?ky=${made.period.id}`);
  await file("ban-quet.pdf").getByRole("combobox").selectOption(made.units.a.id);
  await file("ban-quet.pdf").getByRole("button", { name: "Nhập thay" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Nhập thay" }).click();
  await expect(page.getByRole("complementary", { name: "Tệp của đơn vị" })).toContainText("ban-quet.pdf");
  const shown = await page.request.get((await page.locator("iframe").getAttribute("src")) ?? "");
  expect(shown.headers()).toMatchObject({ "content-type": "application/pdf", "x-frame-options": "SAMEORIGIN" });
  const entry = new EntryPage(page);
  await entry.figure("BM1.phieu-khao-sat").fill("120");
  await page.keyboard.press("Enter");
  await entry.waitUntilSaved();

  await page.goto(`/bao-cao/${reportId}/gui`);
  await page.getByRole("button", { name: "Gửi thay đơn vị" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Gửi thay đơn vị" }).click();
  await expect(page).toHaveURL(/bien-nhan/);
  await expect(page.getByText("(Sở Nội vụ gửi thay)")).toBeVisible();
});
