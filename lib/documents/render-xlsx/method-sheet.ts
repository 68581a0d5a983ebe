import type { Worksheet } from "exceljs";
import type { Workbook } from "@/lib/report/workbook";
import { xmlText } from "../xml-text";
import { rowHeight } from "./row-height";

/** Digits of the only column: the width of a landscape A4 page. */
const WIDTH = 110;

/** "Cách tính": each rule in words, then the coverage, the adjustments and the rows to look at. */
export function writeMethodSheet(sheet: Worksheet, book: Workbook): void {
  sheet.getColumn(1).width = WIDTH;
  const line = (text: string, bold: boolean): void => {
    const at = sheet.rowCount + 1;
    const cell = sheet.getCell(at, 1);
    const sizePoints = bold ? 12 : 11;
    cell.value = xmlText(text);
    cell.font = { name: "Times New Roman", size: sizePoints, bold };
    cell.alignment = { wrapText: true, vertical: "top" };
    sheet.getRow(at).height = rowHeight([{ text, width: WIDTH, sizePoints, bold }]);
  };
  line(`Cách tính: ${book.title}`, true);
  for (const text of book.about) line(text, false);
  for (const { heading, lines } of book.method) {
    line(heading, true);
    for (const text of lines) line(text, false);
  }
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    scale: 90,
    margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = "&CTrang &P/&N";
}
