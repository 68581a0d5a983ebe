import { describe, expect, test } from "vitest";
import type { PlainDocument } from "@/lib/intake/plain-document";
import { readXlsx } from "@/lib/intake/xlsx/read-xlsx";
import { rowsOf, tablesOf, textsOf } from "../../support/plain-texts";
import {
  asParts,
  numberCell,
  sheetData,
  textCell,
  type WrittenWorkbook,
  workbookParts,
} from "../../support/workbook-parts";

const read = (xml: string, more: Partial<WrittenWorkbook> = {}): PlainDocument =>
  readXlsx(asParts(workbookParts({ sheets: [{ name: "Biểu 1", xml }], ...more })));
const texts = (xml: string, more: Partial<WrittenWorkbook> = {}): string[] => textsOf(read(xml, more).blocks);
const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

/** Style 1 stands in a drawn grid, 2 has a rule below it only, 3 is bold and centred. */
const STYLES = `<fonts><font/><font><b/><name val="Arial"/></font><font><i/><name val=".VnTime"/></font></fonts>
  <borders><border/><border><left style="thin"/><right style="thin"/><top/></border><border><left/><bottom style="thin"/></border></borders>
  <cellXfs><xf/><xf borderId="1"/><xf borderId="2"/><xf fontId="1"><alignment horizontal="center"/></xf><xf fontId="2"/></cellXfs>`;

describe("a cell is read as a person sees it", () => {
  test.each([
    ["a text inside the cell", textCell("A1", " Sở  A "), "Sở  A"],
    ["decomposed letters are composed", textCell("A1", "Sở".normalize("NFD")), "Sở"],
    ["the result of a text formula", '<c r="A1" t="str"><f>B1</f><v>kết quả</v></c>', "kết quả"],
    ["the result of a number formula", '<c r="A1"><f>1+1</f><v>2</v></c>', "2"],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["yes", '<c r="A1" t="b"><v>1</v></c>', "TRUE"],
    ["no", '<c r="A1" t="b"><v>0</v></c>', "FALSE"],
    ["a date of the strict dialect", '<c r="A1" t="d"><v>2026-03-14T00:00:00</v></c>', "14/03/2026"],
    ["no number after all", '<c r="A1"><v>1e999</v></c>', "1e999"],
    ["a line break", '<c r="A1" t="inlineStr"><is><t>một&#10;hai_x000D_</t></is></c>', "một\nhai"],
    ["without the reading aid", '<c r="A1" t="inlineStr"><is><t>語</t><rPh><t>ご</t></rPh></is></c>', "語"],
    ["with a prefix of the program's own", '<x:c r="A1"><x:v>7</x:v></x:c>', "7"],
    ["without an address", "<c><v>7</v></c>", "7"],
  ])("%s", (_name, cell, expected) => {
    expect(texts(row(cell))).toEqual([expected]);
  });

  test("a shared string in runs keeps its faces", () => {
    const strings = '<si><t>khác</t></si><si><r><t>Tổng </t></r><r><rPr><b/><i val="0"/></rPr><t>số</t></r></si>';
    const { blocks } = read(row('<c r="A1" s="4" t="s"><v>1</v></c>'), { strings, styles: STYLES });
    expect(blocks[1]).toMatchObject({
      text: "Tổng số",
      runs: [
        { text: "Tổng ", bold: false, italic: true },
        { text: "số", bold: true, italic: false },
      ],
    });
  });

  test.each([
    ["a typed zero", '<c r="A1" s="0"><v>0</v></c>', ["0"]],
    ["a zero that a formula gave", '<c r="A1" s="0"><f>B1</f><v>0</v></c>', []],
  ])("%s that its format paints as nothing", (_name, cell, expected) => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="#,###"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>';
    expect(texts(row(cell), { styles })).toEqual(expected);
  });

  test("a text that its format hides is not seen", () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>';
    expect(texts(row(textCell("A1", "ẩn")), { styles })).toEqual([]);
  });

  test("the workbook says which calendar its days are of", () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    expect(texts(row(numberCell("A1", "43904")), { styles, before: '<workbookPr date1904="1"/>' })).toEqual([
      "15/03/2024",
    ]);
  });
});

describe("what is not on the page", () => {
  test("hidden rows and columns are left out, and a merged text moves to what is seen of it", () => {
    const cells = [
      textCell("A1", "tiêu đề"),
      textCell("A2", "ẩn"),
      textCell("B2", "ẩn"),
      textCell("C3", "hiện"),
      textCell("D3", "cũng"),
    ];
    const xml = `<cols><col min="1" max="1" hidden="1"/></cols>${sheetData(cells).replace('<row r="2">', '<row r="2" hidden="1">')}<mergeCells><mergeCell ref="A1:D1"/></mergeCells>`;
    expect(texts(xml)).toEqual(["tiêu đề", "hiện", "cũng"]);
  });

  test("hidden sheets are named, never read; tabs of charts are no sheets", () => {
    const parts = workbookParts({
      sheets: [
        { name: "Nháp", xml: row(textCell("A1", "ẩn")), state: "hidden" },
        { name: "Mã", xml: row(textCell("A1", "ẩn")), state: "veryHidden" },
        { name: "Số liệu", xml: row(textCell("A1", "hiện")) },
      ],
    });
    const document = readXlsx(asParts(parts));
    expect(document.blocks).toMatchObject([{ text: "Số liệu", style: "sheet name" }, { text: "hiện" }]);
    expect(document.asides).toEqual([
      { where: "hiddenSheet", text: "Nháp" },
      { where: "hiddenSheet", text: "Mã" },
    ]);
  });

  test("a formula that was never worked out is empty and remembered", () => {
    const document = read(row('<c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c>'));
    expect(textsOf(document.blocks)).toEqual(["1"]);
    expect(document.asides).toEqual([{ where: "formulaWithoutResult", text: "Biểu 1!B1" }]);
  });

  test("header, footer and floating texts stand beside", () => {
    const printed =
      '<headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;12UBND &amp;P</oddHeader><oddFooter>&amp;LTrang</oddFooter></headerFooter>';
    const parts = workbookParts({ sheets: [{ name: "S", xml: row(textCell("A1", "x")) + printed }] });
    parts.set(
      "xl/drawings/drawing1.xml",
      "<d><txBody><p><r><t>Mẫu </t></r><r><t>số 1</t></r></p><p><t>dòng hai</t></p></txBody><t>ngoài</t></d>",
    );
    expect(readXlsx(asParts(parts)).asides).toEqual([
      { where: "header", text: "UBND" },
      { where: "footer", text: "Trang" },
      { where: "textBox", text: "Mẫu số 1\ndòng hai" },
    ]);
  });

  test.each([
    ["TCVN3", "C¶i c¸ch hµnh chÝnh", "TCVN3"],
    ["Unicode in an old font", "Cải cách hành chính", null],
  ])("old fonts: %s", (_name, text, legacyEncoding) => {
    expect(read(row(textCell("A1", text, 4)), { styles: STYLES })).toMatchObject({ legacyEncoding });
  });
});

describe("paragraphs and tables", () => {
  const tables = (cells: readonly string[], merges: readonly string[] = []) => {
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    const document = read(`${sheetData(cells)}<mergeCells>${merged}</mergeCells>`, { styles: STYLES });
    return document.blocks.slice(1).map((block) => (block.type === "paragraph" ? block.text : rowsOf(block)));
  };
  const grid = (address: string, text: string): string => textCell(address, text, 1);

  test("a title with a rule below it is a paragraph above a drawn grid", () => {
    expect(
      tables([textCell("A1", "Biểu 1", 2), grid("A2", "a"), grid("B2", "b"), grid("A3", "c"), grid("B3", "d")]),
    ).toEqual([
      "Biểu 1",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ]);
  });

  test("a title inside the grid across all of it stands above the column names", () => {
    const first = [grid("A1", "BIỂU 1"), grid("A2", "STT"), grid("B2", "Tên"), grid("A3", "1"), grid("B3", "x")];
    const second = [grid("A4", "BIỂU 2"), grid("A5", "STT"), grid("B5", "Tên"), grid("A6", "1"), grid("B6", "y")];
    expect(tables([...first, ...second], ["A1:B1", "A4:B4"])).toEqual([
      "BIỂU 1",
      [
        ["STT", "Tên"],
        ["1", "x"],
      ],
      "BIỂU 2",
      [
        ["STT", "Tên"],
        ["1", "y"],
      ],
    ]);
  });

  test("a section across the grid stays a row of its table", () => {
    const cells = [grid("A1", "STT"), grid("B1", "Tên"), grid("A2", "I. Phần một"), grid("A3", "1"), grid("B3", "x")];
    expect(tables(cells, ["A2:B2"])).toEqual([
      [
        ["STT", "Tên"],
        ["I. Phần một", ""],
        ["1", "x"],
      ],
    ]);
  });

  test("the same names again begin a new table", () => {
    const cells = ["Đơn vị", "Số", "A", "1", "Đơn vị", "Số", "B", "2"].map((text, at) =>
      textCell(`${at % 2 ? "B" : "A"}${Math.floor(at / 2) + 1}`, text),
    );
    expect(tables([textCell("A9", "STT"), textCell("B9", "x"), ...cells])).toEqual([
      [
        ["Đơn vị", "Số"],
        ["A", "1"],
        ["Đơn vị", "Số"],
        ["B", "2"],
      ],
      [["STT", "x"]],
    ]);
  });

  test("empty bordered rows and a row pasted without borders do not cut a table", () => {
    const cells = [
      grid("A1", "a"),
      grid("B1", "b"),
      '<c r="A2" s="1"/>',
      textCell("A3", "c"),
      textCell("B3", "d"),
      grid("A4", "e"),
      grid("B4", "f"),
    ];
    expect(tables(cells)).toEqual([
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ],
    ]);
  });

  test("merged areas are spans, and columns in which nothing begins are gone", () => {
    const cells = [
      textCell("B2", "Tên"),
      textCell("F2", "Kết quả"),
      textCell("F3", "ĐVT"),
      textCell("G3", "Số"),
      textCell("B4", "x"),
      textCell("F4", "%"),
      numberCell("G4", "5"),
    ];
    const [table] = tablesOf(
      read(`${sheetData(cells)}<mergeCells><mergeCell ref="B2:E3"/><mergeCell ref="F2:G2"/></mergeCells>`),
    );
    expect(table).toMatchObject({
      index: 0,
      sheet: "Biểu 1",
      rowCount: 3,
      columnCount: 3,
      origin: { rows: [2, 3, 4], columns: [2, 6, 7] },
    });
    expect(table?.cells.slice(0, 2)).toMatchObject([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: "Tên" },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: "Kết quả" },
    ]);
    expect(table?.cells.length).toBe(7);
  });

  test("row numbers typed as numbers are no decimals", () => {
    const cells = [textCell("A1", "TT"), textCell("B1", "Số"), numberCell("A2", "1.1"), numberCell("B2", "1.1")];
    expect(tables(cells)).toEqual([
      [
        ["TT", "Số"],
        ["1.1", "1,1"],
      ],
    ]);
  });
});
