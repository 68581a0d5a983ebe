import { compareDecimals, multiplyDecimals } from "../decimal";
import type { Issue } from "../issue";
import { type Change, changeOf } from "./change-band";
import type { RuleOf, Sheet } from "./rule";

/** By how many bands each lies outside, the most first; compared without a division. */
const byBands = (a: Change, b: Change): number =>
  compareDecimals(multiplyDecimals(b.by, a.width), multiplyDecimals(a.by, b.width));

/** The few largest jumps: when everything changed (a merger), a hint on every row would hide the slip. */
export function largestChanges(sheet: Sheet, rules: readonly RuleOf<"changeBand">[], most: number): Issue[] {
  const found = rules.flatMap((rule) => changeOf(sheet, rule) ?? []);
  return found
    .toSorted(byBands)
    .slice(0, most)
    .map(({ issue }) => issue);
}
