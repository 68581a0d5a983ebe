import type { Cell, Fill } from "exceljs";
import { xmlText } from "../xml-text";

export const FONT = { name: "Times New Roman", size: 11 } as const;
const thin = { style: "thin", color: { argb: "FF999999" } } as const;
export const BORDER = { top: thin, left: thin, bottom: thin, right: thin } as const;
export const fill = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
export const HEADER_FILL = fill("FFDDE6F0");

/** Text as text, whatever it begins with. */
export function put(cell: Cell, text: string, more: Partial<Cell> = {}): void {
  cell.value = xmlText(text);
  cell.font = FONT;
  Object.assign(cell, more);
}
