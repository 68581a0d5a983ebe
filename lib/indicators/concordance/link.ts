/**
 * How an item of one template stands to the items of another (indicator-schema.md, "Concordance"):
 * - `same`: same meaning, same words; `renamed`: same meaning, other words;
 * - `split`: one row became several, `merged`: several became one;
 * - `approximate`: customary, not exact; wherever it is used it is marked;
 * - `new`, `dropped`: the other template has no such row.
 */
export type LinkKind = "same" | "renamed" | "split" | "merged" | "approximate" | "new" | "dropped";

/**
 * How figures pass over a link:
 * - `figure`: one row, one row;
 * - `sum`: the one is the sum of the several (shares: Σ numerators / Σ denominators);
 * - `unitKind`: the several are the same row for each kind of unit, so that one unit has one of them;
 * - `parts`: the one is a percent with both numbers in its cell, the several a ratio and the rows of its two numbers.
 */
export type Passing = "figure" | "sum" | "unitKind" | "parts";

/** Keys of the earlier template in `from`, of ours in `to`; `new` has no `from`, `dropped` no `to`. */
export type Link = {
  kind: LinkKind;
  from: readonly string[];
  to: readonly string[];
  by: Passing;
  /** True for kind `approximate`, and for a split or merger that is not exact either. */
  approximate: boolean;
  /** Code there → code here, where words alone do not tell. A code that is not named has no counterpart. */
  codes?: ReadonlyMap<number, number>;
  /** In Vietnamese, for people: why approximate, why none. */
  note: string | null;
};

/** A tie between concepts, from the older way of asking to the newer one; it is read in both directions. */
export type ConceptLink = {
  older: readonly string[];
  newer: readonly string[];
  by?: "sum" | "unitKind";
  /** False only where every figure passes unchanged. */
  approximate: boolean;
  codes?: readonly (readonly [older: number, newer: number])[];
  note: string;
};

/** Rows that look alike and are not: no figure ever passes between them, and people are told why. */
export type Apart = { concepts: readonly [string, string]; note: string };
