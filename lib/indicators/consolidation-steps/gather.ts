import type { Item, Template } from "../template";
import { allItems } from "../walk";
import { RatioTally } from "./ratio-of-sums";
import type { Respondent } from "./respondents";
import type { RowTally } from "./row-tally";
import { isSharedList, ruleOf } from "./rule-of";
import { SumTally } from "./sum-units";
import { CodeTally, ListTally, ShareTally } from "./tally-units";

/** What the units of one branch give, by row; rows that units do not make have none. */
export type Tallies = ReadonlyMap<string, RowTally>;

function tallyOf(item: Item): RowTally | null {
  if (isSharedList(item)) return item.kind === "ratio" ? new RatioTally(item) : new SumTally(item);
  switch (ruleOf(item)) {
    case "sum":
      return new SumTally(item);
    case "ratioOfSums":
      return new RatioTally(item);
    case "tally":
      return new CodeTally(item);
    case "share":
      return new ShareTally(item);
    case "list":
      return new ListTally(item);
    case "owner":
    case "none":
    case "heading":
      return null;
  }
}

/** Takes these units, one after another: a unit's cells lie together in memory, the rows' totals are few. */
export function gather(template: Template, units: readonly Respondent[]): Tallies {
  const rows = allItems(template).flatMap((item) => tallyOf(item) ?? []);
  for (const unit of units) for (const row of rows) row.take(unit);
  return new Map(rows.map((row) => [row.item.key, row]));
}

/** Adds what a branch gathered for the same template. */
export function mergeInto(whole: Tallies, branch: Tallies): void {
  for (const [key, row] of branch) whole.get(key)?.merge(row);
}
