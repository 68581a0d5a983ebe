import { type ConsolidatedItem, type Consolidation, concernsOf, type MadeBy } from "../../lib/indicators/consolidation";
import type { ConsolidateOutput } from "../../lib/indicators/contract";

const number = (text: string | null): number | null => (text === null ? null : Number(text));

/** A row that carries no figure is made by nothing. */
const ruleWord = (madeBy: MadeBy): string => (madeBy === "heading" ? "none" : madeBy);

/** A consolidation as the contract prints it: of the contributors those that count, everything that is wrong in one text. */
export function consolidationJson({ templateId, units, items }: Consolidation): ConsolidateOutput {
  return { template: templateId, units, items: items.map(itemJson) };
}

function itemJson({ key, figure, madeBy, coverage, contributors, ...made }: ConsolidatedItem) {
  return {
    key,
    figure: number(figure),
    rule: ruleWord(madeBy),
    coverage,
    contributors: contributors
      .filter(({ leftOut }) => leftOut === null)
      .map(({ unit, value }) => ({ unit, value: number(value) })),
    problem: concernsOf(made),
  };
}
