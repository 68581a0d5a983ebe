import type { ConsolidatedItem, Consolidation, ConsolidationSettings } from "../consolidation";
import type { Gathered } from "../matrix/gather-rows";
import type { Item } from "../template";
import { allItems } from "../walk";
import { ownerOrUnits } from "./both";
import type { Tallies } from "./gather";
import { type Outcome, outcome } from "./outcome";
import { ownerFigure } from "./owner-figure";
import type { Respondent, Sheets } from "./respondents";
import { NOBODY } from "./row-tally";
import { isSharedList, ruleOf } from "./rule-of";

/** The figure of every row, from what all units gave together and the province sheets. Uses the tallies up. */
export function conclude(
  { template, rows }: Pick<Gathered, "template" | "rows">,
  settings: ConsolidationSettings,
  sheets: Sheets,
  tallies: Tallies,
): Consolidation {
  const incomplete = incompleteByPart(tallies);
  const ofUnits = (item: Item): Outcome => {
    const named = isSharedList(item) ? NOBODY : (incomplete.get(item.key) ?? NOBODY);
    return tallies.get(item.key)?.outcome(sheets, named) ?? outcome({ madeBy: ruleOf(item) });
  };
  return {
    templateId: template.id,
    units: sheets.units.filter(({ cells }) => cells !== null).map(({ name }) => name),
    items: allItems(template).map((item) => concludeItem(item, settings, sheets, ofUnits)),
    ...(rows.length > 0 && { rows }),
  };
}

function concludeItem(
  item: Item,
  settings: ConsolidationSettings,
  sheets: Sheets,
  ofUnits: (item: Item) => Outcome,
): ConsolidatedItem {
  const alone = { key: item.key, unitSum: null, ownerFigure: null, ownerName: null, difference: null };
  const rule = ruleOf(item);
  if (rule === "heading" || rule === "none") return { ...alone, ...outcome({ madeBy: rule }) };
  if (rule !== "owner" && item.scope === "unit") return { ...alone, ...ofUnits(item) };

  const owner = ownerFigure(item, settings, sheets);
  const conflicts = owner.conflicts.length === 0 ? {} : { conflicts: owner.conflicts };
  const shared = isSharedList(item);
  if (rule !== "owner" || shared) {
    return { ...alone, ...ownerOrUnits(item, settings, ofUnits(item), owner, shared), ...conflicts };
  }
  return { ...alone, ...owner.made, ownerFigure: owner.made.figure, ownerName: owner.name, ...conflicts };
}

/** For each part of a ratio, the units that gave only one of the two. */
function incompleteByPart(tallies: Tallies): Map<string, readonly Respondent[]> {
  const byPart = new Map<string, readonly Respondent[]>();
  for (const row of tallies.values()) {
    const units = isSharedList(row.item) ? NOBODY : row.incomplete();
    if (units.length === 0) continue;
    for (const part of [row.item.numerator, row.item.denominator]) {
      if (part !== undefined) byPart.set(part, [...new Set([...(byPart.get(part) ?? []), ...units])]);
    }
  }
  return byPart;
}
