import type { ConsolidatedItem, Consolidation, ConsolidationSettings, MadeBy, Submission } from "./consolidation";
import { ownerOrUnits } from "./consolidation-steps/both";
import { type Outcome, outcome } from "./consolidation-steps/outcome";
import { ownerFigure } from "./consolidation-steps/owner-figure";
import { type RatioOutcome, ratioOfSums } from "./consolidation-steps/ratio-of-sums";
import { arrange, type Sheets } from "./consolidation-steps/respondents";
import { sumUnits } from "./consolidation-steps/sum-units";
import { listUnits, shareOfUnits, tallyUnits } from "./consolidation-steps/tally-units";
import type { Item, Template } from "./template";
import { allItems } from "./walk";

/**
 * The province's figure for every row, how it was made and from whom, exactly and in no way
 * depending on the order of the submissions (indicator-schema.md, "Consolidation"). Figures for the
 * whole province come only from the province sheet of the lead agency; unit sheets are only added
 * to unit sheets.
 */
export function consolidate(
  template: Template,
  settings: ConsolidationSettings,
  submissions: readonly Submission[],
): Consolidation {
  const sheets = arrange(template, settings, submissions);
  const ratios = new Map<string, RatioOutcome>();
  for (const item of allItems(template)) {
    if (ruleOf(item) === "ratioOfSums") ratios.set(item.key, ratioOfSums(item, sheets));
  }
  const incomplete = incompleteByPart(template, ratios);
  const ofUnits = (item: Item): Outcome => unitsOutcome(item, sheets, ratios, incomplete.get(item.key) ?? []);
  return {
    templateId: template.id,
    units: sheets.units.filter(({ cells }) => cells !== null).map(({ name }) => name),
    items: allItems(template).map((item) => consolidateItem(item, settings, sheets, ofUnits)),
  };
}

/** The rule that really applies: whatever a template says, codes are not added and ratios not averaged. */
function ruleOf(item: Item): MadeBy {
  if (item.kind === "heading") return "heading";
  if (item.consolidate === "none") return "none";
  if (item.scope === "province" || item.consolidate === "owner") return "owner";
  const isShare = item.kind === "ratio" || item.kind === "percent";
  if (item.consolidate === "sum" && item.kind === "choice") return "tally";
  if (item.consolidate === "sum" && item.kind === "text") return "list";
  if (item.consolidate === "sum" && isShare) return "ratioOfSums";
  return item.consolidate === "ratioOfSums" && !isShare ? "sum" : item.consolidate;
}

function consolidateItem(
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
  if (rule !== "owner") return { ...alone, ...ownerOrUnits(item, settings, ofUnits(item), owner) };
  const beside = item.scope === "both" ? sharedListOfUnits(item, sheets) : null;
  if (beside) return { ...alone, ...ownerOrUnits(item, settings, beside, owner, true) };
  return { ...alone, ...owner.made, ownerFigure: owner.made.figure, ownerName: owner.name };
}

/** What the units say of a row that is the owner's: to compare with, and to choose instead on the record. */
function sharedListOfUnits(item: Item, sheets: Sheets): Outcome | null {
  if (item.kind === "count" || item.kind === "quantity") return sumUnits(item, sheets, []);
  return item.kind === "ratio" ? ratioOfSums(item, sheets).made : null;
}

function unitsOutcome(
  item: Item,
  sheets: Sheets,
  ratios: ReadonlyMap<string, RatioOutcome>,
  incomplete: readonly string[],
): Outcome {
  switch (ruleOf(item)) {
    case "sum":
      return sumUnits(item, sheets, incomplete);
    case "ratioOfSums":
      return (ratios.get(item.key) ?? ratioOfSums(item, sheets)).made;
    case "tally":
      return tallyUnits(item, sheets);
    case "share":
      return shareOfUnits(item, sheets);
    case "list":
      return listUnits(item, sheets);
    case "owner":
    case "none":
    case "heading":
      return outcome({ madeBy: ruleOf(item) });
  }
}

/** For each part of a ratio, the units that gave only one of the two. */
function incompleteByPart(template: Template, ratios: ReadonlyMap<string, RatioOutcome>): Map<string, string[]> {
  const byPart = new Map<string, string[]>();
  for (const item of allItems(template)) {
    const names = ratios.get(item.key)?.incomplete ?? [];
    if (names.length === 0) continue;
    for (const part of [item.numerator, item.denominator]) {
      if (part !== undefined) byPart.set(part, [...new Set([...(byPart.get(part) ?? []), ...names])]);
    }
  }
  return byPart;
}
