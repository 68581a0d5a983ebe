import type { PlainBlock } from "../plain-document";
import { namesColumns } from "./column-names";
import { paragraphOf } from "./paragraph-of";
import { type SheetPiece, sheetPieces } from "./sheet-pieces";
import { tableOf } from "./sheet-table";
import type { GridCell, GridRow } from "./visible-rows";

/**
 * A sheet as paragraphs and tables from top to bottom (`sheet-pieces.ts` says where they begin and end). `nextIndex`
 * numbers the tables through the file.
 */
export function sheetBlocks(sheet: string, rows: readonly GridRow[], nextIndex: () => number): PlainBlock[] {
  return joinContinued(sheetPieces(rows)).flatMap(({ isTitle, rows: own }): PlainBlock[] => {
    if (isTitle) return own.flatMap(({ cells }) => cells.map(paragraphOf));
    return own.some(({ cells }) => cells.length > 0) ? [tableOf(sheet, own, nextIndex())] : [];
  });
}

/** A blank row inside a table: what follows starts in the same column, holds two texts, and names no columns. */
function joinContinued(pieces: readonly SheetPiece[]): SheetPiece[] {
  const joined: { isTitle: boolean; rows: GridRow[]; left: number }[] = [];
  for (const { isTitle, rows } of pieces) {
    const left = rows.reduce(
      (least, { cells }) => Math.min(least, cells[0]?.area.left ?? least),
      Number.POSITIVE_INFINITY,
    );
    const above = joined.at(-1);
    const first = rows[0];
    if (above && first && !isTitle && !above.isTitle && goesOn(above, first)) {
      for (const row of rows) above.rows.push(row);
      above.left = Math.min(above.left, left);
    } else joined.push({ isTitle, rows: [...rows], left });
  }
  return joined;
}

function goesOn(above: { rows: readonly GridRow[]; left: number }, first: GridRow): boolean {
  const [start, ...others] = first.cells;
  if (!first.gapAbove || start === undefined || others.length === 0 || namesColumns(first)) return false;
  if (above.rows.length < 2 || above.rows[0]?.inGrid !== first.inGrid) return false;
  const isMerged = ({ area }: GridCell): boolean => area.right > area.left;
  return start.area.left === above.left && !first.cells.some(isMerged);
}
