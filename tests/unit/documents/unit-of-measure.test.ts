import { expect, test } from "vitest";
import { renderFormSheet } from "@/lib/documents/render-docx/render-docx";
import { unitLines, unitWidth } from "@/lib/documents/render-docx/unit-of-measure";
import { formSheets } from "@/tests/support/form-sheets";
import { cellText, readDocx, tablesOf } from "@/tests/support/read-docx";

test.each([
  ["Chưa có = 0 2 cấp = 1 3 cấp = 2", ["Chưa có = 0 ", "2 cấp = 1 ", "3 cấp = 2"]],
  ["Có = 1; Không = 0", ["Có = 1; ", "Không = 0"]],
  ["Cơ quan, đơn vị", ["Cơ quan, đơn vị"]],
  ["Thủ tục (mã = x)", ["Thủ tục (mã = x)"]],
  ["", [""]],
])("%s stands as %j", (unit, lines) => {
  expect(unitLines(unit)).toEqual(lines);
  expect(unitLines(unit).join("")).toBe(unit);
});

test("the column grows for codes only, and never takes more than 39 mm", () => {
  const plain = unitWidth(["Văn bản", "%", "Cơ quan, đơn vị"]);
  expect(unitWidth(["Không = 0 Có = 1"])).toBe(plain);
  expect(unitWidth(["Văn bản", "Chưa = 0 Hoàn thành = 1"])).toBeGreaterThan(plain);
  expect(unitWidth([`${"Chưa hoàn thành ".repeat(5)}= 0 Có = 1`])).toBe(2212);
});

test("in a form each code is a line of its cell, and the table is no wider than the page", async () => {
  const sheet = formSheets().find(([name]) => name === "a form of several pages")?.[1];
  if (!sheet) throw new Error("no form");
  const [table] = tablesOf((await readDocx(await renderFormSheet(sheet))).sections[0]).filter(({ ruled }) => ruled);
  const units = (table?.rows ?? []).map(({ cells }) => cellText(cells[2]));
  expect(units).toContain("Chưa có = 0 \n2 cấp = 1 \n3 cấp = 2");
  expect((table?.grid ?? []).reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9354);
});
