import type { Cells } from "./cell";
import type { Template, UnitKind } from "./template";

/** One sheet of one unit, as accepted. `unit` cells are the unit's own, `province` the lead agency's for the whole province. */
export type Submission = {
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  sheet: "unit" | "province";
  template: Template;
  cells: Cells;
};

export type ConsolidationSettings = {
  /** Units that must report, in official order, whether or not they did. */
  expected: { unitId: string; unitName: string; unitKind: UnitKind }[];
  /** Units left out on purpose, with the reason. */
  excluded: { unitId: string; unitName: string; reason: string }[];
  /** Lead agency key → unit. */
  owners: Record<string, { unitId: string; unitName: string }>;
  /** Rows of scope `both` for which Sở Nội vụ chose Σ units instead of the owner's figure. */
  useUnitSum: string[];
  /**
   * Kinds of unit are only guessed (files of a folder, by the names in them): good enough to know whom a row misses,
   * not to refuse what a unit gave.
   */
  kindsAreGuesses?: true;
};

export type Contributor = {
  unitId: string;
  unit: string;
  /** As decimal text; null when the unit gave words, or nothing. */
  value: string | null;
  /** Why it does not count, if it does not (incomplete pair, not applicable …), in Vietnamese. */
  leftOut: string | null;
  /** Only where there are words or two parts to keep: a nation's run holds half a million of these lines. */
  text?: string | null;
  numerator?: string | null;
  denominator?: string | null;
  /** Set for the lead agency's figure for the whole province, never a unit's own. */
  sheet?: "province";
};

export type Coverage = {
  counted: number;
  expected: number;
  missing: string[];
  excluded: string[];
  notApplicable: string[];
};

/** How a figure was made: which rule really applied to this row. */
export type MadeBy = "sum" | "ratioOfSums" | "owner" | "tally" | "share" | "list" | "none" | "heading";

export type ConsolidatedItem = {
  key: string;
  /** Decimal text; a ratio to 2 places half up; null when not computable or not a figure. */
  figure: string | null;
  madeBy: MadeBy;
  numerator: string | null;
  denominator: string | null;
  /** tally: units per code, in code order. */
  tally: { code: number; label: string; units: string[] }[];
  /** list: texts by unit. */
  texts: { unit: string; text: string }[];
  /** both: Σ units beside the owner's figure, and the difference (owner − Σ units). */
  unitSum: string | null;
  ownerFigure: string | null;
  ownerName: string | null;
  difference: string | null;
  /** Of the figure: the units, or the lead agency alone where the figure is the lead agency's. */
  coverage: Coverage;
  /** Of `unitSum`, where the figure is not made from it. */
  unitCoverage?: Coverage;
  /** In official order, the lead agency first; of a result in memory written out when first read. */
  contributors: Contributor[];
  /** Other sheets that claim the province's figure of this row and say something else; absent when there are none. */
  conflicts?: string[];
  /** "Không tính được, vì …" in Vietnamese; null when fine. */
  problem: string | null;
  /** True when the problem blocks a final run (an incomplete pair). */
  blocksFinal: boolean;
};

/** Everything a person must know of a row's figure in one text: why it is not computable, who else claims it; null when all is well. */
export function concernsOf({
  problem,
  conflicts = [],
}: Pick<ConsolidatedItem, "problem" | "conflicts">): string | null {
  const sentences = problem === null ? conflicts : [problem, ...conflicts];
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** A row of a matrix form that units added, gathered by its name; its cells are items under `form.key.column`. */
export type GatheredRow = { form: string; key: string; label: string };

export type Consolidation = {
  templateId: string;
  units: string[];
  items: ConsolidatedItem[];
  /** Rows the template itself does not have, in order; `templateOfRun` writes the template out with them. */
  rows?: GatheredRow[];
};
