import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";

/** A figure, words for the other states, or a whole cell. */
type Given = string | number | null | Partial<Cell>;

export function makeCell(given: Given): Cell {
  if (given === null) return blankCell;
  if (given === "none" || given === "notApplicable") return { ...blankCell, state: given };
  if (typeof given === "object") return { ...blankCell, state: "value", ...given };
  return { ...blankCell, state: "value", value: String(given), raw: String(given) };
}

/** Cells of form BM1 by slug. */
export function makeCells(given: Record<string, Given>): Cells {
  return Object.fromEntries(Object.entries(given).map(([slug, value]) => [`BM1.${slug}`, makeCell(value)]));
}
