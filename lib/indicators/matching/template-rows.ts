import type { Item, ListForm, Template } from "../template";
import type { LabelBook } from "./label-book";
import { rowNumberOf } from "./row-number";

/** A row of the template at its place among all rows of the list forms. */
export type TemplateRow = {
  /** Place in the order of the print, over all list forms. */
  at: number;
  item: Item;
  form: ListForm;
  /** Order of the form in the template, list forms alone. */
  formAt: number;
  number: string;
  parent: TemplateRow | null;
};

export type TemplateRows = {
  rows: readonly TemplateRow[];
  /** Places of the rows worded as an entry of the book. */
  byEntry: ReadonlyMap<number, readonly number[]>;
  /** Places of the rows that ask for the same in other words, by concept. */
  byConcept: ReadonlyMap<string, readonly number[]>;
  /** First and last place of each list form. */
  forms: readonly { form: ListForm; from: number; to: number }[];
};

const known = new WeakMap<LabelBook["entries"], Map<Template, TemplateRows>>();

/** The rows of a template's list forms with what matching asks of them; worked out once for a book. */
export function templateRows(template: Template, book: LabelBook): TemplateRows {
  const ofBook = known.get(book.entries) ?? new Map<Template, TemplateRows>();
  known.set(book.entries, ofBook);
  const made = ofBook.get(template) ?? makeRows(template, book);
  ofBook.set(template, made);
  return made;
}

function makeRows(template: Template, book: LabelBook): TemplateRows {
  const rows: TemplateRow[] = [];
  const byEntry = new Map<number, number[]>();
  const byConcept = new Map<string, number[]>();
  const forms: TemplateRows["forms"][number][] = [];
  for (const form of template.forms) {
    if (form.kind !== "list") continue;
    const from = rows.length;
    const visit = (items: readonly Item[], parent: TemplateRow | null): void => {
      for (const item of items) {
        const at = rows.length;
        const row: TemplateRow = { at, item, form, formAt: forms.length, number: rowNumberOf(item.tt), parent };
        rows.push(row);
        const entry = book.entryOf(item);
        if (entry) add(byEntry, entry.id, at);
        if (item.concept !== null) add(byConcept, item.concept, at);
        visit(item.children, row);
      }
    };
    visit(form.items, null);
    if (rows.length > from) forms.push({ form, from, to: rows.length - 1 });
  }
  return { rows, byEntry, byConcept, forms };
}

function add<Key>(map: Map<Key, number[]>, key: Key, at: number): void {
  const list = map.get(key);
  if (list) list.push(at);
  else map.set(key, [at]);
}
