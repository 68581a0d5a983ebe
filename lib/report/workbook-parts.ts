import type { AdjustedItem } from "../indicators/adjust";
import type { Contributor } from "../indicators/consolidation";
import { addDecimals, compareDecimals } from "../indicators/decimal";
import { computeRatio } from "../indicators/ratio";
import type { Item } from "../indicators/template";
import { isUnitLine } from "./form-coverage";

/** One row's lines: the units' by unit id, and the lead agency's figure for the whole province. */
export type RowLines = { units: ReadonlyMap<string, Contributor>; owner: Contributor | null };

export function linesOf(made: AdjustedItem): RowLines {
  const own = made.contributors.filter(isUnitLine);
  return {
    units: new Map(own.map((line) => [line.unitId, line])),
    owner: made.contributors.find((line) => !isUnitLine(line)) ?? null,
  };
}

/** Everything a row of the workbook is made from. */
export type RowContext = {
  unitIds: readonly string[];
  made: ReadonlyMap<string, AdjustedItem>;
  lines: ReadonlyMap<string, RowLines>;
};

export const isPercentage = (item: Item): boolean => item.kind === "ratio" || item.kind === "percent";

/** Keys of the two helper rows under a percent whose parts the form does not print. */
export const partKeys = (key: string) => ({ numerator: `${key}#tu-so`, denominator: `${key}#mau-so` });

/** What the two part rows of a percentage show in one column: a unit's, or the lead agency's. */
export type ShownPair = { numerator: string | null; denominator: string | null };

type Column = { unitId: string } | "owner";

function lineIn(lines: RowLines | undefined, column: Column): Contributor | null {
  if (!lines) return null;
  return column === "owner" ? lines.owner : (lines.units.get(column.unitId) ?? null);
}

/** The pair as the sheet shows it: two rows of the form for a ratio, the helper rows for a percent. */
export function shownPair(item: Item, column: Column, { lines }: RowContext): ShownPair {
  if (item.kind === "percent") {
    const own = lineIn(lines.get(item.key), column);
    return { numerator: own?.numerator ?? null, denominator: own?.denominator ?? null };
  }
  return {
    numerator: lineIn(lines.get(item.numerator ?? ""), column)?.value ?? null,
    denominator: lineIn(lines.get(item.denominator ?? ""), column)?.value ?? null,
  };
}

/** Rows a percentage's formula points at; null when the sheet does not show its parts. */
export function partsOf(item: Item, context: RowContext): { numerator: string; denominator: string } | null {
  if (item.kind === "percent") return showsParts(item, context) ? partKeys(item.key) : null;
  const { numerator, denominator } = item;
  if (numerator === undefined || denominator === undefined) return null;
  return context.made.has(numerator) && context.made.has(denominator) ? { numerator, denominator } : null;
}

/** Whether anyone gave the parts of a percent, so that the helper rows have something to show. */
export function showsParts(item: Item, { lines }: RowContext): boolean {
  const own = lines.get(item.key);
  return [...(own?.units.values() ?? []), own?.owner].some(
    (line) => line?.numerator != null && line.denominator != null,
  );
}

function deltaOf(key: string | undefined, { made }: RowContext): string {
  return made.get(key ?? "")?.delta ?? "0";
}

/** The two sums with the adjustments of the two rows. */
function adjusted(item: Item, pair: { numerator: string; denominator: string }, context: RowContext): string | null {
  return computeRatio(
    addDecimals([pair.numerator, deltaOf(item.numerator, context)]),
    addDecimals([pair.denominator, deltaOf(item.denominator, context)]),
  );
}

/** What the formula over complete pairs gives on the figures shown. */
export function pairRatioShown(item: Item, context: RowContext, withDeltas: boolean): string | null {
  const numerators: string[] = [];
  const denominators: string[] = [];
  for (const unitId of context.unitIds) {
    const { numerator, denominator } = shownPair(item, { unitId }, context);
    if (numerator === null || denominator === null) continue;
    numerators.push(numerator);
    denominators.push(denominator);
  }
  const pair = { numerator: addDecimals(numerators), denominator: addDecimals(denominators) };
  return withDeltas ? adjusted(item, pair, context) : computeRatio(pair.numerator, pair.denominator);
}

/** What the formula over the lead agency's column gives on the figures shown. */
export function ownerRatioShown(item: Item, context: RowContext, withDeltas: boolean): string | null {
  const { numerator, denominator } = shownPair(item, "owner", context);
  if (numerator === null || denominator === null) return null;
  return withDeltas ? adjusted(item, { numerator, denominator }, context) : computeRatio(numerator, denominator);
}

/** Equal as numbers, or both without a figure. */
export function sameFigure(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return compareDecimals(a, b) === 0;
}
