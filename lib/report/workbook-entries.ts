import type { AdjustedItem } from "../indicators/adjust";
import type { Contributor } from "../indicators/consolidation";
import { NOT_THEIRS } from "../indicators/consolidation-steps/sentences";
import { addDecimals } from "../indicators/decimal";
import { computeRatio } from "../indicators/ratio";
import type { Item } from "../indicators/template";
import { unitCoverageOf } from "./form-coverage";
import { wordsOfRow } from "./grouped-texts";
import type { Entry, Formula } from "./workbook";
import {
  isPercentage,
  ownerRatioShown,
  pairRatioShown,
  partsOf,
  type RowContext,
  sameFigure,
  shownPair,
} from "./workbook-parts";

export const EMPTY: Entry = { kind: "empty" };

const words = (text: string | null): Entry => (text === null || text === "" ? EMPTY : { kind: "words", text });
export const given = (value: string | null): Entry => (value === null ? EMPTY : { kind: "figure", value });

/**
 * A figure with its formula, when the formula worked out on the figures the sheet shows gives the stored figure;
 * the bare stored figure otherwise: a recalculation must never change what was reported.
 */
export function live(stored: string | null, shown: string | null, formula: Formula): Entry {
  return sameFigure(stored, shown) ? { kind: "figure", value: stored, formula } : { kind: "figure", value: stored };
}

/** A unit's entry: a figure, its percentage from its own parts, its words, or why it gave none. */
export function unitEntry(item: Item, unitId: string, context: RowContext): Entry {
  const line = context.lines.get(item.key)?.units.get(unitId);
  const parts = partsOf(item, context);
  if (isPercentage(item) && parts && line?.numerator != null && line.denominator != null) {
    const shown = shownPair(item, { unitId }, context);
    return live(computeRatio(line.numerator, line.denominator), computeRatio(shown.numerator, shown.denominator), {
      op: "unitRatio",
      ...parts,
    });
  }
  return lineEntry(item, line ?? null);
}

/** Unit columns are narrow. */
const NOT_THEIRS_SHORT = "Không thuộc NV";

function lineEntry(item: Item, line: Contributor | null): Entry {
  if (!line) return EMPTY;
  if (line.value !== null && item.kind !== "text") return given(line.value);
  return words(line.text ?? (line.leftOut === NOT_THEIRS ? NOT_THEIRS_SHORT : line.leftOut));
}

function sumOfUnits(item: Item, context: RowContext): string | null {
  const values = [...(context.lines.get(item.key)?.units.values() ?? [])].flatMap(({ value }) => value ?? []);
  return values.length === 0 ? null : addDecimals(values);
}

/** Cộng các đơn vị: Σ of the units' own figures, or their ratio of sums; nothing for words and codes. */
export function unitsTotal(item: Item, made: AdjustedItem, context: RowContext): Entry {
  if (unitCoverageOf(made) === null) return EMPTY;
  const stored = made.unitCoverage ? made.unitSum : made.figure;
  if (item.kind === "count" || item.kind === "quantity") {
    if (stored === null) return { kind: "figure", value: null };
    return live(stored, sumOfUnits(item, context), { op: "sumUnits" });
  }
  const parts = partsOf(item, context);
  if (!isPercentage(item) || made.madeBy === "share") return EMPTY;
  if (!parts) return { kind: "figure", value: stored };
  return live(stored, pairRatioShown(item, context, false), { op: "pairRatio", ...parts, adjusted: false });
}

/** Cơ quan chủ trì: the figure for the whole province, its percentage from its two rows, or its words. */
export function ownerEntry(item: Item, context: RowContext): Entry {
  const line = context.lines.get(item.key)?.owner ?? null;
  const parts = partsOf(item, context);
  if (isPercentage(item) && parts && line?.numerator != null && line.denominator != null) {
    return live(computeRatio(line.numerator, line.denominator), ownerRatioShown(item, context, false), {
      op: "ownerRatio",
      ...parts,
      adjusted: false,
    });
  }
  return lineEntry(item, line);
}

/** Toàn tỉnh: the figure of the report, live wherever a formula gives it. */
export function provinceEntry(item: Item, made: AdjustedItem, source: Entry, context: RowContext): Entry {
  const value = made.adjustedFigure;
  if (made.madeBy === "heading" || made.madeBy === "none") return EMPTY;
  const said = value === null ? wordsOfRow(made) : "";
  if (said !== "") return words(said);
  if (item.kind === "choice" || item.kind === "text") {
    return made.madeBy === "share" && value !== null && item.shareOf !== undefined
      ? { kind: "figure", value, formula: { op: "shareOfCode", code: item.shareOf } }
      : { kind: "figure", value };
  }
  const byOwner = made.madeBy === "owner";
  const parts = partsOf(item, context);
  if (isPercentage(item) && parts && made.resolved) {
    const { numerator, denominator } = parts;
    const figureAt = (key: string) => context.made.get(key)?.adjustedFigure ?? null;
    const shown = computeRatio(figureAt(numerator), figureAt(denominator));
    return live(value, shown, { op: "provinceRatio", numerator, denominator });
  }
  if (isPercentage(item) && parts) {
    const shown = byOwner ? ownerRatioShown(item, context, true) : pairRatioShown(item, context, true);
    return live(value, shown, { op: byOwner ? "ownerRatio" : "pairRatio", ...parts, adjusted: true });
  }
  const base = source.kind === "figure" ? source.value : null;
  const shown = base === null ? null : addDecimals([base, made.delta ?? "0"]);
  if (value === null || shown === null) return { kind: "figure", value };
  return live(value, shown, { op: "adjusted", source: byOwner ? "owner" : "units" });
}
