import type { Cell, Cells } from "@/lib/indicators/cell";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Template } from "@/lib/indicators/template";
import { allItems } from "@/lib/indicators/walk";

/** A cell exactly as if a person had typed `raw` into the row, with a note beside it. */
export function typedCell(template: Template, key: string, raw: string, note: string | null = null): Cell {
  const item = allItems(template).find((row) => row.key === key);
  if (!item) throw new Error(`${template.id} has no row ${key}`);
  const reading = parseCell(item, raw);
  return { ...reading.cell, note: reading.cell.note ?? note, asOf: null };
}

/** The cells of a sheet from what was typed by row; rows not typed stay blank. */
export const typedCells = (template: Template, typed: Readonly<Record<string, string>>): Cells =>
  Object.fromEntries(Object.entries(typed).map(([key, raw]) => [key, typedCell(template, key, raw)]));
