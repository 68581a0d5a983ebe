import type { ConsolidatedItem, Contributor, Coverage } from "../indicators/consolidation";

export type FormCoverage = { counted: number; expected: number; missing: string[] };

/** Rows the units' own figures make; owner rows and headings say nothing about how many units answered. */
const MADE_BY_UNITS: ReadonlySet<ConsolidatedItem["madeBy"]> = new Set([
  "sum",
  "ratioOfSums",
  "tally",
  "share",
  "list",
]);

/** How many units answered a row: of the figure, or of Σ units beside the lead agency's. Null when units are not asked. */
export function unitCoverageOf(item: ConsolidatedItem): Coverage | null {
  if (item.unitCoverage) return item.unitCoverage;
  return MADE_BY_UNITS.has(item.madeBy) ? item.coverage : null;
}

/** A unit's own line of a row, not the lead agency's figure for the whole province. */
export const isUnitLine = (line: Contributor): boolean => line.sheet !== "province";

const gaveSomething = ({ value, text, numerator, denominator }: Contributor): boolean =>
  [value, text, numerator, denominator].some((given) => given != null);

/**
 * How many units answered a form: a unit counts when it gave at least one of its figures; it is missing when it
 * gave none and at least one row waits for it. Null when no row of the form asks the units.
 */
export function formCoverage(items: readonly ConsolidatedItem[]): FormCoverage | null {
  const asked = items.flatMap((item) => {
    const coverage = unitCoverageOf(item);
    return coverage ? [{ item, coverage }] : [];
  });
  if (asked.length === 0) return null;
  const lines = asked.flatMap(({ item }) =>
    item.contributors.filter((line) => isUnitLine(line) && gaveSomething(line)),
  );
  const counted = new Set(lines.map(({ unit }) => unit));
  const missing = new Set(asked.flatMap(({ coverage }) => coverage.missing).filter((unit) => !counted.has(unit)));
  return { counted: counted.size, expected: counted.size + missing.size, missing: [...missing] };
}

/** "163/170": the writing of coverage everywhere. */
export const coverageText = ({ counted, expected }: Pick<Coverage, "counted" | "expected">): string =>
  `${counted}/${expected}`;
