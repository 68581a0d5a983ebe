import type { Cells } from "@/lib/indicators/cell";
import type { Issue } from "@/lib/indicators/issue";
import type { Item } from "@/lib/indicators/template";

/** Filled and expected rows of one form. */
export type Progress = { filled: number; expected: number };

/** What the store asks of the indicators, bound to one template and one sheet. */
export type EntryRules = {
  ratioOf: (cells: Cells, key: string) => string | null;
  issuesOf: (cells: Cells) => Issue[];
  /** A row people add to a matrix, as the sheet names it now; undefined for a key no sheet can have. */
  itemOf?: (cells: Cells, key: string) => Item | undefined;
  /** By form code. */
  progressOf: (cells: Cells) => ReadonlyMap<string, Progress>;
};
