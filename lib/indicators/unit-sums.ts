import type { Consolidation } from "./consolidation";
import type { UnitSum } from "./context";
import type { Template } from "./template";
import { itemByKey } from "./walk";

/**
 * Σ of the units' own figures, for the rows whose figure for the whole province a lead agency gives too: what its sheet
 * is held against. Rows of a shared list are left out: there every unit counts the same things again, and the sum is
 * naturally larger (docs/decisions/0007).
 */
export function unitSumsOf(template: Template, { items }: Pick<Consolidation, "items">): Record<string, UnitSum> {
  const rows = itemByKey(template);
  const sums: Record<string, UnitSum> = {};
  for (const { key, unitSum, coverage, unitCoverage } of items) {
    const item = rows.get(key);
    const added = item?.scope === "both" && item.consolidate === "sum" && !item.derived;
    if (!added || unitSum === null || (item.kind !== "count" && item.kind !== "quantity")) continue;
    const { counted, missing } = unitCoverage ?? coverage;
    sums[key] = { sum: unitSum, counted, complete: missing.length === 0 };
  }
  return sums;
}
