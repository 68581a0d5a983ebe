import type { Cells } from "@/lib/indicators/cell";
import { formatCell, formatRatio } from "@/lib/indicators/format";
import { computeRatio } from "@/lib/indicators/ratio";
import { pairOf } from "@/lib/indicators/sheet-ratio";
import type { Item } from "@/lib/indicators/template";

/**
 * An earlier report's figure of one row as it is shown; `key` is where it stood then, null or absent gives "". A ratio is
 * computed from that report's own parts, as everywhere; what was typed stands in only where they give none.
 */
export function earlierFigure(item: Item, cells: Cells, key: string | null): string {
  if (key === null) return "";
  const cell = cells[key];
  const typed = cell ? formatCell(item, cell) : "";
  // An added row that stood under another key then had its parts under others too: only what was typed is known to be its.
  if (item.kind !== "ratio" || key !== item.key) return typed;
  const { numerator, denominator } = pairOf(item, cells);
  const computed = computeRatio(numerator, denominator);
  return computed === null ? typed : formatRatio(computed);
}
