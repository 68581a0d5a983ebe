import type { Cell, Cells } from "../cell";
import type { ToldFigure } from "../context";
import { compareDecimals, isNegative } from "../decimal";
import { figureAt } from "../figure";
import type { Issue, Suggestion } from "../issue";
import { judge } from "../rules/judge";
import type { Rule, Sheet } from "../rules/rule";
import type { Item, Template } from "../template";
import { formOf, itemByKey } from "../walk";
import { type Claim, claimOfRule, claimOfTold, claimsOfNotes, type Proposal } from "./claims";
import { digitsChanged } from "./digits-changed";

/** What speaks about a disagreement, besides the cells themselves (their typed ratios, totals and notes). */
export type Evidence = {
  /** The rows that disagree: the cells of an issue; and the rule that found it, which the change must satisfy. */
  about: readonly string[];
  rule: Rule;
  /** Every rule that reads a cell, so that a change which breaks another one is seen. */
  rulesOf: (key: string) => readonly Rule[];
  /** Figures of the narrative. */
  told: readonly ToldFigure[];
};

/** A change of one cell, with what it mends. */
type Change = {
  key: string;
  value: string;
  /** Evidence explained, less evidence it would contradict. */
  gain: number;
  digits: number;
  /** Asked for by evidence that leaves no other value for this cell. */
  decided: boolean;
  because: () => string[];
};

/** A claim, and whether it holds as the report stands. */
type Weighed = { claim: Claim; held: boolean };

/**
 * When a typed ratio, a printed total or a figure of the narrative disagrees with a part: the one change of one cell
 * that explains most of the evidence; of equals the one that changes the fewest digits. Null when several fit equally,
 * when the evidence leaves several values, or when no change makes the report contradict itself less. Never applied
 * by itself: the typed ratio may be the slip, or both numbers may be right.
 */
export function explainMismatch(template: Template, cells: Cells, evidence: Evidence): Suggestion | null {
  const sheet: Sheet = {
    cells,
    items: itemByKey(template),
    formCode: (key) => formOf(template, key)?.code ?? null,
  };
  const claims = claimsAbout(sheet, evidence).map((claim) => ({ claim, held: claim.holds(cells) }));
  const changes = proposalsOf(sheet, evidence, claims).flatMap(
    (proposal) => weigh(sheet, evidence, claims, proposal) ?? [],
  );
  changes.sort((a, b) => b.gain - a.gain || a.digits - b.digits);
  const [best, second] = changes;
  if (!best || (second && second.gain === best.gain && second.digits === best.digits)) return null;
  return best.decided ? { key: best.key, value: Number(best.value), because: best.because() } : null;
}

function claimsAbout(sheet: Sheet, { about, rulesOf, told }: Evidence): Claim[] {
  const rules = new Set(about.flatMap((key) => rulesOf(key)));
  const families = [...rules].flatMap((rule) =>
    rule.kind === "typedRatio" && rule.pair.from === "rows" ? [rule.pair] : [],
  );
  return [
    ...[...rules].flatMap((rule) => claimOfRule(sheet, rule) ?? []),
    ...told.filter(({ keys }) => keys.some((key) => about.includes(key))).map((figure) => claimOfTold(sheet, figure)),
    ...families.flatMap((pair) => claimsOfNotes(sheet.cells, pair)),
  ];
}

/** Each value some unmet claim asks of one of the disagreeing cells, once. */
function proposalsOf(sheet: Sheet, { about }: Evidence, claims: readonly Weighed[]): Proposal[] {
  const found = new Map<string, Proposal>();
  for (const { claim, held } of claims) {
    if (held) continue;
    for (const proposal of claim.proposals(sheet.cells)) {
      const item = sheet.items.get(proposal.key);
      if (!item || !about.includes(proposal.key) || !canHold(item, proposal.value)) continue;
      const name = `${proposal.key}=${proposal.value}`;
      const known = found.get(name);
      found.set(name, { ...proposal, decides: proposal.decides || (known?.decides ?? false) });
    }
  }
  return [...found.values()];
}

function canHold(item: Item, value: string): boolean {
  if (isNegative(value)) return false;
  return item.kind === "count" ? !value.includes(".") : item.kind === "quantity" || item.kind === "ratio";
}

function weigh(
  sheet: Sheet,
  { rule, rulesOf }: Evidence,
  claims: readonly Weighed[],
  { key, value, decides }: Proposal,
): Change | null {
  const now = writtenFigure(sheet, key);
  if (now === null || compareDecimals(now, value) === 0) return null;
  const changed = withFigure(sheet.cells, key, value);
  if (judge(rule, { ...sheet, cells: changed }) !== null) return null;
  const turned = claims.filter(({ claim, held }) => claim.holds(changed) !== held);
  const mended = turned.filter(({ held }) => !held);
  const gain = mended.length - (turned.length - mended.length);
  // A typed ratio is evidence: it counts as the slip only when something else says so too.
  const needed = sheet.items.get(key)?.kind === "ratio" ? 2 : 1;
  if (gain < needed || !contradictsLess(sheet, rulesOf(key), changed)) return null;
  return {
    key,
    value,
    gain,
    digits: digitsChanged(now, value),
    decided: decides || mended.length > 1,
    because: () => mended.map(({ claim }) => claim.because(changed)),
  };
}

const writtenFigure = (sheet: Sheet, key: string): string | null =>
  sheet.items.get(key)?.kind === "ratio" ? (sheet.cells[key]?.value ?? null) : figureAt(sheet.cells, key);

/** The cell as it would be after the change was typed. */
function withFigure(cells: Cells, key: string, value: string): Cells {
  const cell = cells[key];
  if (!cell) return cells;
  const changed: Cell = { ...cell, state: "value", value, raw: value, parts: null, text: null, problem: null };
  return { ...cells, [key]: changed };
}

/** Counted over every rule that reads the cell, those that are no evidence too: a suggestion never adds a finding. */
function contradictsLess(sheet: Sheet, rules: readonly Rule[], changed: Cells): boolean {
  const count = (cells: Cells) => rules.filter((rule) => judge(rule, { ...sheet, cells }) !== null).length;
  return count(changed) < count(sheet.cells);
}

/** Findings a single figure may explain; the others say themselves what to do. */
const EXPLAINED: ReadonlySet<Rule["kind"]> = new Set(["typedRatio", "linear", "partWhole", "zeroWhole", "told"]);

export const mayBeExplained = ({ kind }: Rule, { severity }: Issue): boolean =>
  EXPLAINED.has(kind) && severity !== "error";
