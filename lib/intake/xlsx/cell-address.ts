import type { PlainCell, PlainTable } from "../plain-document";
import { LAST_COLUMN, LAST_ROW } from "./limits";

/** Rows and columns of a sheet, from 1, ends included. */
export type Area = { top: number; left: number; bottom: number; right: number };

const LETTERS = 26;
const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** "AB12" → row 12, column 28. Null for what is no place of a sheet Excel could make. */
export function readAddress(text: string): { row: number; column: number } | null {
  const [, letters, digits] = ADDRESS.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row < 1 || row > LAST_ROW || column > LAST_COLUMN ? null : { row, column };
}

/** "A1:C2", or "A1" alone. Null when either end is no place. */
export function readArea(text: string): Area | null {
  const [from = "", to = from] = text.split(":", 3);
  const first = readAddress(from);
  const last = readAddress(to);
  if (first === null || last === null || first.row > last.row || first.column > last.column) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** Row 12, column 28 → "AB12". */
export function writeAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return `${letters}${row}`;
}

/** Where a person finds a cell of a table in the workbook: "BM1!D7"; null for tables of other files. */
export function placeInSheet(table: PlainTable, cell: Pick<PlainCell, "row" | "column">): string | null {
  const row = table.origin?.rows[cell.row];
  const column = table.origin?.columns[cell.column];
  if (table.sheet === null || row === undefined || column === undefined) return null;
  return `${table.sheet}!${writeAddress(row, column)}`;
}
