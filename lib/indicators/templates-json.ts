import type { ContractItem, TemplatesOutput } from "./contract";
import type { Form, Item, Template } from "./template";

/** Templates as the command line prints them. */
export function templatesJson(templates: readonly Template[]): TemplatesOutput {
  return {
    templates: templates.map(({ id, title, basis, forms }) => ({ id, title, basis, forms: forms.map(formJson) })),
  };
}

function formJson(form: Form): TemplatesOutput["templates"][number]["forms"][number] {
  const { code, title, kind } = form;
  if (form.kind === "list") return { code, title, kind, items: form.items.map(itemJson) };
  return {
    code,
    title,
    kind,
    columns: form.columns,
    rows: form.rows.map(({ key, tt, label }) => ({ key, tt, label })),
  };
}

function itemJson(item: Item): ContractItem {
  const { key, tt, label, printedUnit, kind, codes, numerator, denominator, totalOf } = item;
  return {
    key,
    tt,
    label,
    printedUnit,
    kind,
    ...(codes && { codes }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(totalOf && { totalOf }),
    time: item.time,
    scope: item.scope,
    consolidate: item.consolidate,
    concept: item.concept,
    children: item.children.map(itemJson),
  };
}
