import { readFileSync } from "node:fs";
import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Item, Template } from "@/lib/indicators/template";
import { allItems, formOf } from "@/lib/indicators/walk";

/** One row of a real report: the writing, what a person understands by it, and the row of the template. */
export type CaseRow = { item: Item; raw: string; value: string; parts: string; note: string };

/** The rows of a real report in the order of the form, each beside its item; row n of a form is item n. */
export function readCase(name: string, template: Template): CaseRow[] {
  const text = readFileSync(new URL(`../fixtures/cases/${name}.tsv`, import.meta.url), "utf8");
  const rows = text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
  const items = allItems(template);
  if (rows.length !== items.length) throw new Error(`${name}: ${rows.length} rows, ${items.length} items`);
  return rows.map(([form, tt, , , raw = "", value = "", parts = "", note = ""], position) => {
    const item = items[position];
    if (item === undefined || formOf(template, item.key)?.code !== form) {
      throw new Error(`${name}: row ${form} ${tt} is not at its place`);
    }
    return { item, raw, value, parts, note };
  });
}

/** The report as the grid would hold it after every cell was typed as written. */
export function typeCase(rows: readonly CaseRow[]): Cells {
  const cell = ({ item, raw, note }: CaseRow): Cell => ({
    ...blankCell,
    ...parseCell(item, raw).cell,
    ...(note !== "" && { note }),
  });
  return Object.fromEntries(rows.map((row) => [row.item.key, cell(row)]));
}
