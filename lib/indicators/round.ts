import { normaliseDecimal } from "./decimal";

/**
 * Half up, away from zero (2.5 → 3, −2.5 → −3), on the decimal digits themselves, so that 1.005 to
 * two places is 1.01. Decimal text in and out, trailing zeros dropped.
 */
export function roundHalfUp(text: string, places: number): string {
  const cut = cutDecimal(text, places);
  const point = text.indexOf(".");
  const next = point < 0 ? undefined : text[point + 1 + places];
  if (next === undefined || next < "5") return normaliseDecimal(cut);
  const negative = cut.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? cut.slice(1) : cut).split(".");
  const digits = (BigInt(whole + fraction.padEnd(places, "0")) + 1n).toString().padStart(places + 1, "0");
  const split = digits.length - places;
  const raised = places === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return normaliseDecimal(negative ? `-${raised}` : raised);
}

/** Drops what stands after `places` decimals: 76.789 to two places is 76.78. */
export function truncateDecimal(text: string, places: number): string {
  return normaliseDecimal(cutDecimal(text, places));
}

function cutDecimal(text: string, places: number): string {
  const point = text.indexOf(".");
  if (point < 0) return text;
  return places === 0 ? text.slice(0, point) : text.slice(0, point + 1 + places);
}
