import type { Cells } from "./cell";
import { defaultRules } from "./default-rules";
import type { Issue } from "./issue";
import { judge } from "./rules/judge";
import type { Rule } from "./rules/rule";
import type { Template } from "./template";
import { allItems, formOf, itemByKey } from "./walk";

type Prepared = { rules: Rule[]; order: Map<string, number> };

/** Templates never change once published, so their rules are made once. */
const prepared = new WeakMap<Template, Prepared>();

function prepare(template: Template): Prepared {
  const known = prepared.get(template);
  if (known) return known;
  const order = new Map(allItems(template).map((item, position) => [item.key, position]));
  const made = { rules: [...defaultRules(template), ...template.rules], order };
  prepared.set(template, made);
  return made;
}

/**
 * Everything that is wrong with one sheet, all of it and not only the first, in the order of the
 * rows. The same call runs in the browser while typing and on the server at submission. A blank
 * row is not an issue: completeness is `progress`.
 */
export function validate(template: Template, cells: Cells): Issue[] {
  const { rules, order } = prepare(template);
  const sheet = {
    cells,
    items: itemByKey(template),
    formCode: (key: string) => formOf(template, key)?.code ?? null,
  };
  const issues: Issue[] = [];
  for (const rule of rules) {
    const issue = judge(rule, sheet);
    if (issue) issues.push(issue);
  }
  const position = (issue: Issue): number => order.get(issue.cells[0] ?? "") ?? order.size;
  return issues.sort((a, b) => position(a) - position(b));
}
