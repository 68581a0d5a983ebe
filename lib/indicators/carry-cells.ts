import type { Cell, Cells } from "./cell";
import { matchByConcept } from "./consolidation-steps/match-by-concept";
import { cellKey, LABEL_COLUMN } from "./matrix/matrix-items";
import { openRowKeys } from "./matrix/open-rows";
import type { MatrixForm, Template } from "./template";

/**
 * Cells of an earlier report under this template's keys: rows meet through their concept, whatever
 * their number or place was then. Rows without a counterpart are left out, never guessed.
 */
export function carryCells(template: Template, source: Template, cells: Cells): Cells {
  if (template.id === source.id) return cells;
  const carried: Record<string, Cell> = {};
  for (const [key, item] of matchByConcept(template, source)) {
    const cell = cells[item.key];
    if (cell) carried[key] = cell;
  }
  return { ...carried, ...carryAddedRows(template, source, cells) };
}

const matrixForms = ({ forms }: Template): MatrixForm[] =>
  forms.filter((form): form is MatrixForm => form.kind === "matrix");

/** Rows people added to the same matrix then, with their names; who shows them meets them by the name, not the key. */
function carryAddedRows(template: Template, source: Template, cells: Cells): Cells {
  const carried: Record<string, Cell> = {};
  for (const form of matrixForms(template)) {
    const then = matrixForms(source).find(({ concept }) => concept === form.concept);
    if (!then) continue;
    for (const row of openRowKeys(then, cells)) {
      for (const column of [LABEL_COLUMN, ...form.columns.map(({ key }) => key)]) {
        const cell = cells[cellKey(then, row, column)];
        if (cell) carried[cellKey(form, row, column)] = cell;
      }
    }
  }
  return carried;
}
