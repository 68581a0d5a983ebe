import type { Cells } from "../cell";
import { addDecimals } from "../decimal";
import { figureAt } from "../figure";

/** Σ of the given figures of these cells, exact; null while none is given. "Không phát sinh" counts as 0. */
export function totalOfCells(cells: Cells, keys: readonly string[]): string | null {
  const figures = keys.flatMap((key) => figureAt(cells, key) ?? []);
  return figures.length === 0 ? null : addDecimals(figures);
}
