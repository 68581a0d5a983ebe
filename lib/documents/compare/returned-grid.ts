import type { ReturnedCell, ReturnedTable } from "@/lib/narrative/returned-document";
import { bestPairs } from "./align";
import type { FormGrid } from "./form-grid";
import { plainWords } from "./plain-words";

/** A heading's row is looked for among the first rows only. */
const HEADING_ROWS = 4;

type Row = readonly ReturnedCell[];

export type ReturnedGrid = {
  /** Rows without the headings, their cells in the order of the made columns; "" where the cell or column is missing. */
  rows: string[][];
  /** Heading as returned of each made column; null for a column that is gone. */
  headings: (string | null)[];
  /** Headings of columns the form does not have. */
  added: string[];
};

const startsAt = (row: Row, column: number): string => row.find((cell) => cell.column === column)?.text ?? "";

const widthOf = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.flatMap((row) => row.map(({ column, columnSpan }) => column + columnSpan)));

/** How many headings of the form a row has. */
const headingsIn = (row: Row, headings: readonly string[]): number => {
  const texts = new Set(row.map(({ text }) => plainWords(text)));
  return headings.filter((heading) => texts.has(heading)).length;
};

/**
 * The returned pieces of a form on the form's own columns, found by their headings; by place when the headings are gone
 * and there are as many columns. Null when the columns cannot be told: nothing is guessed.
 */
export function onFormColumns(pieces: readonly ReturnedTable[], grid: FormGrid): ReturnedGrid | null {
  const rows = pieces.flatMap((piece) => piece.rows);
  const headings = grid.headings.map(plainWords);
  const enough = Math.ceil(headings.length / 2);
  const width = widthOf(rows);
  const head = rows.slice(0, HEADING_ROWS).find((row) => headingsIn(row, headings) >= enough);
  if (head === undefined) {
    if (width !== headings.length) return null;
    return { rows: rows.map((row) => headings.map((_, at) => startsAt(row, at))), headings: [...headings], added: [] };
  }
  const names = head.map(({ text }) => plainWords(text));
  const sameCount = names.length === headings.length;
  const pairs = bestPairs(headings.length, names.length, (i, j) => {
    if (headings[i] === names[j]) return 2;
    return sameCount && i === j ? 1 : 0;
  });
  const placeOf = new Map(pairs.map(([i, j]) => [i, head[j]?.column ?? 0]));
  const used = new Set(pairs.map(([, j]) => j));
  const isHeading = (row: Row): boolean => row === head || headingsIn(row, headings) >= Math.max(2, enough);
  return {
    rows: rows
      .filter((row) => !isHeading(row))
      .map((row) => headings.map((_, at) => (placeOf.has(at) ? startsAt(row, placeOf.get(at) ?? 0) : ""))),
    headings: headings.map((_, at) => (placeOf.has(at) ? startsAt(head, placeOf.get(at) ?? 0) : null)),
    added: names.filter((name, j) => name !== "" && !used.has(j)),
  };
}
