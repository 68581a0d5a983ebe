import { readNumber } from "../../indicators/parse/read-number";
import type { Box } from "./passages";

export type GridNumber = { value: string; percent: boolean; raw: string; line: number; length: number };
export type GridColumn = {
  /** Header texts above the column, the topmost first, each once. */
  header: readonly string[];
};
export type GridRow = {
  /** Words of the row, its printed number apart. */
  label: string;
  /** The row above that has words and no figure ("Đối với Trưởng phòng …"); null for none. */
  group: string | null;
  number: string;
  line: number;
  /** One a column; null where there is no figure. */
  cells: readonly (GridNumber | null)[];
};

/** A table of the narrative as columns and rows of figures. */
export type Grid = { columns: readonly GridColumn[]; rows: readonly GridRow[] };

type Spot = { text: string; line: number /** Written here, not spread from a merged neighbour. */; own: boolean };

const COLUMNS_MAX = 40;
const ROWS_MAX = 200;
const NUMBER_ONLY = /^(\d+(?:[.,]\d+)*)\s?(%)?\s?(?:\([^()]*\))?$/u;
const ORDINAL_HEADER = /^(?:s\s?t\s?t|tt|số tt|số thứ tự)\.?$/iu;
const COUNTED_COLUMNS = /^\(?(?:\d{1,2}|[A-Z])\)?$/u;

/** Null for a table without figures under headers. */
export function gridOf(boxes: readonly (readonly Box[])[]): Grid | null {
  const spots = spread(boxes);
  const firstData = spots.findIndex(
    (row) => !isColumnNumbers(row) && row.slice(1).some((spot) => spot.own && readCell(spot)),
  );
  if (firstData < 1) return null;
  const headers = headerTexts(spots.slice(0, firstData).filter((row) => !isColumnNumbers(row)));
  const width = Math.max(...spots.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at): GridColumn => ({ header: headers[at] ?? [] }));
  const ordinal = columns.findIndex(({ header }) => header.some((text) => ORDINAL_HEADER.test(text)));
  return { columns, rows: rowsOf(spots.slice(firstData), width, ordinal) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Merged cells spread over every place they cover. */
function spread(boxes: readonly (readonly Box[])[]): Spot[][] {
  const rows: Spot[][] = [];
  boxes.slice(0, ROWS_MAX).forEach((row, at) => {
    let column = 0;
    for (const box of row) {
      while (rows[at]?.[column]) column += 1;
      for (let down = 0; down < box.rows && at + down < ROWS_MAX; down += 1) {
        for (let over = 0; over < box.columns && column + over < COLUMNS_MAX; over += 1) {
          const target = rows[at + down] ?? [];
          rows[at + down] = target;
          target[column + over] = { text: oneLine(box.text), line: box.line, own: down === 0 && over === 0 };
        }
      }
      column += box.columns;
    }
  });
  return rows.map((row) => Array.from(row, (spot) => spot ?? { text: "", line: 0, own: true }));
}

/** The row "(1) (2) (3)" that some tables print under their header. */
const isColumnNumbers = (row: readonly Spot[]): boolean => {
  const texts = row.map(({ text }) => text);
  return texts.length > 2 && texts.every((text) => COUNTED_COLUMNS.test(text)) && /^\(?[1A]\)?$/u.test(texts[0] ?? "");
};

/**
 * Header texts by column. A table that was pasted or read without its merged cells leaves blanks: in the first row a
 * blank continues its left neighbour, below it does so only under a continued one (else it is merged downwards).
 */
function headerTexts(rows: readonly (readonly Spot[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts: string[][] = Array.from({ length: width }, () => []);
  let continuedAbove: boolean[] = Array.from({ length: width }, () => true);
  for (const [level, row] of rows.entries()) {
    const continued: boolean[] = [];
    let last = "";
    for (let at = 0; at < width; at += 1) {
      const text = row[at]?.text ?? "";
      const mayContinue = level === 0 || (continuedAbove[at] ?? false);
      continued[at] = text === "" ? mayContinue && last !== "" : isContinuedRight(row, at);
      if (text !== "") last = text;
      else if (!mayContinue) last = "";
      const shown = text === "" && continued[at] ? last : text;
      const above = texts[at];
      if (shown !== "" && above && above.at(-1) !== shown) above.push(shown);
    }
    continuedAbove = continued;
  }
  return texts;
}

/** A text whose right neighbour is blank or the same covers more than one column: what is blank below it is merged across. */
const isContinuedRight = (row: readonly Spot[], at: number): boolean => {
  const [here, right] = [row[at], row[at + 1]];
  return right !== undefined && here !== undefined && (right.text === "" || (!right.own && right.text === here.text));
};

function rowsOf(spots: readonly (readonly Spot[])[], width: number, ordinal: number): GridRow[] {
  const rows: GridRow[] = [];
  let group: string | null = null;
  for (const row of spots) {
    const cells = Array.from({ length: width }, (_, at) => {
      const spot = row[at];
      return spot?.own && at !== ordinal ? readCell(spot) : null;
    });
    const words = row.filter(
      (spot, at) => at !== ordinal && spot.own && spot.text !== "" && !cells[at] && /\p{L}/u.test(spot.text),
    );
    const label = words.map(({ text }) => text).join(" ");
    if (cells.every((cell) => cell === null)) {
      if (label !== "") group = label;
      continue;
    }
    rows.push({
      label,
      group,
      number: ordinal < 0 ? "" : (row[ordinal]?.text ?? ""),
      line: words[0]?.line ?? row[0]?.line ?? 0,
      cells,
    });
  }
  return rows;
}

function readCell({ text, line }: Spot): GridNumber | null {
  const found = NUMBER_ONLY.exec(text);
  const digits = found?.[1];
  if (digits === undefined || digits.length > 20) return null;
  const percent = found?.[2] !== undefined;
  const whole = percent ? null : readNumber(digits, "whole");
  const read = whole?.ok ? whole : readNumber(digits, "decimal");
  return read.ok ? { value: read.value, percent, raw: digits, line, length: text.length } : null;
}

/** How a column is called in a sentence: "Số văn bản điện tử – Tổng". */
export const columnName = (column: GridColumn): string => column.header.join(" – ");
