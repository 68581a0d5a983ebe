import ExcelJS from "exceljs";
import type { CaseRow } from "../factories/read-case";
import { readZip } from "./read-zip";
import { asParts } from "./workbook-parts";

export type CaseForm = { code: string; title: string; rows: readonly CaseRow[] };

export type Layout = {
  sheets: "oneForEach" | "allOnOne";
  /** Two rows of column names, merged; else one. */
  names: "one" | "two";
  borders: boolean;
  /** Figures as stored numbers with formats; else as typed. */
  figures: "numbers" | "texts" | "formulas";
  /** Blank rows between the forms of one sheet, and inside a form after its first section. */
  blanks: boolean;
  /** A letterhead and the name of the report above the first form, signatures below the last. */
  frame: boolean;
  /** The label merged over three columns, a hidden column and hidden rows among them. */
  merged: boolean;
};

const thin = { style: "thin" } as const;
const BOX = { left: thin, right: thin, top: thin, bottom: thin };
/** Where the columns stand: with merged labels, label B:D, then a hidden column of another year. */
const columnsOf = ({ merged }: Layout) =>
  merged
    ? { tt: 1, label: 2, labelEnd: 4, unit: 6, value: 7, note: 8 }
    : { tt: 1, label: 2, labelEnd: 2, unit: 3, value: 4, note: 5 };

/** What a person would type into a cell of a spreadsheet: a number where the writing is one. */
function stored(
  { item, raw, value }: CaseRow,
  figures: Layout["figures"],
): { value: ExcelJS.CellValue; numFmt?: string } {
  const isNumber = figures !== "texts" && /^\d+(\.\d+)?$/.test(value) && /^[\d.,]+ ?%?$/.test(raw);
  if (!isNumber) return { value: raw };
  const share = item.kind === "percent" && raw.includes("%");
  const number = share ? Number(value) / 100 : Number(value);
  const numFmt = share
    ? "0.00%"
    : value.includes(".")
      ? "General"
      : raw.startsWith("0") && raw !== "0"
        ? "00"
        : "#,##0";
  return { value: figures === "formulas" ? { formula: `${number}*1`, result: number } : number, numFmt };
}

/** "2.1" typed into a spreadsheet is a number; "2." and "2.1.1" stay texts. */
const storedNumbering = (tt: string, figures: Layout["figures"]): ExcelJS.CellValue =>
  figures === "numbers" && /^\d\.\d$/.test(tt) ? Number(tt) : tt;

/** The forms of a real report as one workbook, laid out as units lay them out. */
export async function caseWorkbook(forms: readonly CaseForm[], layout: Layout): Promise<Map<string, Uint8Array>> {
  const book = new ExcelJS.Workbook();
  const columns = columnsOf(layout);
  let sheet: ExcelJS.Worksheet | null = null;
  let at = 0;
  const put = (row: number, column: number, value: ExcelJS.CellValue, to = column, below = row): ExcelJS.Cell => {
    const cell = (sheet as ExcelJS.Worksheet).getCell(row, column);
    cell.value = value;
    if (to > column || below > row) sheet?.mergeCells(row, column, below, to);
    return cell;
  };
  const title = (text: string): void => {
    at += 1;
    const cell = put(at, 1, text, columns.note);
    cell.alignment = { horizontal: "center", wrapText: true };
    cell.font = { bold: true };
  };
  const box = (from: number, to: number): void => {
    if (!layout.borders) return;
    for (let row = from; row <= to; row += 1) {
      for (let column = 1; column <= columns.note; column += 1)
        (sheet as ExcelJS.Worksheet).getCell(row, column).border = BOX;
    }
  };
  const open = (name: string): void => {
    sheet = book.addWorksheet(name);
    at = 0;
    if (layout.merged) sheet.getColumn(5).hidden = true;
    if (!layout.frame) return;
    at = 2;
    put(1, 1, "ỦY BAN NHÂN DÂN TỈNH", columns.label);
    put(1, columns.unit, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", columns.note);
    put(2, 1, "SỞ XÂY DỰNG", columns.label);
    put(2, columns.unit, "Độc lập - Tự do - Hạnh phúc", columns.note);
    at += 1;
  };

  for (const [index, form] of forms.entries()) {
    if (index === 0 || layout.sheets === "oneForEach") open(layout.sheets === "oneForEach" ? form.code : "Số liệu");
    if (layout.blanks && at > 0) at += 1;
    title(`BIỂU MẪU ${index + 1}`);
    title(form.title);
    const first = at + 1;
    const twoRows = layout.names === "two";
    const last = twoRows ? first + 1 : first;
    put(first, columns.tt, "STT", columns.tt, last);
    put(first, columns.label, "Chỉ tiêu thống kê", columns.labelEnd, last);
    if (twoRows) put(first, columns.unit, "Kết quả thống kê", columns.value);
    put(last, columns.unit, "Đơn vị tính");
    put(last, columns.value, "Số liệu");
    put(first, columns.note, "Ghi chú", columns.note, last);
    at = last;
    for (const [place, row] of form.rows.entries()) {
      at += 1;
      if (layout.blanks && place > 0 && row.item.kind === "heading" && place < 6) at += 1;
      const figure = stored(row, layout.figures);
      put(at, columns.tt, storedNumbering(row.item.tt, layout.figures));
      put(at, columns.label, row.item.label, columns.labelEnd);
      if (layout.merged) put(at, 5, 999);
      put(at, columns.unit, row.item.printedUnit);
      const cell = put(at, columns.value, figure.value === "" ? null : figure.value);
      if (figure.numFmt) cell.numFmt = figure.numFmt;
      put(at, columns.note, row.note === "" ? null : row.note);
    }
    if (layout.merged) {
      at += 1;
      put(at, 1, "hàng ẩn");
      put(at, columns.value, 12345);
      (sheet as unknown as ExcelJS.Worksheet).getRow(at).hidden = true;
    }
    box(first, at);
    if (layout.frame && (layout.sheets === "oneForEach" || index === forms.length - 1)) {
      at += 2;
      put(at, columns.label, "NGƯỜI LẬP BIỂU");
      put(at, columns.unit, "GIÁM ĐỐC", columns.note);
    }
  }
  return asParts(await readZip(new Uint8Array(await book.xlsx.writeBuffer())));
}
