import { childOf, childrenOf, numberOf, switchOf } from "./element";
import { keepWithin } from "./limits";
import type { WordElement } from "./tree";

/** A cell with its place in the grid, from 0; merged cells stand once. */
export type GridCell = { element: WordElement; row: number; column: number; rowSpan: number; columnSpan: number };
export type Grid = { cells: GridCell[]; rowCount: number; columnCount: number; headerRows: number };

/** Rows that are shown: not deleted, not hidden. */
const shownRows = (table: WordElement): WordElement[] =>
  childrenOf(table, "tr").filter((row) => {
    const properties = childOf(row, "trPr");
    const gone = childOf(properties, "del") ?? childOf(properties, "moveFrom");
    return gone === undefined && switchOf(properties, "hidden") !== true;
  });

/** How far a cell reaches; a span no table has ends the reading before anything is made of it. */
function spanOf(properties: WordElement | undefined, name: string, least: number): number {
  const span = Math.max(least, numberOf(properties, name) ?? least);
  keepWithin(span, "columns");
  return span;
}

/** "start" of a merge, "continued" from the cell above (or before), or null. */
function mergeOf(properties: WordElement | undefined, name: "vMerge" | "hMerge"): "start" | "continued" | null {
  const merge = childOf(properties, name);
  if (merge === undefined) return null;
  return merge.attributes.val === "restart" ? "start" : "continued";
}

/** Places the cells of a table on its grid: spans across, merges down, rows that begin or end inside the grid. */
export function gridOf(table: WordElement): Grid {
  const cells: GridCell[] = [];
  const rows = shownRows(table);
  let columnCount = 0;
  let headerRows = 0;
  let above = new Map<number, GridCell>();
  for (const [row, element] of rows.entries()) {
    const properties = childOf(element, "trPr");
    if (headerRows === row && switchOf(properties, "tblHeader") === true) headerRows += 1;
    let column = spanOf(properties, "gridBefore", 0);
    const here = new Map<number, GridCell>();
    let before: GridCell | undefined;
    for (const cell of childrenOf(element, "tc")) {
      const own = childOf(cell, "tcPr");
      if (childOf(own, "cellDel")) continue;
      const columnSpan = spanOf(own, "gridSpan", 1);
      keepWithin(column + columnSpan, "columns");
      const owner = mergeOf(own, "vMerge") === "continued" ? above.get(column) : undefined;
      if (mergeOf(own, "hMerge") === "continued" && before) before.columnSpan += columnSpan;
      else if (owner) owner.rowSpan = row - owner.row + 1;
      else cells.push({ element: cell, row, column, rowSpan: 1, columnSpan });
      before = owner ?? (mergeOf(own, "hMerge") === "continued" ? before : cells.at(-1));
      // A cell that is no part of a merge ends those above it: what is under it is a cell again.
      if (before && mergeOf(own, "vMerge") !== null) here.set(before.column, before);
      column += columnSpan;
    }
    columnCount = Math.max(columnCount, column);
    above = here;
  }
  return { cells, rowCount: rows.length, columnCount, headerRows };
}
