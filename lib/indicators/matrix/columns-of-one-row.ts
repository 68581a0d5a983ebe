import type { Item, Term } from "../template";

/** Headings of the columns, where all terms are cells of one row of a matrix, each once; null for anything else. */
export function columnsOfOneRow(items: ReadonlyMap<string, Item>, terms: readonly Term[]): string[] | null {
  const columns = terms.flatMap(({ key, times }) => (times === 1 ? (items.get(key)?.column ?? []) : []));
  const rows = new Set(terms.map(({ key }) => key.slice(0, key.lastIndexOf("."))));
  return rows.size === 1 && columns.length === terms.length ? columns : null;
}
