import type { Cells, Parts } from "./cell";
import { figureAt } from "./figure";
import { computeRatio } from "./ratio";
import type { Item, Template } from "./template";
import { itemByKey } from "./walk";

/** The two parts behind a ratio or percent row of one sheet; null for each that was not given. */
export type Pair = { numerator: string | null; denominator: string | null };

const ownParts = (parts: Parts | null | undefined): Pair => ({
  numerator: parts?.numerator ?? null,
  denominator: parts?.denominator ?? null,
});

/** A ratio's parts are two other rows; a percent's stand in its own cell. */
export function pairOf(item: Item, cells: Cells): Pair {
  if (item.kind !== "ratio") return ownParts(cells[item.key]?.parts);
  return {
    numerator: item.numerator === undefined ? null : figureAt(cells, item.numerator),
    denominator: item.denominator === undefined ? null : figureAt(cells, item.denominator),
  };
}

/** The computed ratio of a ratio or percent row, two places; null when it has no figure or is another kind of row. */
export function sheetRatio(template: Template, cells: Cells, key: string): string | null {
  const item = itemByKey(template).get(key);
  if (item?.kind !== "ratio" && item?.kind !== "percent") return null;
  const { numerator, denominator } = pairOf(item, cells);
  return computeRatio(numerator, denominator);
}
