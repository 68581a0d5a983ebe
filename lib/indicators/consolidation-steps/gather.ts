import type { Contributor } from "../consolidation";
import type { Item, Template } from "../template";
import { allItems } from "../walk";
import { RatioTally } from "./ratio-of-sums";
import type { Respondent } from "./respondents";
import type { RowTally } from "./row-tally";
import { isSharedList, ruleOf } from "./rule-of";
import type { Sources } from "./sources";
import { SumTally } from "./sum-units";
import { CodeTally, ListTally, ShareTally } from "./tally-units";

/** What the units of one branch give, by row; rows that units do not make have none. */
export type Tallies = ReadonlyMap<string, RowTally>;

function tallyOf(item: Item, aside: string | null, lines: Contributor[] | null = null): RowTally | null {
  if (isSharedList(item)) {
    return item.kind === "ratio" ? new RatioTally(item, aside, lines) : new SumTally(item, aside, lines);
  }
  switch (ruleOf(item)) {
    case "sum":
      return new SumTally(item, aside, lines);
    case "ratioOfSums":
      return new RatioTally(item, aside, lines);
    case "tally":
      return new CodeTally(item, aside, lines);
    case "share":
      return new ShareTally(item, aside, lines);
    case "list":
      return new ListTally(item, aside, lines);
    case "owner":
    case "none":
    case "heading":
      return null;
  }
}

/** Takes these units, one after another: a unit's cells lie together in memory, the rows' totals are few. */
export function gather(template: Template, units: readonly Respondent[], sources: Sources): Tallies {
  const rows = allItems(template).flatMap((item) => tallyOf(item, sources.get(item.key)?.aside ?? null) ?? []);
  for (const unit of units) for (const row of rows) row.take(unit);
  return new Map(rows.map((row) => [row.item.key, row]));
}

/** What each of these units gave to one row, in their order: the same taking, with every answer written out. */
export function linesOf(item: Item, units: readonly Respondent[], sources: Sources): Contributor[] {
  const lines: Contributor[] = [];
  const row = tallyOf(item, sources.get(item.key)?.aside ?? null, lines);
  if (row) for (const unit of units) row.take(unit);
  return lines;
}

/** Adds what a branch gathered for the same template. */
export function mergeInto(whole: Tallies, branch: Tallies): void {
  for (const [key, row] of branch) whole.get(key)?.merge(row);
}
