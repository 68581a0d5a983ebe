import { describe, expect, test } from "vitest";
import { renderDocx, renderFormSheet } from "@/lib/documents/render-docx/render-docx";
import { renderReportXlsx } from "@/lib/documents/render-xlsx/render-report-xlsx";
import { renderConsolidatedXlsx } from "@/lib/documents/render-xlsx/render-xlsx";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { buildWorkbook } from "@/lib/report/build-workbook";
import { formsAsTyped } from "@/lib/report/forms-as-typed";
import { reportOfParse } from "@/lib/report/report-of-parse";
import { makeMatrixTemplate } from "@/tests/factories/make-matrix";
import { readCaseFile } from "@/tests/support/case-file";
import { extremeDocuments } from "@/tests/support/extreme-documents";
import { formSheets } from "@/tests/support/form-sheets";
import { madeProvinceReport } from "@/tests/support/made-province";
import { offlineBytesOf } from "@/tests/support/offline-workbook";
import { checkOrder } from "@/tests/support/part-order/check-file";
import { checkPart } from "@/tests/support/part-order/check-part";
import { checkWorkbook } from "@/tests/support/part-order/check-workbook";
import { breach, sequence } from "@/tests/support/part-order/sequence";
import { spreadsheetOrder } from "@/tests/support/part-order/spreadsheet";
import { readReport } from "@/tests/support/read-report";
import { readZip } from "@/tests/support/read-zip";
import { sampleDocuments } from "@/tests/support/sample-documents";
import { writeZip } from "@/tests/support/variants/write-zip";

const consolidated = (): Promise<Uint8Array> =>
  renderConsolidatedXlsx(buildWorkbook({ ...madeProvinceReport("working"), title: "Số liệu", about: ["năm 2026"] }));

async function reportAgain(): Promise<Uint8Array> {
  const parse = await readReport(readCaseFile("snv-dong-nai-2022q1"), "snv-dong-nai-2022q1.docx");
  return renderReportXlsx(reportOfParse(parse, dongNai2022), formsAsTyped(dongNai2022, parse));
}

const WORKBOOKS: readonly [string, () => Promise<Uint8Array>][] = [
  ["the offline workbook", () => offlineBytesOf(dongNai2022, {})],
  ["an offline workbook with a matrix", () => offlineBytesOf(makeMatrixTemplate(), {})],
  ["the consolidated workbook", consolidated],
  ["a report written again", reportAgain],
];

describe.each(WORKBOOKS)("%s", (_, make) => {
  test("has every part in the order of the standard, with nothing Excel would repair", async () => {
    const bytes = await make();
    expect(await checkOrder(bytes)).toEqual([]);
    expect(await checkWorkbook(bytes)).toEqual([]);
  });
});

/** Each of these has something the others have not: footnotes, a matrix, a wide section, a mark, no title, blanks. */
const DOCUMENTS = [
  "province, working copy",
  "a matrix on its side",
  "a draft",
  "a letter",
  "a blank form with a matrix",
  "figures by unit",
];
const FORMS = ["a form a deputy signs", "a matrix alone on its side"];

const wordFiles: [string, () => Promise<Uint8Array>][] = [
  ...[...sampleDocuments(), ...extremeDocuments()].flatMap(([name, report]): [string, () => Promise<Uint8Array>][] =>
    DOCUMENTS.includes(name) ? [[name, () => renderDocx(report)]] : [],
  ),
  ...formSheets().flatMap(([name, sheet]): [string, () => Promise<Uint8Array>][] =>
    FORMS.includes(name) ? [[name, () => renderFormSheet(sheet)]] : [],
  ),
];

test("every kind of Word file we write is among those looked at", () => {
  expect(wordFiles.map(([name]) => name).sort()).toEqual([...DOCUMENTS, ...FORMS].sort());
});

test.each(wordFiles)("%s as Word has every part in the order of the standard", async (_, make) => {
  expect(await checkOrder(await make())).toEqual([]);
});

describe("the check finds", () => {
  const dialect = { main: "urn:main", known: ["urn:known"], order: spreadsheetOrder };
  const faults = (inner: string, more = ""): string[] =>
    checkPart(
      dialect,
      `<worksheet xmlns="urn:main" xmlns:k="urn:known" xmlns:n="urn:new" ${more}>${inner}</worksheet>`,
    );

  test("each two neighbours of a worksheet exchanged", () => {
    const order = "sheetViews cols sheetData sheetProtection autoFilter mergeCells dataValidations pageSetup".split(
      " ",
    );
    expect(
      faults(order.map((name) => `<${name}/>`).join("")).filter((fault) => fault.startsWith("<worksheet>")),
    ).toEqual([]);
    for (let at = 1; at < order.length; at += 1) {
      const exchanged = order.with(at, order[at - 1] ?? "").with(at - 1, order[at] ?? "");
      const found = faults(exchanged.map((name) => `<${name}/>`).join(""));
      expect(found.some((fault) => fault.startsWith("<worksheet>"))).toBe(true);
    }
  });

  test("an element twice, one that must be there, one nobody looked at", () => {
    expect(faults("<sheetData/><sheetData/>")).toEqual(["<worksheet>: sheetData does not belong after sheetData"]);
    expect(faults("")).toEqual(["<worksheet>: no sheetData before the end"]);
    expect(faults("<sheetData/><drawing><anchor/></drawing>")).toEqual(["<drawing>: no sequence known: anchor"]);
    expect(breach(sequence("a! (b|c)*"), ["a", "c", "b", "c"])).toBeNull();
  });

  test("what only a newer program knows, unless a reader may pass over it", () => {
    expect(faults('<sheetData k:x="1"/>')).toEqual([]);
    expect(faults('<sheetData n:x="1"/>')).toEqual(["@n:x needs urn:new"]);
    const compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    expect(faults('<sheetData n:x="1"/>', `${compatible} mc:Ignorable="n"`)).toEqual([]);
    expect(faults("<sheetData/>", `${compatible} mc:Ignorable="q"`)).toEqual([
      "mc:Ignorable names q, which is not declared",
    ]);
    expect(faults("<sheetData/><extLst><ext><n:anything/></ext></extLst>")).toEqual([]);
  });

  test("what Excel would repair", async () => {
    const parts = await readZip(await consolidated());
    const spoil = async (name: string, from: string | RegExp, to: string): Promise<string[]> => {
      const before = parts.get(name) ?? "";
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      return checkWorkbook(writeZip(new Map([...parts, [name, after]])));
    };
    const sheet = "xl/worksheets/sheet1.xml";
    expect(await spoil(sheet, /<c r="A6" s="\d+"/, '<c r="A6" s="999"')).toEqual([`${sheet}: A6: no style 999`]);
    expect(await spoil(sheet, '<c r="B6"', '<c r="A6"')).toEqual([`${sheet}: A6 in row 6 after column 1`]);
    expect(await spoil(sheet, '<row r="6"', '<row r="3"')).not.toEqual([]);
    const overlapping = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B1:B9"/></mergeCells><pageMargins';
    expect(await spoil(sheet, "<pageMargins", overlapping)).toEqual([`${sheet}: A1:C1 and B1:B9 overlap`]);
    expect(await spoil("xl/workbook.xml", 'name="BM2"', 'name="bm1"')).toEqual(["two sheets bm1"]);
  });
});
