import type { PageRule } from "./page";

/** Lines this near are one: a border is drawn cell by cell, or twice where two cells meet. */
export const NEAR = 3;

/** Pieces of one line put together, sorted by where they stand, then by where they begin. */
export function joinRules(rules: readonly PageRule[]): PageRule[] {
  const joined: PageRule[] = [];
  for (const bundle of bundles(rules)) {
    let last: PageRule | null = null;
    for (const rule of bundle.sort((a, b) => a.from - b.from)) {
      if (last !== null && rule.from <= last.to + NEAR) last.to = Math.max(last.to, rule.to);
      else {
        last = { ...rule, at: middleOf(bundle) };
        joined.push(last);
      }
    }
  }
  return joined;
}

/** Rules of one direction gathered by their place, each bundle no wider than a line. */
function bundles(rules: readonly PageRule[]): PageRule[][] {
  const found: PageRule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const bundle = found.at(-1);
    if (bundle?.[0] && rule.at - bundle[0].at <= NEAR) bundle.push(rule);
    else found.push([rule]);
  }
  return found;
}

const middleOf = (bundle: readonly PageRule[]): number =>
  bundle.reduce((sum, { at }) => sum + at, 0) / Math.max(1, bundle.length);

/** Does any of the rules run along `at` past the point `through`? */
export const hasRule = (rules: readonly PageRule[], at: number, through: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from - 1 <= through && through <= rule.to + 1);
