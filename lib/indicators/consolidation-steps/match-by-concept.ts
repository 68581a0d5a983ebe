import type { Item, Template } from "../template";
import { allItems } from "../walk";

/**
 * Rows of another template that mean the same as ours: same concept, same kind. A concept that
 * stands twice in either template says nothing, and the row is left without a partner.
 */
export function matchByConcept(template: Template, source: Template): ReadonlyMap<string, Item> {
  const theirs = byConcept(source);
  const rows = new Map<string, Item>();
  for (const [concept, item] of byConcept(template)) {
    const partner = theirs.get(concept);
    if (item && partner && partner.kind === item.kind) rows.set(item.key, partner);
  }
  return rows;
}

function byConcept(template: Template): Map<string, Item | null> {
  const found = new Map<string, Item | null>();
  for (const item of allItems(template)) {
    if (item.kind === "heading" || item.concept === null) continue;
    found.set(item.concept, found.has(item.concept) ? null : item);
  }
  return found;
}
