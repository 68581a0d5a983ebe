import type { Item, Template, UnitKind } from "../template";
import { itemByKey } from "../walk";
import { linkTemplates } from "./link-templates";

/**
 * What last period's figure may be for this period's row:
 * - `start`: a stock, which stands until something changes it: may be put in the box for the person to confirm;
 * - `floor`: lũy kế of the same year, which can only have grown: shown as "không nhỏ hơn";
 * - `compare`: another period's happenings, or lũy kế of another year: only to look at.
 */
export type PrefillPurpose = "start" | "floor" | "compare";

export type Prefill = {
  from: readonly string[];
  use: PrefillPurpose;
  /** Shown with "≈", and never put in the box. */
  approximate: boolean;
  note: string | null;
};

/** `sameYear`: both periods belong to one year; `unitKind`: whose report, where a template asks by kind of unit. */
export type PrefillContext = { sameYear: boolean; unitKind?: UnitKind };

/**
 * From last period's template to this one's, by key of `to`. Computed rows (ratios, totals of a matrix) and headings
 * are never prefilled; rows whose figure is only a part of last period's are not in the map.
 */
export function prefillMap(from: Template, to: Template, { sameYear, unitKind }: PrefillContext): Map<string, Prefill> {
  const map = new Map<string, Prefill>();
  const add = (item: Item | undefined, prefill: Omit<Prefill, "use">) => {
    if (!item || item.kind === "heading" || item.kind === "ratio" || item.derived) return;
    map.set(item.key, { ...prefill, use: purposeOf(item, sameYear, prefill.approximate) });
  };
  const ours = itemByKey(to);
  if (from.id === to.id) {
    for (const [key, item] of ours) add(item, { from: [key], approximate: false, note: null });
    return map;
  }
  for (const link of linkTemplates(from, to)) {
    if (link.from.length === 0 || (link.kind === "split" && link.by === "sum")) continue;
    const { approximate, note } = link;
    for (const key of link.to) {
      const item = ours.get(key);
      const theirs = link.by !== "unitKind" || unitKind === undefined || !item || item.reporters.length === 0;
      if (theirs || item.reporters.includes(unitKind)) add(item, { from: link.from, approximate, note });
    }
  }
  return map;
}

function purposeOf({ time }: Item, sameYear: boolean, approximate: boolean): PrefillPurpose {
  if (approximate) return "compare";
  if (time === "stock") return "start";
  return time === "yearToDate" && sameYear ? "floor" : "compare";
}
