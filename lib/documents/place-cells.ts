import type { RichTable } from "@/lib/narrative/rich-doc";

type RichRow = RichTable["content"][number];
type RichCell = RichRow["content"][number];
/** A cell with the first column it takes and its reach. */
export type Placed = { cell: RichCell; column: number; columns: number; rows: number };

/** Where each cell really stands, counting the cells that reach down from rows above. */
export function placeCells(rows: readonly RichRow[]): { placed: Placed[][]; columns: number } {
  const taken: number[] = [];
  let columns = 1;
  const placed = rows.map((row) => {
    let column = 0;
    const cells = row.content.map((cell): Placed => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const spanned = { cell, column, columns: cell.attrs?.colspan ?? 1, rows: cell.attrs?.rowspan ?? 1 };
      for (let i = 0; i < spanned.columns; i += 1) taken[column + i] = spanned.rows;
      column += spanned.columns;
      return spanned;
    });
    columns = Math.max(columns, taken.length);
    taken.forEach((left, index) => {
      taken[index] = Math.max(0, left - 1);
    });
    return cells;
  });
  return { placed, columns };
}
