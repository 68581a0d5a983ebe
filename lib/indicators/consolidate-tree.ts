import type { Consolidation, ConsolidationSettings, Submission } from "./consolidation";
import { conclude } from "./consolidation-steps/conclude";
import { gather, mergeInto, type Tallies } from "./consolidation-steps/gather";
import { arrange, type Respondent } from "./consolidation-steps/respondents";
import { sourcesOf } from "./consolidation-steps/sources";
import { gatherRows } from "./matrix/gather-rows";
import type { Template } from "./template";

/** Units that report at one place of the tree, and the branches that hand up to it (a huyện with its xã). */
export type Branch = { unitIds: readonly string[]; branches: readonly Branch[] };

/**
 * The same as `consolidate`, level by level: each branch adds up its own units and hands one tally a row upward. A
 * branch alone may be consolidated, too; then only its units count, and the settings are to name only them. Throws
 * when a unit stands at two places; units of the settings that stand nowhere in the tree are missing everywhere.
 */
export function consolidateTree(
  template: Template,
  settings: ConsolidationSettings,
  submissions: readonly Submission[],
  tree: Branch,
): Consolidation {
  const gathered = gatherRows(template, settings, submissions);
  const sheets = arrange(gathered.template, settings, gathered.submissions);
  const sources = sourcesOf(gathered.template, settings, sheets);
  const waiting = new Map(sheets.units.map((unit) => [unit.unitId, unit]));
  const places = new Map(sheets.units.map(({ unitId }, place) => [unitId, place]));
  const seen = new Set<string>();
  const takeOut = (unitId: string): Respondent[] => {
    if (seen.has(unitId)) throw new Error(`unit ${unitId} stands twice in the tree`);
    seen.add(unitId);
    const unit = waiting.get(unitId);
    waiting.delete(unitId);
    return unit ? [unit] : [];
  };
  const level = ({ unitIds, branches }: Branch): Tallies => {
    const tallies = gather(gathered.template, unitIds.flatMap(takeOut), sources);
    for (const branch of branches) mergeInto(tallies, level(branch));
    return tallies;
  };
  const whole = level(tree);
  mergeInto(whole, gather(gathered.template, [...waiting.values()], sources));
  for (const row of whole.values()) row.sort(places);
  return conclude(gathered, sheets, sources, whole);
}

/** The tree of units from who reports to whom; units without a superior, or with one not named here, stand at the top. */
export function treeOf(unitIds: readonly string[], reportsTo: ReadonlyMap<string, string | null>): Branch {
  const known = new Set(unitIds);
  const below = new Map<string | null, string[]>();
  for (const unitId of unitIds) {
    const superior = reportsTo.get(unitId) ?? null;
    const place = superior !== null && known.has(superior) ? superior : null;
    below.set(place, [...(below.get(place) ?? []), unitId]);
  }
  let placed = 0;
  const branchOf = (unitId: string): Branch => {
    placed += 1;
    return { unitIds: [unitId], branches: (below.get(unitId) ?? []).map(branchOf) };
  };
  const tree = { unitIds: [], branches: (below.get(null) ?? []).map(branchOf) };
  if (placed !== known.size) throw new Error("the units report to each other in a circle");
  return tree;
}
