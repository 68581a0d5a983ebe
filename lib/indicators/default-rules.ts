import { matrixRules, matrixShares } from "./matrix/matrix-rules";
import { knownWholeRules } from "./rules/known-wholes";
import type { PairSource, Rule } from "./rules/rule";
import type { Item, LinearRule, Template } from "./template";
import { allItems } from "./walk";

const ofPair = (key: string, pair: PairSource): Rule[] => [
  { kind: "partWhole", pair },
  { kind: "zeroWhole", pair },
  { kind: "typedRatio", key, pair },
  { kind: "percentRange", key, pair },
];

/** A printed total equals its parts; with blank parts it speaks only once they already exceed it. */
function totalRule(item: Item, parts: readonly string[]): LinearRule {
  return {
    kind: "linear",
    id: "total",
    severity: "warning",
    left: [{ key: item.key, times: 1 }],
    op: "=",
    right: parts.map((key) => ({ key, times: 1 })),
    tolerance: "0",
    missing: "skipAll",
  };
}

function rulesOf(item: Item): Rule[] {
  const { key } = item;
  const total = item.totalOf?.length ? [totalRule(item, item.totalOf)] : [];
  const own: PairSource = { from: "cell", key };
  switch (item.kind) {
    case "heading":
      return [];
    case "text":
      return [{ kind: "reading", key }];
    case "choice":
      return [
        { kind: "reading", key },
        { kind: "choiceCode", key },
      ];
    case "count":
      return [
        { kind: "reading", key },
        { kind: "figure", key },
        { kind: "countParts", key },
        { kind: "partWhole", pair: own },
        ...total,
      ];
    case "quantity":
      return [{ kind: "reading", key }, { kind: "figure", key }, ...total];
    case "percent":
      return [{ kind: "reading", key }, ...ofPair(key, own)];
    case "ratio": {
      const { numerator, denominator } = item;
      if (numerator === undefined || denominator === undefined) return [{ kind: "reading", key }];
      return [
        { kind: "reading", key },
        ...ofPair(key, { from: "rows", ratio: key, numerator, denominator }),
        { kind: "requiredTogether", id: "incomplete-pair", severity: "hint", keys: [denominator, numerator] },
      ];
    }
  }
}

/** Rules that follow from the structure of a template, in the order of its rows; its own `rules` come on top. */
export const defaultRules = (template: Template): Rule[] => [
  ...allItems(template).flatMap(rulesOf),
  ...knownWholeRules(allItems(template)),
  ...matrixRules(template),
  ...matrixShares(template),
];
