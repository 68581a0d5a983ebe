import { applyAdjustments } from "../../lib/indicators/adjust";
import { type ConsolidatedItem, type Consolidation, concernsOf, type MadeBy } from "../../lib/indicators/consolidation";
import type { ConsolidateOutput } from "../../lib/indicators/contract";
import { figureBreaks } from "../../lib/indicators/figure-breaks";
import type { Template } from "../../lib/indicators/template";
import { itemByKey } from "../../lib/indicators/walk";

const number = (text: string | null): number | null => (text === null ? null : Number(text));

/** A row that carries no figure is made by nothing. */
const ruleWord = (madeBy: MadeBy): string => (madeBy === "heading" ? "none" : madeBy);

/**
 * A consolidation as the contract prints it: of the contributors those that count; everything that is wrong with a row,
 * how it contradicts others too, in one text. `template` is the run's, with the rows it gathered.
 */
export function consolidationJson(template: Template, made: Consolidation): ConsolidateOutput {
  const breaks = figureBreaks(template, applyAdjustments(itemByKey(template), made, []));
  const brokenAt = (key: string): string[] => breaks.flatMap(({ keys, message }) => (keys[0] === key ? [message] : []));
  return {
    template: made.templateId,
    units: made.units,
    items: made.items.map((item) => itemJson(item, brokenAt(item.key))),
  };
}

function itemJson(
  { key, figure, madeBy, coverage, contributors, ...made }: ConsolidatedItem,
  breaks: readonly string[],
) {
  const concerns = [concernsOf(made), ...breaks].filter((text) => text !== null);
  return {
    key,
    figure: number(figure),
    rule: ruleWord(madeBy),
    coverage,
    contributors: contributors
      .filter(({ leftOut }) => leftOut === null)
      .map(({ unit, value }) => ({ unit, value: number(value) })),
    problem: concerns.length === 0 ? null : concerns.join(" "),
  };
}
