import type { PlainCell, PlainTable } from "../plain-document";
import { namesNumberColumn } from "./column-names";
import { paragraphOf } from "./paragraph-of";
import { keepWithin } from "./read-part";
import type { GridCell, GridRow } from "./visible-rows";

/**
 * The rows as a table. Rows and columns in which no text begins are left out, so a label merged across four columns
 * is one column wide when nothing stands below its parts; `origin` keeps the sheet's own numbers.
 */
export function tableOf(sheet: string, piece: readonly GridRow[], index: number): PlainTable {
  const rows = piece.filter(({ cells }) => cells.length > 0);
  const rowNumbers = rows.map(({ number }) => number);
  const columnNumbers = [...new Set(rows.flatMap(({ cells }) => cells.map(({ area }) => area.left)))].sort(
    (a, b) => a - b,
  );
  keepWithin(rowNumbers.length * columnNumbers.length, "places");
  const taken = new Uint8Array(rowNumbers.length * columnNumbers.length);
  const cells: PlainCell[] = [];
  const numbering = rows.flatMap((row) => row.cells).find(({ cell }) => namesNumberColumn(cell.text))?.area.left;
  for (const [row, { cells: starting }] of rows.entries()) {
    for (const grid of starting) {
      const column = placeOf(columnNumbers, grid.area.left);
      const rowSpan = Math.max(1, placeOf(rowNumbers, grid.area.bottom + 1) - row);
      const columnSpan = Math.max(1, placeOf(columnNumbers, grid.area.right + 1) - column);
      for (let y = row; y < row + rowSpan; y += 1) {
        const from = y * columnNumbers.length + column;
        taken.fill(1, from, from + columnSpan);
      }
      cells.push(filled(grid.area.left === numbering ? asNumbering(grid) : grid, { row, column, rowSpan, columnSpan }));
    }
  }
  for (const [place, isTaken] of taken.entries()) {
    if (isTaken) continue;
    const column = place % columnNumbers.length;
    const row = (place - column) / columnNumbers.length;
    cells.push({ row, column, rowSpan: 1, columnSpan: 1, blocks: [], text: "" });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    type: "table",
    index,
    rowCount: rowNumbers.length,
    columnCount: columnNumbers.length,
    cells,
    headerRows: 0,
    sheet,
    origin: { rows: rowNumbers, columns: columnNumbers },
  };
}

/** How many of the ascending numbers are smaller. */
function placeOf(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Place = Pick<PlainCell, "row" | "column" | "rowSpan" | "columnSpan">;

const filled = (grid: GridCell, place: Place): PlainCell => ({
  ...place,
  blocks: [paragraphOf(grid)],
  text: grid.cell.text,
});

/** Row 1.1 typed as a number is no decimal: "1.1", as the form prints it. */
function asNumbering({ cell, area }: GridCell): GridCell {
  const text = cell.digits ?? cell.text;
  return {
    area,
    cell: { ...cell, text, runs: cell.digits === null ? cell.runs : [{ text, bold: false, italic: false }] },
  };
}
