import { expect, test } from "vitest";
import { renderFormSheet } from "@/lib/documents/render-docx/render-docx";
import { formSheets } from "@/tests/support/form-sheets";
import { readReport } from "@/tests/support/read-report";

const lists = formSheets().filter(([, { content }]) => content.matrix === undefined);

test.each(lists)("%s, printed and read again: its figures, its signer, its period", async (_name, sheet) => {
  const parse = await readReport(await renderFormSheet(sheet), "form.docx");
  const typed = sheet.content.rows.filter(({ value, heading }) => value !== "" && !heading);
  const read = new Map(parse.cells.map(({ tt, raw }) => [tt, raw]));
  expect(typed.length).toBeGreaterThan(5);
  expect(typed.map(({ tt }) => [tt, read.get(tt)])).toEqual(typed.map(({ tt, value }) => [tt, value]));
  expect(parse.header.signer?.name).toBe(sheet.signature.name);
  // "(số liệu đến ngày …)" under its title is no place and no day of signing.
  expect(parse.header).toMatchObject({ place: null, date: null });
  expect(parse.header.period).not.toBeNull();
});
