import type { Worksheet } from "exceljs";
import type { Workbook } from "@/lib/report/workbook";
import { xmlText } from "../xml-text";

/** "Cách tính": each rule in words, then the adjustments and the rows to look at. */
export function writeMethodSheet(sheet: Worksheet, book: Workbook): void {
  sheet.getColumn(1).width = 120;
  const line = (text: string, bold: boolean): void => {
    const cell = sheet.getCell(sheet.rowCount + 1, 1);
    cell.value = xmlText(text);
    cell.font = { name: "Times New Roman", size: bold ? 12 : 11, bold };
    cell.alignment = { wrapText: true, vertical: "top" };
  };
  line(`Cách tính: ${book.title}`, true);
  for (const text of book.about) line(text, false);
  for (const { heading, lines } of book.method) {
    line(heading, true);
    for (const text of lines) line(text, false);
  }
  sheet.pageSetup = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.headerFooter.oddFooter = "&CTrang &P/&N";
}
