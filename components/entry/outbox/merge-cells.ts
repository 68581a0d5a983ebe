import { blankCell, type Cell } from "@/lib/indicators/cell";
import type { PayloadRules } from "./change";

/** Fields that change together: a person edits the figure, the note or the cut-off date. */
const GROUPS = [["state", "value", "text", "parts", "raw", "problem"], ["note"], ["asOf"]] as const;

const sameFields = (fields: readonly (keyof Cell)[], a: Cell, b: Cell): boolean =>
  fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));

/**
 * Two people in one cell: the parts only one of them touched are put together (one the figure, the other
 * the note). Null when both changed the same part, differently: a person chooses.
 */
function mergeCells(base: Cell, mine: Cell, theirs: Cell): Cell | null {
  let merged: Cell = theirs;
  for (const fields of GROUPS) {
    if (sameFields(fields, mine, theirs) || sameFields(fields, mine, base)) continue;
    if (!sameFields(fields, theirs, base)) return null;
    merged = { ...merged, ...Object.fromEntries(fields.map((field) => [field, mine[field]])) };
  }
  return merged;
}

export const cellRules: PayloadRules<Cell> = {
  blank: blankCell,
  same: (a, b) => GROUPS.every((fields) => sameFields(fields, a, b)),
  merge: mergeCells,
};
