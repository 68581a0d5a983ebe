import type { Cells } from "./cell";
import type { ValidationContext } from "./context";
import { defaultRules } from "./default-rules";
import { formatDecimal } from "./format";
import type { Issue, Suggestion } from "./issue";
import { withOpenRows } from "./matrix/open-rows";
import { explainMismatch, mayBeExplained } from "./reconcile/explain-mismatch";
import { rowName } from "./row-name";
import { contextRules } from "./rules/context-rules";
import { judge } from "./rules/judge";
import { byCell } from "./rules/keys-of";
import { largestChanges } from "./rules/largest-changes";
import type { Rule, RuleOf, Sheet } from "./rules/rule";
import type { Template } from "./template";
import { allItems, formOf, itemByKey } from "./walk";

type Prepared = {
  rules: readonly Rule[];
  byCell: ReadonlyMap<string, readonly Rule[]>;
  order: ReadonlyMap<string, number>;
};

/** Templates never change once published, so their rules are made once; so are those of a context. */
const prepared = new WeakMap<Template, Prepared>();
const known = new WeakMap<ValidationContext, WeakMap<Template, ContextOf>>();

function prepare(template: Template): Prepared {
  const made = prepared.get(template);
  if (made) return made;
  const rules = [...defaultRules(template), ...template.rules];
  const order = new Map(allItems(template).map((item, position) => [item.key, position]));
  const fresh = { rules, byCell: byCell(rules), order };
  prepared.set(template, fresh);
  return fresh;
}

type ContextOf = { rules: Rule[]; changes: RuleOf<"changeBand">[]; byCell: ReadonlyMap<string, readonly Rule[]> };

function prepareContext(template: Template, context: ValidationContext): ContextOf {
  const byTemplate = known.get(context) ?? new WeakMap<Template, ContextOf>();
  known.set(context, byTemplate);
  const made = byTemplate.get(template);
  if (made) return made;
  const all = contextRules(template, context);
  const fresh: ContextOf = { rules: [], changes: [], byCell: byCell(all) };
  for (const rule of all) {
    if (rule.kind === "changeBand") fresh.changes.push(rule);
    else fresh.rules.push(rule);
  }
  byTemplate.set(template, fresh);
  return fresh;
}

/** The proposal in words, behind what is wrong; a person decides. */
function proposal(template: Template, { key, value, because }: Suggestion): string {
  const item = itemByKey(template).get(key);
  const row = item ? rowName(item) : `dòng ${key}`;
  return `Có thể ${row} là ${formatDecimal(String(value))}: ${because.join(" ")}`;
}

/** Hints about large changes shown at once. */
const CHANGES_MAX = 3;

/**
 * Everything that is wrong with one sheet, all of it and not only the first, in the order of the
 * rows; what concerns no cell comes last. The same call runs in the browser while typing and on the
 * server at submission. A blank row is not an issue: completeness is `progress`. `context` is what is known besides
 * the cells: earlier periods, the narrative, other sheets. Never changed once given: a new context is a new object.
 */
export function validate(template: Template, cells: Cells, context?: ValidationContext): Issue[] {
  const own = withOpenRows(template, cells);
  const structure = prepare(own);
  const extra = context ? prepareContext(own, context) : null;
  const sheet: Sheet = {
    cells,
    items: itemByKey(own),
    formCode: (key) => formOf(own, key)?.code ?? null,
  };
  const rulesOf = (key: string) => [...(structure.byCell.get(key) ?? []), ...(extra?.byCell.get(key) ?? [])];
  const told = context?.narrated?.figures ?? [];
  const issues: Issue[] = [];
  for (const rules of extra ? [structure.rules, extra.rules] : [structure.rules]) {
    for (const rule of rules) {
      const issue = judge(rule, sheet);
      if (!issue) continue;
      const suggestion = mayBeExplained(rule, issue)
        ? explainMismatch(own, cells, { about: issue.cells, rule, rulesOf, told })
        : null;
      issues.push(
        suggestion ? { ...issue, suggestion, message: `${issue.message} ${proposal(own, suggestion)}` } : issue,
      );
    }
  }
  if (extra) issues.push(...largestChanges(sheet, extra.changes, CHANGES_MAX));
  const position = (issue: Issue): number => structure.order.get(issue.cells[0] ?? "") ?? structure.order.size;
  return issues.sort((a, b) => position(a) - position(b));
}
