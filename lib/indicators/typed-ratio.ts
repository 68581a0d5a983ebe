import type { Cell } from "./cell";
import { compareDecimals } from "./decimal";
import { percentDigits, RATIO_PLACES } from "./ratio";
import { roundHalfUp, truncateDecimal } from "./round";
import { typedPlaces } from "./typed-places";

/**
 * Whether a ratio as typed can be what its parts make. People round half up or cut, to as many
 * places as they please: 754/983 may be 76.7, 76.70 or 77, never 76.8. More than two typed places
 * are compared at two. True when the parts make no figure: nothing is contradicted.
 */
export function typedRatioAgrees(
  cell: Pick<Cell, "value" | "raw">,
  numerator: string | null,
  denominator: string | null,
): boolean {
  if (cell.value === null) return true;
  const places = Math.min(typedPlaces(cell), RATIO_PLACES);
  const made = percentDigits(numerator, denominator, places);
  if (made === null) return true;
  const typed = [truncateDecimal(cell.value, places), roundHalfUp(cell.value, places)];
  return typed.some((text) => compareDecimals(text, made.rounded) === 0 || compareDecimals(text, made.truncated) === 0);
}
