import type { Cell } from "../cell";
import { isZero } from "../decimal";
import { computeRatio } from "../ratio";
import type { Pair } from "../sheet-ratio";
import { typedRatioAgrees } from "../typed-ratio";

/**
 * - `follows`: what the two figures give, so that there is nothing to take: the ratio is worked out here too;
 * - `contradicts`: the two figures give another one;
 * - `typed`: nothing to hold it against; what the paper says is all there is of it.
 */
export type BesideComputed = "follows" | "contradicts" | "typed";

/** What a file writes in a row that is worked out from two others, beside what these give. */
export function besideComputed(cell: Cell, { numerator, denominator }: Pair): BesideComputed {
  if (cell.problem !== null) return "typed";
  if (cell.state === "none") return besideDash(numerator, denominator);
  if (cell.state !== "value" || cell.value === null || numerator === null || denominator === null) return "typed";
  const agrees = isZero(denominator) ? isZero(cell.value) : typedRatioAgrees(cell, numerator, denominator);
  return agrees ? "follows" : "contradicts";
}

/** A dash is also how a ratio without a figure is printed. With neither part it is somebody's word, "không phát sinh". */
function besideDash(numerator: string | null, denominator: string | null): BesideComputed {
  if (numerator === null && denominator === null) return "typed";
  const ratio = computeRatio(numerator, denominator);
  return ratio === null || isZero(ratio) ? "follows" : "contradicts";
}
