import type { SourceCell, SourceTable } from "./source-table";

/** A table by its rows: the cells that begin there, and which cell covers a place. */
export type Grid = {
  table: SourceTable;
  /** Cells that begin in this row, by column. */
  begins(row: number): readonly SourceCell[];
  /** The cell over a place, wherever it begins. */
  over(row: number, column: number): SourceCell | undefined;
};

/** A span says how far a cell reaches; what reaches beyond the table is cut, so that no cell costs more than its row. */
export function gridOf(table: SourceTable): Grid {
  const rows = new Map<number, SourceCell[]>();
  const covering = new Map<number, SourceCell[]>();
  for (const cell of table.cells) {
    push(rows, cell.row, cell);
    const last = Math.min(cell.row + Math.max(1, cell.rowSpan), table.rowCount) - 1;
    // Reaching further down than any form does is a fault of the file: it covers its own row.
    const end = last - cell.row > MAX_REACH ? cell.row : last;
    for (let row = cell.row; row <= end; row += 1) push(covering, row, cell);
  }
  for (const cells of rows.values()) cells.sort((one, other) => one.column - other.column);
  return {
    table,
    begins: (row) => rows.get(row) ?? [],
    over: (row, column) =>
      covering.get(row)?.find((cell) => cell.column <= column && column < cell.column + Math.max(1, cell.columnSpan)),
  };
}

const MAX_REACH = 60;

function push(map: Map<number, SourceCell[]>, row: number, cell: SourceCell): void {
  const list = map.get(row);
  if (list) list.push(cell);
  else map.set(row, [cell]);
}
