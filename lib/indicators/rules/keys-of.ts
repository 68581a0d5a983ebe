import type { PairSource, Rule } from "./rule";

const keysOfPair = (pair: PairSource): string[] =>
  pair.from === "rows" ? [pair.numerator, pair.denominator] : [pair.key];

/** Every cell a rule reads. */
export function keysOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case "linear":
      return [...rule.left, ...rule.right].map(({ key }) => key);
    case "required":
    case "requiredTogether":
    case "exclusive":
    case "told":
    case "otherKind":
      return rule.keys;
    case "eachAtMost":
      return [...rule.parts, rule.whole];
    case "typedRatio":
    case "percentRange":
      return [rule.key, ...keysOfPair(rule.pair)];
    case "partWhole":
    case "zeroWhole":
      return keysOfPair(rule.pair);
    case "matrixShare":
      return [rule.share, ...rule.numerator, ...rule.denominator];
    case "reading":
    case "figure":
    case "choiceCode":
    case "countParts":
    case "notBelowEarlier":
    case "unitSum":
    case "changeBand":
      return [rule.key];
    case "sameFigures":
      return Object.keys(rule.figures);
    case "sameText":
    case "textContradiction":
      return [];
  }
}

/** Rules by the cells they read. */
export function byCell(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const found = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const key of new Set(keysOf(rule))) {
      const known = found.get(key);
      if (known) known.push(rule);
      else found.set(key, [rule]);
    }
  }
  return found;
}
