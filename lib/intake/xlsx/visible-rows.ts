import type { Area } from "./cell-address";
import { keepWithin } from "./read-part";
import type { Sheet } from "./sheet";
import type { SheetCell } from "./sheet-cell";

/** A text with the visible part of the area it stands in: one place, or all that was merged with it. */
export type GridCell = { cell: SheetCell; area: Area };

export type GridRow = {
  /** The sheet's own number, from 1. */
  number: number;
  /** Cells that begin in this row, from the left. */
  cells: readonly GridCell[];
  /** A blank row that can be seen stands above. */
  gapAbove: boolean;
  inGrid: boolean;
  /** A merged text from above reaches into this row. */
  covered: boolean;
};

/**
 * The rows of a sheet in which a person sees something, merged areas put together, hidden rows and columns gone. Rows
 * of a drawn grid count even when they are empty, up to the last text. Linear in the cells whatever the merges say.
 */
export function visibleRows(sheet: Sheet): GridRow[] {
  const cells = visibleCells(sheet);
  const lastRow = cells.reduce((last, { area }) => Math.max(last, area.top), 0);
  const byRow = new Map<number, GridCell[]>();
  const covered = new Set<number>();
  const rowOf = (number: number): GridCell[] => {
    const row = byRow.get(number) ?? [];
    byRow.set(number, row);
    keepWithin(byRow.size, "rows");
    return row;
  };
  for (const cell of cells) {
    const bottom = Math.min(cell.area.bottom, lastRow);
    keepWithin(bottom - cell.area.top, "rows");
    rowOf(cell.area.top).push(cell);
    for (let row = cell.area.top + 1; row <= bottom; row += 1) {
      if (covered.has(row) || sheet.isRowHidden(row)) continue;
      covered.add(row);
      rowOf(row);
    }
  }
  for (const row of sheet.gridRows) if (row <= lastRow && !sheet.isRowHidden(row)) rowOf(row);

  const numbers = [...byRow.keys()].sort((a, b) => a - b);
  return numbers.map((number, at) => ({
    number,
    cells: rowOf(number).sort((a, b) => a.area.left - b.area.left),
    gapAbove: at > 0 && hasVisibleBetween(sheet, numbers[at - 1] ?? 0, number),
    inGrid: sheet.gridRows.has(number),
    covered: covered.has(number),
  }));
}

function hasVisibleBetween(sheet: Sheet, above: number, below: number): boolean {
  for (let row = above + 1; row < below; row += 1) if (!sheet.isRowHidden(row)) return true;
  return false;
}

/** Each text once, at the first visible place of its area; what a merge covers is not seen, nor a twice merged place. */
function visibleCells(sheet: Sheet): GridCell[] {
  const merges = mergesOfTexts(sheet);
  const found: GridCell[] = [];
  const seen = new Set<string>();
  for (const cell of sheet.cells) {
    const place = `${cell.row},${cell.column}`;
    if (seen.has(place) || merges.isCovered(cell)) continue;
    seen.add(place);
    const own = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const area = visiblePart(sheet, merges.byPlace.get(place) ?? own);
    if (area !== null) found.push({ cell, area });
  }
  return found;
}

/** The area without hidden rows and columns at its beginning; null when none of it is seen. */
function visiblePart(sheet: Sheet, { top, left, bottom, right }: Area): Area | null {
  let row = top;
  while (row <= bottom && sheet.isRowHidden(row)) row += 1;
  keepWithin(row - top, "rows");
  let column = left;
  while (column <= right && sheet.isColumnHidden(column)) column += 1;
  return row > bottom || column > right ? null : { top: row, left: column, bottom, right };
}

type Merges = { byPlace: ReadonlyMap<string, Area>; isCovered: (cell: SheetCell) => boolean };

/** Merges cut to where the sheet has texts, and for each text whether another one's area lies over it. */
function mergesOfTexts({ cells, merges }: Sheet): Merges {
  const byPlace = new Map<string, Area>();
  const lastRow = cells.reduce((last, { row }) => Math.max(last, row), 0);
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), 0);
  const inside: Area[] = [];
  for (const area of merges) {
    if (area.top > lastRow || area.left > lastColumn) continue;
    const cut = { ...area, bottom: Math.min(area.bottom, lastRow), right: Math.min(area.right, lastColumn) };
    const place = `${area.top},${area.left}`;
    if (byPlace.has(place)) continue;
    byPlace.set(place, cut);
    inside.push(cut);
  }
  const covered = coveredPlaces(cells, inside);
  return { byPlace, isCovered: (cell) => covered.has(cell) };
}

/** Cells over which a merged area lies that begins elsewhere: a sweep down the rows with the areas then open. */
function coveredPlaces(cells: readonly SheetCell[], areas: readonly Area[]): Set<SheetCell> {
  const covered = new Set<SheetCell>();
  const waiting = [...areas].sort((a, b) => a.top - b.top);
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  let open: Area[] = [];
  let next = 0;
  let row = 0;
  for (const cell of sorted) {
    if (cell.row !== row) {
      row = cell.row;
      for (let area = waiting[next]; area !== undefined && area.top <= row; area = waiting[++next]) open.push(area);
      open = open.filter(({ bottom }) => bottom >= row);
      keepWithin(open.length, "mergesInRow");
    }
    const over = open.find(
      ({ left, right, top }) =>
        left <= cell.column && cell.column <= right && !(top === cell.row && left === cell.column),
    );
    if (over) covered.add(cell);
  }
  return covered;
}
