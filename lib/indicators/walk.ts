import type { Cells } from "./cell";
import type { Form, Item, Template, UnitKind } from "./template";

type Place = { item: Item; form: Form /** 1 for a row of the form itself. */; level: number; above: Item[] };
type Index = { items: Item[]; byKey: Map<string, Item>; places: Map<string, Place> };

/** Templates never change once published, so each is walked once. */
const indexes = new WeakMap<Template, Index>();

function indexOf(template: Template): Index {
  const known = indexes.get(template);
  if (known) return known;
  const index: Index = { items: [], byKey: new Map(), places: new Map() };
  const visit = (form: Form, items: readonly Item[], above: Item[]): void => {
    for (const item of items) {
      index.items.push(item);
      index.byKey.set(item.key, item);
      index.places.set(item.key, { item, form, level: above.length + 1, above });
      visit(form, item.children, [...above, item]);
    }
  };
  for (const form of template.forms) if (form.kind === "list") visit(form, form.items, []);
  indexes.set(template, index);
  return index;
}

/** Every row of every list form, headings too, in the order of the print. */
export const allItems = (template: Template): readonly Item[] => indexOf(template).items;

export const itemByKey = (template: Template): ReadonlyMap<string, Item> => indexOf(template).byKey;

/** The form a row belongs to; null for a key the template does not have. */
export const formOf = (template: Template, key: string): Form | null => indexOf(template).places.get(key)?.form ?? null;

/** Depth of a row in its form: 1 for the outermost, 0 for a key the template does not have. */
export const levelOf = (template: Template, key: string): number => indexOf(template).places.get(key)?.level ?? 0;

/** Which of the two sheets, whose, and what the unit is: everything that decides the rows. */
export type SheetContext = {
  sheet: "unit" | "province";
  unitKind: UnitKind;
  /** Lead agency keys this unit plays (so-noi-vu …); they decide the rows of its province sheet. */
  ownerKeys: readonly string[];
};

const isOwned = (item: Item, ownerKeys: readonly string[]): boolean =>
  item.scope !== "unit" && item.owner !== null && ownerKeys.includes(item.owner);

/**
 * Rows of a sheet in order. The unit sheet shows every row; the province sheet the rows of these
 * lead agencies, with the headings above them.
 */
export function itemsOfSheet(
  template: Template,
  sheet: SheetContext["sheet"],
  ownerKeys: readonly string[],
): readonly Item[] {
  const { items, places } = indexOf(template);
  if (sheet === "unit") return items;
  const shown = new Set<Item>();
  for (const item of items) {
    if (item.kind === "heading" || !isOwned(item, ownerKeys)) continue;
    shown.add(item);
    for (const above of places.get(item.key)?.above ?? []) if (above.kind === "heading") shown.add(above);
  }
  return items.filter((item) => shown.has(item));
}

/**
 * Rows this unit must answer on this sheet. Never headings, nor ratios (they are computed); on the
 * unit sheet no row of scope `province` and none meant for other kinds of unit.
 */
export function expectedItems(template: Template, context: SheetContext): readonly Item[] {
  const asked = (item: Item): boolean => {
    if (item.kind === "heading" || item.kind === "ratio") return false;
    if (context.sheet === "province") return isOwned(item, context.ownerKeys);
    return item.scope !== "province" && (item.reporters.length === 0 || item.reporters.includes(context.unitKind));
  };
  return indexOf(template).items.filter(asked);
}

export type FormProgress = { code: string; filled: number; expected: number };

/**
 * How far each list form is. "Không phát sinh" is an answer; "không thuộc nhiệm vụ" leaves the
 * expected rows; what could not be read is not filled.
 */
export function progress(template: Template, cells: Cells, context: SheetContext): FormProgress[] {
  const forms = new Map<string, FormProgress>();
  for (const form of template.forms) {
    if (form.kind === "list") forms.set(form.code, { code: form.code, filled: 0, expected: 0 });
  }
  for (const { key } of expectedItems(template, context)) {
    const count = forms.get(formOf(template, key)?.code ?? "");
    const state = cells[key]?.state ?? "blank";
    if (!count || state === "notApplicable") continue;
    count.expected += 1;
    if (state !== "blank") count.filled += 1;
  }
  return [...forms.values()];
}
