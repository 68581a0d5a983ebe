import type { Cell } from "@/lib/indicators/cell";
import { formatDecimal, formatRatio } from "@/lib/indicators/format";
import { parseCell } from "@/lib/indicators/parse-cell";
import { computeRatio } from "@/lib/indicators/ratio";
import type { Item } from "@/lib/indicators/template";

/**
 * The writing that says a percentage with its two numbers, "100% (19/19)": what the panel's small boxes type
 * into the row. A percentage typed by hand stays; one that only came from the old numbers follows the new
 * ones. Half a pair is written as it is, so that it is kept and marked as not yet readable.
 */
export function withParts(item: Item, cell: Cell, typed: { numerator: string; denominator: string }): string {
  const numerator = typed.numerator.trim();
  const denominator = typed.denominator.trim();
  const own = ownPercent(cell);
  if (numerator === "" && denominator === "") return own ?? "";
  const pair = `${numerator}/${denominator}`;
  const read = parseCell(item, pair).cell.parts;
  const percent = own ?? (read ? percentOf(read.numerator, read.denominator) : null);
  return percent === null ? pair : `${percent}% (${pair})`;
}

/** The percentage a person typed, null when it is only the ratio of the parts there. */
function ownPercent(cell: Cell): string | null {
  if (cell.value === null) return null;
  const { parts } = cell;
  const derived = parts && computeRatio(parts.numerator, parts.denominator) === cell.value;
  return derived ? null : formatDecimal(cell.value);
}

function percentOf(numerator: string, denominator: string): string | null {
  const ratio = computeRatio(numerator, denominator);
  return ratio === null ? null : formatRatio(ratio);
}
