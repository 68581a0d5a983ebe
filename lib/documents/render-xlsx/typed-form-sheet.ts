import type { Worksheet } from "exceljs";
import type { TypedForm } from "@/lib/report/forms-as-typed";
import type { AppendixMatrix } from "@/lib/report/report-document";
import { rowHeight } from "./row-height";
import { BORDER, FONT, HEADER_FILL, put } from "./sheet-look";

const HEADERS = ["TT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"] as const;
const WIDTHS = [8, 60, 18, 18, 40] as const;
const NAME_WIDTH = 40;
const COLUMN_WIDTH = 14;
/** Excel keeps 15 digits: a longer figure stays text. */
const DIGITS_MAX = 15;
const TITLE_ROW = 1;
const HEADER_ROW = 3;

type Align = "left" | "center" | "right";

function cell(sheet: Worksheet, row: number, column: number, text: string, align: Align, bold = false): void {
  put(sheet.getCell(row, column), text, {
    font: { ...FONT, bold },
    border: BORDER,
    alignment: { horizontal: align, vertical: "middle", wrapText: true },
  });
}

/** A figure as a number, shown with the places it was typed with. */
function figure(sheet: Worksheet, row: number, column: number, decimal: string): void {
  const [whole = "", fraction = ""] = decimal.replace("-", "").split(".");
  if (whole.length + fraction.length > DIGITS_MAX) return;
  const target = sheet.getCell(row, column);
  target.value = Number(decimal);
  target.numFmt = fraction === "" ? "#,##0" : `#,##0.${"0".repeat(fraction.length)}`;
}

function header(sheet: Worksheet, title: string, names: readonly string[], widths: readonly number[]): void {
  put(sheet.getCell(TITLE_ROW, 1), title, { font: { ...FONT, size: 13, bold: true } });
  names.forEach((name, index) => {
    cell(sheet, HEADER_ROW, index + 1, name, "center", true);
    sheet.getCell(HEADER_ROW, index + 1).fill = HEADER_FILL;
    sheet.getColumn(index + 1).width = widths[index] ?? COLUMN_WIDTH;
  });
}

function writeList(sheet: Worksheet, { content, figures }: TypedForm): void {
  header(sheet, content.title, HEADERS, WIDTHS);
  content.rows.forEach(({ key, tt, label, unit, value, note, strong }, index) => {
    const at = HEADER_ROW + 1 + index;
    cell(sheet, at, 1, tt, "center", strong);
    cell(sheet, at, 2, label, "left", strong);
    cell(sheet, at, 3, unit, "center");
    cell(sheet, at, 4, value, figures.has(key) ? "right" : "left", strong);
    cell(sheet, at, 5, note, "left");
    const decimal = figures.get(key);
    if (decimal !== undefined) figure(sheet, at, 4, decimal);
    const texts = [tt, label, unit, value, note].map((text, column) => ({
      text,
      width: WIDTHS[column] ?? COLUMN_WIDTH,
      sizePoints: FONT.size,
      bold: strong,
    }));
    sheet.getRow(at).height = rowHeight(texts);
  });
}

function writeMatrix(sheet: Worksheet, title: string, { rowHeading, columns, rows }: AppendixMatrix): void {
  header(sheet, title, ["TT", rowHeading, ...columns], [WIDTHS[0], NAME_WIDTH]);
  rows.forEach(({ tt, label, strong, values }, index) => {
    const at = HEADER_ROW + 1 + index;
    cell(sheet, at, 1, tt, "center", strong);
    cell(sheet, at, 2, label, "left", strong);
    values.forEach(({ text }, column) => {
      cell(sheet, at, 3 + column, text, "right", strong);
    });
  });
}

/** One form as typed: its printed heading, its header, a row each; figures are numbers. */
export function writeTypedForm(sheet: Worksheet, form: TypedForm): void {
  const { content } = form;
  if (content.matrix) writeMatrix(sheet, content.title, content.matrix);
  else writeList(sheet, form);
  sheet.views = [
    { state: "frozen", xSplit: 2, ySplit: HEADER_ROW, topLeftCell: `C${HEADER_ROW + 1}`, activeCell: "A1" },
  ];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}
