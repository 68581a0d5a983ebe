import { isZero, toIntegers } from "./decimal";

/** Places of a ratio wherever it is shown or printed. */
export const RATIO_PLACES = 2;

/** Digits of a count short enough to be scaled and divided as a number. */
const SHORT_DIGITS_MAX = 11;

/** Why a ratio has no figure. Shown as "–", never as 0, 100 or NaN. */
export type RatioProblem = "missingPart" | "zeroDenominator";

/** Null when the ratio can be computed. */
export function ratioProblem(numerator: string | null, denominator: string | null): RatioProblem | null {
  if (numerator === null || denominator === null) return "missingPart";
  return isZero(denominator) ? "zeroDenominator" : null;
}

/** A percentage to `places` decimals in the two ways people shorten it. */
export type PercentDigits = { rounded: string; truncated: string };

/**
 * The only division in the project: numerator × 100 ÷ denominator on exact integers, to `places`
 * decimals, rounded half up (away from zero) and truncated. Null when a part is missing or the whole is 0.
 */
export function percentDigits(
  numerator: string | null,
  denominator: string | null,
  places: number,
): PercentDigits | null {
  if (numerator === null || denominator === null || isZero(denominator)) return null;
  const short = inNumbers(numerator, denominator, places);
  if (short === null) return inBigInts(numerator, denominator, places);
  return {
    rounded: place(String(short.rounded), places, false),
    truncated: place(String(short.truncated), places, false),
  };
}

/** Counts of ordinary size: the same integer division, several times faster. Null when it would not be exact. */
function inNumbers(
  numerator: string,
  denominator: string,
  places: number,
): { rounded: number; truncated: number } | null {
  if (numerator.length > SHORT_DIGITS_MAX || denominator.length > SHORT_DIGITS_MAX) return null;
  const top = Number(numerator) * 10 ** (places + 2);
  const bottom = Number(denominator);
  const exact = Number.isSafeInteger(top) && Number.isSafeInteger(bottom) && top >= 0 && bottom > 0;
  if (!exact || numerator.includes(".") || denominator.includes(".")) return null;
  const rest = top % bottom;
  const truncated = (top - rest) / bottom;
  return { rounded: rest * 2 >= bottom ? truncated + 1 : truncated, truncated };
}

function inBigInts(numerator: string, denominator: string, places: number): PercentDigits {
  const { left, right } = toIntegers(numerator, denominator);
  const negative = left < 0n !== right < 0n && left !== 0n;
  const top = (left < 0n ? -left : left) * 10n ** BigInt(places + 2);
  const bottom = right < 0n ? -right : right;
  const truncated = top / bottom;
  const rounded = (top % bottom) * 2n >= bottom ? truncated + 1n : truncated;
  return { rounded: place(`${rounded}`, places, negative), truncated: place(`${truncated}`, places, negative) };
}

/**
 * A ratio in percent, two places, half up, exact: 505 of 541 is "93.35", 2 of 2 is "100". Null when
 * either part is missing or the denominator is 0 (domain.md §8). Grid, server, documents and
 * consolidation all call this one.
 */
export function computeRatio(numerator: string | null, denominator: string | null): string | null {
  if (numerator === null || denominator === null) return null;
  const short = inNumbers(numerator, denominator, RATIO_PLACES);
  if (short !== null) return hundredths(short.rounded);
  if (isZero(denominator)) return null;
  return inBigInts(numerator, denominator, RATIO_PLACES).rounded;
}

/** 9335 is "93.35", 9330 is "93.3", 9300 is "93": written often enough to be written plainly. */
function hundredths(count: number): string {
  const rest = count % 100;
  const whole = String((count - rest) / 100);
  if (rest === 0) return whole;
  if (rest % 10 === 0) return `${whole}.${rest / 10}`;
  return rest < 10 ? `${whole}.0${rest}` : `${whole}.${rest}`;
}

/** Digits with `places` of them behind the point, no trailing zeros. */
function place(digits: string, places: number, negative: boolean): string {
  const padded = digits.padStart(places + 1, "0");
  let end = padded.length;
  const split = end - places;
  while (end > split && padded.charAt(end - 1) === "0") end -= 1;
  const text = end === split ? padded.slice(0, split) : `${padded.slice(0, split)}.${padded.slice(split, end)}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}
