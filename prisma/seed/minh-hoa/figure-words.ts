import { formatRatio } from "@/lib/indicators/format";
import { computeRatio } from "@/lib/indicators/ratio";

/** What a person of the unit would type, by concept. Totals, parts and shares agree with each other. */
export type Figures = Record<string, string>;

/** The words for "nothing to count"; a typed 0 stays for rows where something could have been. */
export const NOTHING = "Không phát sinh";

/** Whole dossiers of which so many percent, rounded down: never more than the whole. */
export const shareOf = (whole: number, permille: number): number => Math.floor((whole * permille) / 1000);

/** A share written with its two parts, as careful units write it: "98,57% (345/350)". */
export function withParts(numerator: number, denominator: number): string {
  if (denominator === 0) return NOTHING;
  return `${formatRatio(computeRatio(String(numerator), String(denominator)))}% (${numerator}/${denominator})`;
}

export const numbers = (figures: Record<string, number>): Figures =>
  Object.fromEntries(Object.entries(figures).map(([concept, value]) => [concept, String(value)]));
