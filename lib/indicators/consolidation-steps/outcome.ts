import type { ConsolidatedItem, Contributor, Coverage } from "../consolidation";

/** What the units together, or the lead agency alone, make of one row. */
export type Outcome = Pick<ConsolidatedItem, "figure" | "madeBy" | "numerator" | "denominator" | "tally" | "texts"> & {
  coverage: Coverage;
  /** Who gave what, written out when asked for. */
  contributors: () => Contributor[];
  problem: string | null;
  blocksFinal: boolean;
};

/** What adding up gives; the lines behind it are written out apart. */
export type Total = Omit<Outcome, "contributors">;

export const noCoverage: Coverage = { counted: 0, expected: 0, missing: [], excluded: [], notApplicable: [] };

export const outcome = (made: Pick<Outcome, "madeBy"> & Partial<Outcome>): Outcome => ({
  figure: null,
  numerator: null,
  denominator: null,
  tally: [],
  texts: [],
  coverage: noCoverage,
  contributors: () => [],
  problem: null,
  blocksFinal: false,
  ...made,
});

/** Several sentences as one text; null when there is none. */
export function sentences(...list: (string | null)[]): string | null {
  const said = list.filter((sentence) => sentence !== null);
  return said.length === 0 ? null : said.join(" ");
}
