import type { Cell, Cells } from "./cell";

/** The figure a sum may use: the value, 0 for "không phát sinh", null when there is none to use. */
export function figureOf(cell: Cell | undefined): string | null {
  if (cell === undefined) return null;
  if (cell.state === "value") return cell.value;
  return cell.state === "none" ? "0" : null;
}

export const figureAt = (cells: Cells, key: string): string | null => figureOf(cells[key]);
