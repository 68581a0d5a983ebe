import type { Cells } from "./cell";
import { matrixItems, rowItems } from "./matrix/matrix-items";
import { placeInMatrix, UNNAMED } from "./matrix/open-rows";
import type { Form, Item, MatrixForm, Template, UnitKind } from "./template";

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
  for (const form of template.forms) visit(form, itemsOfForm(form), []);
  indexes.set(template, index);
  return index;
}

/** The rows of a list form as a tree; the cells of a matrix one after another, row by row. */
const itemsOfForm = (form: Form): readonly Item[] => (form.kind === "list" ? form.items : matrixItems(form));

/**
 * Every row of every form, headings too, in the order of the print. Of a matrix, the cells of the printed rows and
 * of its total; the rows of one sheet besides come with `withOpenRows(template, cells)`.
 */
export const allItems = (template: Template): readonly Item[] => indexOf(template).items;

export const itemByKey = (template: Template): ReadonlyMap<string, Item> => indexOf(template).byKey;

/** The matrix form a key belongs to, though its row be one that a person adds. */
const matrixFormOf = (template: Template, key: string): MatrixForm | null =>
  template.forms.find((form): form is MatrixForm => form.kind === "matrix" && placeInMatrix(form, key) !== null) ??
  null;

/** A row by its key, also a cell of a row that people may add to a matrix; undefined where no sheet can have it. */
export function findItem(template: Template, key: string): Item | undefined {
  const known = indexOf(template).byKey.get(key);
  if (known) return known;
  const form = matrixFormOf(template, key);
  const place = form && placeInMatrix(form, key);
  if (!place) return undefined;
  const added = rowItems(form, { key: place.row, tt: "", label: UNNAMED, open: "sheet" });
  return added.find((item) => item.key === key);
}

/** The form a row belongs to; null for a key the template does not have. */
export const formOf = (template: Template, key: string): Form | null =>
  indexOf(template).places.get(key)?.form ?? matrixFormOf(template, key);

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
 * Rows this unit must answer on this sheet. Never headings, nor what is computed (ratios, the total row
 * of a matrix); on the unit sheet no row of scope `province` and none meant for other kinds of unit.
 */
export function expectedItems(template: Template, context: SheetContext): readonly Item[] {
  const asked = (item: Item): boolean => {
    if (item.kind === "heading" || item.kind === "ratio" || item.derived) return false;
    if (context.sheet === "province") return isOwned(item, context.ownerKeys);
    return item.scope !== "province" && (item.reporters.length === 0 || item.reporters.includes(context.unitKind));
  };
  return indexOf(template).items.filter(asked);
}

export type FormProgress = { code: string; filled: number; expected: number };

/**
 * How far each form is. "Không phát sinh" is an answer; "không thuộc nhiệm vụ" leaves the expected
 * rows; what could not be read is not filled. Rows people add to a matrix are not expected of anybody.
 */
export function progress(template: Template, cells: Cells, context: SheetContext): FormProgress[] {
  const forms = new Map<string, FormProgress>();
  for (const { code } of template.forms) forms.set(code, { code, filled: 0, expected: 0 });
  for (const { key } of expectedItems(template, context)) {
    const count = forms.get(formOf(template, key)?.code ?? "");
    const state = cells[key]?.state ?? "blank";
    if (!count || state === "notApplicable") continue;
    count.expected += 1;
    if (state !== "blank") count.filled += 1;
  }
  return [...forms.values()];
}
