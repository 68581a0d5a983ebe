import type { Worksheet } from "exceljs";
import type { OfflineBook } from "@/lib/report/offline/offline-book";
import { rowHeight } from "../row-height";
import { FONT, put } from "../sheet-look";
import { lockSheet } from "./form-frame";

/** Digits of the only column: the width of a portrait A4 page. */
const WIDTH = 76;

/** Hướng dẫn: what the file is, how it is filled and how it comes back. */
export async function writeGuideSheet(sheet: Worksheet, { title, guide }: OfflineBook): Promise<void> {
  sheet.getColumn(1).width = WIDTH;
  let at = 0;
  const line = (text: string, size: number, bold: boolean): void => {
    at += 1;
    put(sheet.getCell(at, 1), text, {
      font: { ...FONT, size, bold },
      alignment: { wrapText: true, vertical: "top", ...(!bold && { indent: 1 }) },
    });
    sheet.getRow(at).height = rowHeight([{ text, width: WIDTH - 4, sizePoints: size, bold }]) + (bold ? 6 : 2);
  };
  line("Tệp Excel nhập ngoại tuyến", 15, true);
  line(title, 13, true);
  for (const { heading, lines } of guide) {
    line(heading, 12, true);
    for (const text of lines) line(text, 11, false);
  }
  sheet.views = [{ showGridLines: false }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "portrait",
    scale: 90,
    printArea: `A1:A${at}`,
    margins: { left: 0.8, right: 0.5, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
  };
  await lockSheet(sheet);
}
