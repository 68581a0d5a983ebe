import type { ConsolidatedItem, Consolidation, Contributor } from "../consolidation";
import type { Gathered } from "../matrix/gather-rows";
import type { Item } from "../template";
import { allItems } from "../walk";
import { ownerOrUnits } from "./both";
import { linesOf, type Tallies } from "./gather";
import { type Outcome, outcome } from "./outcome";
import type { Respondent, Sheets } from "./respondents";
import { NOBODY } from "./row-tally";
import { isSharedList, ruleOf } from "./rule-of";
import type { Sources } from "./sources";

/** The figure of every row, from what all units gave together and the province sheets. Uses the tallies up. */
export function conclude(
  { template, rows }: Pick<Gathered, "template" | "rows">,
  sheets: Sheets,
  sources: Sources,
  tallies: Tallies,
): Consolidation {
  const incomplete = incompleteByPart(tallies);
  const ofUnits = (item: Item): Outcome => {
    const named = isSharedList(item) ? NOBODY : (incomplete.get(item.key) ?? NOBODY);
    const total = tallies.get(item.key)?.outcome(sheets, named);
    if (!total) return outcome({ madeBy: ruleOf(item) });
    return { ...total, contributors: () => linesOf(item, sheets.units, sources) };
  };
  return {
    templateId: template.id,
    units: sheets.units.filter(({ cells }) => cells !== null).map(({ name }) => name),
    items: allItems(template).map((item) => concludeItem(item, sources, ofUnits)),
    ...(rows.length > 0 && { rows }),
  };
}

function concludeItem(item: Item, sources: Sources, ofUnits: (item: Item) => Outcome): ConsolidatedItem {
  const alone = { key: item.key, unitSum: null, ownerFigure: null, ownerName: null, difference: null };
  const source = sources.get(item.key);
  if (!source) return written({ ...alone, ...ofUnits(item) });
  const { owner } = source;
  const conflicts = owner.conflicts.length === 0 ? {} : { conflicts: owner.conflicts };
  if (ruleOf(item) !== "owner" || isSharedList(item)) {
    return written({ ...alone, ...ownerOrUnits(item, ofUnits(item), source), ...conflicts });
  }
  return written({ ...alone, ...owner.made, ownerFigure: owner.made.figure, ownerName: owner.name, ...conflicts });
}

type Unwritten = Omit<ConsolidatedItem, "contributors"> & Pick<Outcome, "contributors">;

/** The lines behind a figure are written out once, when they are first read: most rows of a nation never are. */
function written({ contributors, ...item }: Unwritten): ConsolidatedItem {
  let lines: Contributor[] | null = null;
  return {
    ...item,
    get contributors() {
      lines ??= contributors();
      return lines;
    },
  };
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
