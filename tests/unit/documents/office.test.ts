import { beforeAll, describe, expect, test } from "vitest";
import { renderDocx, renderFormSheet } from "@/lib/documents/render-docx/render-docx";
import { renderConsolidatedXlsx } from "@/lib/documents/render-xlsx/render-xlsx";
import { buildWorkbook } from "@/lib/report/build-workbook";
import type { Workbook } from "@/lib/report/workbook";
import { extremeDocuments } from "@/tests/support/extreme-documents";
import { formSheets, formsOfLengths } from "@/tests/support/form-sheets";
import { madeProvinceReport } from "@/tests/support/made-province";
import { convert, hasOffice, pdfPages } from "@/tests/support/office";
import { readXlsx } from "@/tests/support/read-xlsx";
import { sampleDocuments } from "@/tests/support/sample-documents";

// Said in the report of the run, not only counted: without LibreOffice nothing here was looked at.
const skipped = hasOffice ? "" : " — SKIPPED: LibreOffice (soffice) and poppler (pdftotext) are not installed";

describe.skipIf(!hasOffice)(`documents laid out by LibreOffice${skipped}`, () => {
  const samples = [...sampleDocuments(), ...extremeDocuments()];
  const sheets = [...formSheets(), ...formsOfLengths()];
  const pages = new Map<string, string[]>();

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, [, report]] of samples.entries()) files[`${index}.docx`] = await renderDocx(report);
    for (const [index, [, sheet]] of sheets.entries()) files[`form${index}.docx`] = await renderFormSheet(sheet);
    const pdfs = await convert(files, "pdf");
    for (const [index, [name]] of samples.entries()) {
      pages.set(name, await pdfPages(pdfs.get(`${index}.docx`) ?? new Uint8Array()));
    }
    for (const [index, [name]] of sheets.entries()) {
      pages.set(name, await pdfPages(pdfs.get(`form${index}.docx`) ?? new Uint8Array()));
    }
  });

  test.each(samples)("%s: no blank page, Quốc hiệu on one line, numbers restart in each appendix", (name, report) => {
    const printed = pages.get(name) ?? [];
    expect(printed.every((page) => page.replace(/\s/g, "").length > 20)).toBe(true);
    expect(printed[0]).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n/);
    expect(printed[0]).toMatch(/Số: +\/\S+ .+, ngày +tháng +năm +20\d\d\n/);
    const starts = printed.flatMap((page, index) => (/^\s*Phụ lục( [IVX]+)?\n/.test(page) ? [index] : []));
    expect(starts).toHaveLength(report.appendices.filter(({ shared }) => shared !== "continued").length);
    [0, ...starts].forEach((start, section, all) => {
      const end = all[section + 1] ?? printed.length;
      for (let page = start + 1; page < end; page += 1) {
        expect(printed[page]?.trimStart().split("\n")[0]?.trim()).toBe(String(page - start + 1));
      }
    });
  });

  test.each(samples)("%s: the signature stands with at least two lines of the body", (name, report) => {
    const page = (pages.get(name) ?? []).find((text) => text.includes("Nơi nhận:"));
    expect(page).toContain(report.signature.name);
    const [above = ""] = page?.split("Nơi nhận:") ?? [];
    expect(above).toContain("./.");
    const lines = above.split("\n").filter((line) => line.trim() !== "" && !/^\s*\d+\s*$/.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(2);
  });

  test.each(sheets)("%s: no blank page, and those who sign stand under the last rows of the table", (name, sheet) => {
    const printed = pages.get(name) ?? [];
    expect(printed.every((page) => page.replace(/\s/g, "").length > 20)).toBe(true);
    expect(printed[0]).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n/);
    const last = printed.at(-1) ?? "";
    expect(last).toContain("NGƯỜI LẬP BIỂU");
    expect(last).toContain(sheet.signature.name);
    const [above = ""] = last.split("NGƯỜI LẬP BIỂU");
    expect(above.split("\n").filter((line) => line.trim() !== "").length).toBeGreaterThan(3);
  });

  test("the province's report has more than twenty pages", () => {
    expect(pages.get("province, for signature")?.length).toBeGreaterThan(20);
  });
});

/** The same workbook with a wrong result stored under every formula: only a recalculation can give the right one. */
function spoiled(model: Workbook): Workbook {
  const copy = structuredClone(model);
  for (const row of copy.sheets.flatMap(({ rows }) => rows)) {
    for (const entry of [row.province, row.unitsTotal, row.owner, ...row.units]) {
      if (entry.kind === "figure" && entry.formula) entry.value = "999999";
    }
  }
  return copy;
}

describe.skipIf(!hasOffice)(`the workbook recalculated by LibreOffice${skipped}`, () => {
  test("every formula, worked out again, gives the stored figure", async () => {
    const model = buildWorkbook({ ...madeProvinceReport("working"), title: "Số liệu", about: [] });
    const stored = await readXlsx(await renderConsolidatedXlsx(model));
    const again = await convert({ "book.xlsx": await renderConsolidatedXlsx(spoiled(model)) }, "xlsx");
    const recalculated = await readXlsx(again.get("book.xlsx") ?? new Uint8Array());
    let formulas = 0;
    for (const sheet of stored.sheets) {
      const cells = recalculated.sheets.find(({ name }) => name === sheet.name)?.cells;
      for (const [address, cell] of sheet.cells) {
        if (cell.formula === null) continue;
        formulas += 1;
        const where = `${sheet.name}!${address} ${cell.formula}`;
        if (cell.number === null) expect(cells?.get(address)?.text, where).toBe(cell.text);
        else expect(cells?.get(address)?.number, where).toBeCloseTo(cell.number, 9);
      }
    }
    expect(formulas).toBeGreaterThan(500);
  });
});
