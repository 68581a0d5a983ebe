import type { MadeBy } from "../consolidation";
import type { Item } from "../template";

/** The rule that really applies: whatever a template says, codes are not added and ratios not averaged. */
export function ruleOf(item: Item): MadeBy {
  if (item.kind === "heading") return "heading";
  if (item.consolidate === "none") return "none";
  if (item.scope === "province" || item.consolidate === "owner") return "owner";
  const isShare = item.kind === "ratio" || item.kind === "percent";
  if (item.consolidate === "sum" && item.kind === "choice") return "tally";
  if (item.consolidate === "sum" && item.kind === "text") return "list";
  if (item.consolidate === "sum" && isShare) return "ratioOfSums";
  return item.consolidate === "ratioOfSums" && !isShare ? "sum" : item.consolidate;
}

/**
 * A row that is the lead agency's, of which the units say something too: shown beside, and Σ units may be chosen
 * instead on the record (docs/decisions/0007).
 */
export const isSharedList = (item: Item): boolean =>
  ruleOf(item) === "owner" &&
  item.scope === "both" &&
  (item.kind === "count" || item.kind === "quantity" || item.kind === "ratio");
