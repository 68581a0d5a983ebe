import { namesColumns, wordsOf } from "./column-names";
import type { GridRow } from "./visible-rows";

/** Rows that belong together: a title alone, or the rows of a table. */
export type SheetPiece = { isTitle: boolean; rows: readonly GridRow[] };

/**
 * Cuts a sheet where a table begins or ends: at the edge of a drawn grid, at a blank row, at names of columns that come
 * (again). A row with one text outside a grid is a title when it stands above or below a table, not when it stands
 * inside one; inside a grid the text must reach across all of it and stand above everything or above column names.
 */
export function sheetPieces(rows: readonly GridRow[]): SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let names: string | null = null;
  for (const group of groupsOf(rows)) {
    const alone = single(group);
    let table: GridRow[] = [];
    const endTable = (): void => {
      if (table.length > 0) pieces.push({ isTitle: false, rows: table });
      table = [];
    };
    for (const [at, row] of group.entries()) {
      const isNames = namesColumns(row) || (names !== null && wordsOf(row) === names);
      if (isNames) names ??= wordsOf(row);
      if (alone.isTitle(at, (below) => namesColumns(below) || (names !== null && wordsOf(below) === names))) {
        endTable();
        pieces.push({ isTitle: true, rows: [row] });
      } else {
        if (isNames && !row.covered) endTable();
        table.push(row);
      }
    }
    endTable();
  }
  return pieces;
}

/** Rows without a blank row between them, all in a drawn grid or all outside one. */
function groupsOf(rows: readonly GridRow[]): GridRow[][] {
  const groups: GridRow[][] = [];
  let inGrid = false;
  for (const [at, row] of rows.entries()) {
    // Someone pasted a row without its borders into a grid: it still belongs to it.
    const pasted = inGrid && !row.inGrid && rows[at + 1]?.inGrid === true && row.cells.length > 1;
    const same = (row.inGrid || pasted) === inGrid && !row.gapAbove;
    const group = groups.at(-1);
    if (group && (same || row.covered)) group.push(row);
    else {
      groups.push([row]);
      inGrid = row.inGrid;
    }
  }
  return groups;
}

type Single = { isTitle: (at: number, namesBelow: (row: GridRow) => boolean) => boolean };

/** Which rows of a group hold one text alone, and which of these are titles. Looks at each row a few times only. */
function single(group: readonly GridRow[]): Single {
  const starts = group.flatMap(({ cells }) => cells.map(({ area }) => area.left));
  const left = starts.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const right = starts.reduce((most, start) => Math.max(most, start), 0);
  const isSingle = group.map((row): boolean => {
    const [only, ...more] = row.cells;
    if (only === undefined || more.length > 0 || row.covered || only.area.bottom > row.number) return false;
    return !row.inGrid || (left < right && only.area.left === left && only.area.right >= right);
  });
  const firstTable = isSingle.indexOf(false);
  const below: number[] = new Array(group.length);
  for (let at = group.length - 1, next = group.length; at >= 0; at -= 1) {
    if (isSingle[at] === false) next = at;
    below[at] = next;
  }
  return {
    isTitle: (at, namesBelow) => {
      const row = group[at];
      if (row === undefined || isSingle[at] !== true) return false;
      const after = group[below[at] ?? group.length];
      if (after === undefined) return !row.inGrid;
      return at < firstTable || namesBelow(after);
    },
  };
}
