import type { PlainCell, PlainTable } from "../plain-document";
import type { PageText } from "./page";
import type { GridBox, PageGrid } from "./page-grids";
import { paragraphOfLines } from "./paragraph-of-lines";
import { type TextLine, textLines, wouldFit } from "./text-lines";

/** Left empty between a border and the words, where the words themselves do not show it. */
const PADDING = 5.5;

/** Between two lines this near no letters stand: a border drawn double. */
const SLIM = 8;

/**
 * A drawn table with the texts that stand in it; returns the texts of the page that stand outside as well. Rows and
 * columns that the drawing splits without a text beginning there are left out.
 */
export function gridTable(
  grid: PageGrid,
  texts: readonly PageText[],
): { table: Omit<PlainTable, "index">; outside: PageText[] } {
  const inBox = new Map<GridBox, PageText[]>(grid.boxes.map((box) => [box, []]));
  const outside: PageText[] = [];
  for (const text of texts.flatMap((whole) => splitAtBorders(whole, grid))) {
    const [x, y] = [(text.left + text.right) / 2, text.baseline - text.size / 3];
    const box = grid.boxes.find(({ left, right, top, bottom }) => left <= x && x < right && top <= y && y < bottom);
    if (box) inBox.get(box)?.push(text);
    else outside.push(text);
  }
  const filled = grid.boxes.filter((box) => (inBox.get(box)?.length ?? 0) > 0);
  const begun = { rows: new Set(filled.map(({ row }) => row)), columns: new Set(filled.map(({ column }) => column)) };
  const rows = placesOf(grid.ys, begun.rows);
  const columns = placesOf(grid.xs, begun.columns);
  const cells = grid.boxes.flatMap((box): PlainCell[] => {
    const [row, column] = [countBelow(rows, box.row), countBelow(columns, box.column)];
    const rowSpan = countBelow(rows, box.row + box.rowSpan) - row;
    const columnSpan = countBelow(columns, box.column + box.columnSpan) - column;
    if (rowSpan === 0 || columnSpan === 0) return [];
    return [{ row, column, rowSpan, columnSpan, ...contentOf(textLines(inBox.get(box) ?? []), box) }];
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const table = {
    type: "table" as const,
    rowCount: rows.length,
    columnCount: columns.length,
    cells,
    headerRows: 0,
    sheet: null,
  };
  return { table, outside };
}

/** Rows or columns by number: those in which a text begins or could. */
const placesOf = (edges: readonly number[], begun: ReadonlySet<number>): number[] =>
  edges.slice(1).flatMap((edge, at) => (begun.has(at) || edge - (edges[at] ?? 0) >= SLIM ? [at] : []));

const countBelow = (numbers: readonly number[], number: number): number =>
  numbers.filter((other) => other < number).length;

/** Texts of two cells that stand so near that the file's reader took them for one, cut at the space over the border. */
function splitAtBorders(text: PageText, grid: PageGrid): PageText[] {
  const letters = text.text.length;
  if (letters < 3 || text.baseline < (grid.ys[0] ?? 0) || text.baseline - text.size > (grid.ys.at(-1) ?? 0))
    return [text];
  const y = text.baseline - text.size / 3;
  const own = grid.boxes.find(
    ({ left, right, top, bottom }) => top <= y && y < bottom && left <= text.left + 1 && text.left + 1 < right,
  );
  if (own === undefined || text.right <= own.right + text.size / 2) return [text];
  const width = (text.right - text.left) / letters;
  const border = (own.right - text.left) / width;
  let space = -1;
  for (let at = text.text.indexOf(" "); at >= 0; at = text.text.indexOf(" ", at + 1)) {
    if (Math.abs(at + 0.5 - border) < Math.abs(space + 0.5 - border) || space < 0) space = at;
  }
  if (space <= 0) return [text];
  const head = { ...text, text: text.text.slice(0, space), right: text.left + space * width };
  const rest = {
    ...text,
    text: text.text.slice(space + 1),
    left: Math.max(own.right + 0.1, text.left + (space + 1) * width),
  };
  return [head, ...splitAtBorders(rest, grid)];
}

/** The lines of a cell as paragraphs: a line goes on when its next word would not have fitted into the one above. */
function contentOf(lines: readonly TextLine[], { left, right }: GridBox): Pick<PlainCell, "blocks" | "text"> {
  const gaps = lines.flatMap((line) => [line.left - left, right - line.right]);
  const padding = Math.max(0, Math.min(PADDING, ...gaps));
  const width = right - left - 2 * padding;
  const paragraphs: TextLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (above && !wouldFit(line, width - (above.right - above.left))) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  const blocks = paragraphs.map((own) => paragraphOfLines(own, { right: right - padding }));
  return {
    blocks,
    text: blocks
      .map(({ text }) => text)
      .join("\n")
      .trim(),
  };
}
