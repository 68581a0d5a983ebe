import type { Cell } from "../cell";
import { addDecimals, compareDecimals, isZero, multiplyDecimals, subtractDecimals } from "../decimal";
import { percentDigits } from "../ratio";
import { truncateDecimal } from "../round";
import { typedRatioAgrees } from "../typed-ratio";

type Typed = Pick<Cell, "value" | "raw">;

/** More whole numbers than this fit a coarse ratio: it tells nothing about the part. */
const FITTING_MAX = 12;

/** Whole numbers around a guess for which the typed ratio holds; they lie next to each other. */
function around(guess: string, fits: (whole: string) => boolean): string[] {
  const found: string[] = [];
  for (const step of ["1", "-1"]) {
    let next = step === "1" ? guess : subtractDecimals(guess, "1");
    // The guess may lie one beside the first that fits.
    let misses = 0;
    while (misses < 2 && found.length <= FITTING_MAX) {
      if (compareDecimals(next, "0") <= 0) break;
      if (fits(next)) found.push(next);
      else misses += 1;
      next = addDecimals([next, step]);
    }
  }
  return found.length > FITTING_MAX ? [] : found;
}

/** Whole numbers that as the part of `denominator` make the ratio as typed: 20 for 62,5 of 32. */
export function fittingNumerators(typed: Typed, denominator: string): string[] {
  if (typed.value === null || isZero(denominator)) return [];
  const guess = truncateDecimal(multiplyDecimals(multiplyDecimals(typed.value, denominator), "0.01"), 0);
  return around(guess, (whole) => typedRatioAgrees(typed, whole, denominator));
}

/** Whole numbers of which `numerator` is the ratio as typed: 32 for 62,5 and 20. */
export function fittingDenominators(typed: Typed, numerator: string): string[] {
  if (typed.value === null || isZero(typed.value)) return [];
  const guess = percentDigits(numerator, typed.value, 0)?.truncated ?? "0";
  return around(guess, (whole) => typedRatioAgrees(typed, numerator, whole));
}
