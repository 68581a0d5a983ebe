import type { Cell } from "../cell";

/** Where in the file a writing stands, from 0; the reader's own counting (contract.ts). */
export type Place = { table: number; row: number; column: number };

/** What a file says of one row of our sheet. Nothing is taken of it without a person. */
export type Proposal = {
  key: string;
  cell: Cell;
  /** As written in the file; of several rows that make one of ours, all of them. */
  raw: string;
  /** 0…1, match and reading together. */
  confidence: number;
  source: Place | null;
  /** Why the row of the file is only nearly ours; null when it is ours. */
  approximate: string | null;
  /** What the row held when our own offline workbook was made: the file is then merged, not only compared. */
  base?: Cell;
};

/** Something of the file that has no row here: words a person may place by hand. */
export type LeftOver = { what: string; raw: string; source: Place | null };

export type Proposed = { proposals: readonly Proposal[]; leftOver: readonly LeftOver[] };
