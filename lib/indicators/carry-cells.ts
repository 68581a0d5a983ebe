import type { Cell, Cells } from "./cell";
import { linkTemplates } from "./concordance/link-templates";
import { translateForComparison } from "./concordance/translate-cells";
import { cellKey, LABEL_COLUMN } from "./matrix/matrix-items";
import { openRowKeys } from "./matrix/open-rows";
import type { MatrixForm, Template, UnitKind } from "./template";
import { allItems } from "./walk";

/** An earlier report under this template's keys; `approximate`: why a figure is only nearly comparable, by key. */
export type Carried = { cells: Cells; approximate: Readonly<Record<string, string>> };

/**
 * Cells of an earlier report under this template's keys: rows meet through the concordance, whatever their number or
 * place was then. Figures over an approximate link are marked, and shown with "≈". Rows without a counterpart are left
 * out, never guessed. `unitKind` finds the row of a unit where the other template asks by kind of unit.
 */
export function carryCells(template: Template, source: Template, cells: Cells, unitKind?: UnitKind): Carried {
  if (template.id === source.id) return { cells, approximate: {} };
  const carried = translateForComparison(template, source, cells, unitKind);
  return {
    cells: { ...carried, ...carryAddedRows(template, source, cells) },
    approximate: approximateRows(template, source),
  };
}

/** Every row over an approximate link, and every ratio one of whose numbers is such a row. */
function approximateRows(template: Template, source: Template): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const { approximate, note, to } of linkTemplates(source, template)) {
    if (approximate) for (const key of to) notes[key] = note ?? "";
  }
  for (const { key, numerator, denominator } of allItems(template)) {
    const note = notes[key] ?? notes[numerator ?? ""] ?? notes[denominator ?? ""];
    if (note !== undefined) notes[key] = note;
  }
  return notes;
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
