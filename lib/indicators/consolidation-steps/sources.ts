import type { ConsolidationSettings } from "../consolidation";
import type { Item, Template } from "../template";
import { allItems } from "../walk";
import { type OwnerOutcome, ownerFigure } from "./owner-figure";
import type { Sheets } from "./respondents";
import { isSharedList, ruleOf } from "./rule-of";
import { forComparison } from "./sentences";

/** Whose figure the province's is for a row that a lead agency owns, too. */
export type RowSource = {
  owner: OwnerOutcome;
  /** `mixed`: a ratio of which one number was chosen from the agency and the other from the units. */
  source: "owner" | "units" | "mixed";
  /** Σ units was asked for, whatever the agency gave: what is wrong with its figure stops nothing. */
  chosen: boolean;
  /** Why the units' lines do not count; null where the figure is made of them. */
  aside: string | null;
};

/** By key, the rows that are not the units' alone. Decided before anything is added up. */
export type Sources = ReadonlyMap<string, RowSource>;

export function sourcesOf(template: Template, settings: ConsolidationSettings, sheets: Sheets): Sources {
  const sources = new Map<string, RowSource>();
  for (const item of allItems(template)) {
    const rule = ruleOf(item);
    if (rule === "heading" || rule === "none" || (rule !== "owner" && item.scope === "unit")) continue;
    const owner = ownerFigure(item, settings, sheets);
    // Of a shared list Σ units is the figure only where it was chosen (docs/decisions/0007).
    const wanted = chosenSource(item, settings);
    const source = owner.given || rule === "owner" ? wanted : "units";
    sources.set(item.key, {
      owner,
      source,
      chosen: wanted === "units",
      aside: source === "units" ? null : forComparison(owner.name ?? ""),
    });
  }
  return sources;
}

/**
 * A ratio stands beside its parts on paper, so all three come from one source: the parts decide, and
 * a choice that would mix them is refused instead of printed.
 */
function chosenSource(item: Item, { useUnitSum }: ConsolidationSettings): RowSource["source"] {
  if (ruleOf(item) === "owner" && !isSharedList(item)) return "owner";
  const own = useUnitSum.includes(item.key);
  if (item.kind !== "ratio") return own ? "units" : "owner";
  const chosen = [item.numerator, item.denominator].filter((key) => key !== undefined && useUnitSum.includes(key));
  if (chosen.length === 2) return "units";
  return chosen.length === 0 && !own ? "owner" : "mixed";
}
