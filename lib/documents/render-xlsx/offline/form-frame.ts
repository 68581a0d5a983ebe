import type { Worksheet } from "exceljs";
import { letters } from "../layout";
import { BORDER, FONT, HEADER_FILL, put } from "../sheet-look";

/** Rows of every form: the hidden marks, its title, the unit and period, the header, then its own. */
const MARK_ROW = 1;
const TITLE_ROW = 2;
const ABOUT_ROW = 3;
const HEADER_ROW = 4;
export const FIRST_ROW = 5;
/** The hidden column of the keys; people see the sheet from the next one on. */
export const KEY_COLUMN = 1;

export type FrameColumn = { header: string; width: number /** What the reader finds in it. */; role: string };

type Frame = {
  mark: string;
  title: string;
  about: string;
  columns: readonly FrameColumn[];
  /** Columns that stay in sight, the hidden one among them. */
  frozen: number;
  orientation: "portrait" | "landscape";
};

/** Everything of a form's sheet but its rows: marks, title, header, frozen panes, printing on A4. */
export function writeFrame(sheet: Worksheet, { mark, title, about, columns, frozen, orientation }: Frame): void {
  put(sheet.getCell(MARK_ROW, KEY_COLUMN), mark);
  put(sheet.getCell(TITLE_ROW, KEY_COLUMN + 1), title, { font: { ...FONT, size: 13, bold: true } });
  put(sheet.getCell(ABOUT_ROW, KEY_COLUMN + 1), `${about}. Chỉ điền vào ô nền vàng.`, {
    font: { ...FONT, italic: true },
  });
  columns.forEach(({ header, width, role }, index) => {
    const column = KEY_COLUMN + 1 + index;
    if (role !== "") put(sheet.getCell(MARK_ROW, column), role);
    put(sheet.getCell(HEADER_ROW, column), header, {
      font: { ...FONT, bold: true },
      fill: HEADER_FILL,
      border: BORDER,
      alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    });
    sheet.getColumn(column).width = width;
  });
  sheet.getRow(HEADER_ROW).height = 32;
  sheet.getRow(MARK_ROW).hidden = true;
  sheet.getColumn(KEY_COLUMN).hidden = true;
  const last = KEY_COLUMN + columns.length;
  sheet.views = [
    {
      state: "frozen",
      xSplit: frozen,
      ySplit: HEADER_ROW,
      topLeftCell: `${letters(frozen + 1)}${FIRST_ROW}`,
      activeCell: `${letters(frozen + 1)}${FIRST_ROW}`,
      showGridLines: false,
    },
  ];
  sheet.pageSetup = {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    printArea: `${letters(KEY_COLUMN + 1)}${TITLE_ROW}:${letters(last)}${Math.max(sheet.rowCount, FIRST_ROW)}`,
    margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = "&L&A&RTrang &P/&N";
}

/** Locks everything but the places to fill in; no password, so that nobody is kept from their own figures. */
export async function lockSheet(sheet: Worksheet): Promise<void> {
  await sheet.protect("", { formatColumns: true, formatRows: true });
}
