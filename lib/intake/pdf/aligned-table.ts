import type { PlainCell, PlainTable } from "../plain-document";
import { paragraphOfLines } from "./paragraph-of-lines";
import { splitAtGaps, type TextLine, wordsOf } from "./text-lines";

/** Between two columns, in heights of the letters: wider than any gap of a justified line. */
const COLUMN_GAP = 1.5;
/** One line alone must be torn wider apart to be a row. */
const SINGLE_LINE_GAP = 3;
/** Between two lines of one table, in heights of the letters. */
const MAX_LEADING = 4;

type Span = { left: number; right: number };
export type AlignedTable = { table: Omit<PlainTable, "index">; lines: number };

/**
 * A table without lines that begins with the first of the lines: lines side by side with an empty strip down between
 * their columns, as a letterhead or signatures stand. Null when the first line is not torn apart. A line of one column
 * between two such lines belongs to the row above.
 */
export function alignedTable(lines: readonly TextLine[]): AlignedTable | null {
  let columns: Span[] = [];
  let taken = 0;
  const rows: TextLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const parts = splitAtGaps(line, COLUMN_GAP);
    const above = lines[at - 1];
    const isNear = above === undefined || line.baseline - above.baseline <= MAX_LEADING * line.size;
    const merged = strips([...columns, ...parts], line.size * (COLUMN_GAP / 2));
    if (!isNear || (at === 0 && parts.length < 2) || merged.length < Math.max(2, columns.length)) break;
    columns = merged;
    rows.push(parts);
    if (parts.length > 1 || (taken === at && isListed(line, above))) taken = at + 1;
  }
  const [first] = lines;
  if (taken === 0 || first === undefined) return null;
  if (taken === 1 && splitAtGaps(first, SINGLE_LINE_GAP).length < 2) return null;
  return { table: tableOf(rows.slice(0, taken)), lines: taken };
}

/** The list of recipients goes on below the last line that has words at its side. */
const isListed = (line: TextLine, above: TextLine | undefined): boolean =>
  above !== undefined &&
  Math.abs(line.left - above.left) <= line.size / 4 &&
  line.baseline - above.baseline <= 2 * line.size &&
  /^[-–]/.test(wordsOf(line));

/** Overlapping spans as one, from the left; spans nearer than `gap` touch. */
function strips(spans: readonly Span[], gap: number): Span[] {
  const found: Span[] = [];
  for (const { left, right } of [...spans].sort((a, b) => a.left - b.left)) {
    const last = found.at(-1);
    if (last && left <= last.right + gap) last.right = Math.max(last.right, right);
    else found.push({ left, right });
  }
  return found;
}

function tableOf(rows: readonly (readonly TextLine[])[]): Omit<PlainTable, "index"> {
  const columns = strips(rows.flat(), 0);
  const placed: TextLine[][][] = [];
  for (const parts of rows) {
    const isOwnRow = parts.length > 1 || placed.length === 0;
    const row = isOwnRow ? columns.map((): TextLine[] => []) : (placed.at(-1) ?? []);
    if (isOwnRow) placed.push(row);
    for (const part of parts) row[columns.findIndex(({ right }) => part.left <= right)]?.push(part);
  }
  const cells = placed.flatMap((row, y) =>
    row.map((lines, x): PlainCell => {
      const blocks = lines.map((line) => paragraphOfLines([line]));
      return { row: y, column: x, rowSpan: 1, columnSpan: 1, blocks, text: blocks.map(({ text }) => text).join("\n") };
    }),
  );
  return { type: "table", rowCount: placed.length, columnCount: columns.length, cells, headerRows: 0, sheet: null };
}
