import type { PlainTable } from "../plain-document";
import { alignedTable } from "./aligned-table";
import { gridTable } from "./grid-table";
import type { Page, PageText } from "./page";
import { pageGrids } from "./page-grids";
import { type TextLine, textLines } from "./text-lines";

/** What stands on a page from top to bottom; lines are not yet paragraphs, since these go on from page to page. */
export type PagePiece = { type: "line"; line: TextLine } | { type: "table"; table: Omit<PlainTable, "index"> };

/** Tables drawn with lines first, then those that only stand in columns, the rest as lines. */
export function pagePieces(page: Page): PagePiece[] {
  const pieces: { top: number; pieces: PagePiece[] }[] = [];
  const cuts: number[] = [];
  let outside: readonly PageText[] = page.texts;
  for (const grid of pageGrids(page.rules)) {
    const read = gridTable(grid, outside);
    outside = read.outside;
    if (read.table.cells.length === 0) continue;
    const top = grid.ys[0] ?? 0;
    pieces.push({ top, pieces: [{ type: "table", table: read.table }] });
    cuts.push(top);
  }
  for (const lines of betweenTables(textLines(outside), cuts)) {
    const [first] = lines;
    if (first) pieces.push({ top: first.baseline, pieces: linePieces(lines) });
  }
  return pieces.sort((a, b) => a.top - b.top).flatMap((part) => part.pieces);
}

/** Runs of lines with no drawn table among them. */
function betweenTables(lines: readonly TextLine[], cuts: readonly number[]): TextLine[][] {
  const runs: TextLine[][] = [[]];
  let above = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    if (cuts.some((cut) => above <= cut && cut < line.baseline)) runs.push([]);
    runs.at(-1)?.push(line);
    above = line.baseline;
  }
  return runs;
}

function linePieces(lines: readonly TextLine[]): PagePiece[] {
  const pieces: PagePiece[] = [];
  for (let at = 0; at < lines.length; ) {
    const aligned = alignedTable(lines.slice(at, at + MAX_ALIGNED_LINES));
    if (aligned) pieces.push({ type: "table", table: aligned.table });
    else pieces.push({ type: "line", line: lines[at] as TextLine });
    at += aligned?.lines ?? 1;
  }
  return pieces;
}

/** A page has room for no more. */
const MAX_ALIGNED_LINES = 120;
