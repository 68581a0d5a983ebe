import type { Parse } from "@/lib/indicators/contract";
import { emptyParse } from "@/lib/indicators/parse-json/empty-parse";
import { parseOfCells } from "@/lib/indicators/parse-json/parse-of-cells";
import type { Template } from "@/lib/indicators/template";
import { type CaseRow, typeCase } from "./read-case";

/** A real report as a reader makes it, from its rows: each in table 1, at its place. */
export function parseOfCase(template: Template, rows: readonly CaseRow[], more: Partial<Parse> = {}): Parse {
  const figures = parseOfCells(template, typeCase(rows));
  const cells = figures.cells.map((cell, row) => ({ ...cell, source: { table: 0, row, column: 3 } }));
  return { ...emptyParse(), template: template.id, templateConfidence: 1, ...figures, cells, ...more };
}
