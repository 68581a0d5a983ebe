import type { Cell, Cells } from "../cell";
import { foldWords } from "../fold";
import { cellKey } from "../matrix/matrix-items";
import { nextRowKey, openRowKeys, openRowName, placeInMatrix } from "../matrix/open-rows";
import type { MatrixForm, Template } from "../template";

/**
 * Cells of a file whose added rows have the keys of the rows with the same name on our sheet, or the next free ones: the
 * reader numbers added rows by itself, and its r1 may be another row than ours.
 */
export function withOurRowKeys(template: Template, cells: Cells, current: Cells): Cells {
  let placed: Cells = cells;
  for (const form of template.forms) {
    if (form.kind === "matrix" && form.openRows) placed = inForm(form, placed, current);
  }
  return placed;
}

function inForm(form: MatrixForm, cells: Cells, current: Cells): Cells {
  const ours = openRowKeys(form, current);
  const named = new Map(ours.map((key) => [foldWords(openRowName(form, current, key)), key]));
  const used = [...ours];
  const keys = new Map<string, string>();
  for (const row of openRowKeys(form, cells)) {
    const key = named.get(foldWords(openRowName(form, cells, row))) ?? nextRowKey(used);
    if (!used.includes(key)) used.push(key);
    keys.set(row, key);
  }
  const placed: Record<string, Cell> = {};
  for (const [key, cell] of Object.entries(cells)) {
    const place = placeInMatrix(form, key);
    const row = place && keys.get(place.row);
    placed[row === null || row === undefined ? key : cellKey(form, row, place?.column ?? "")] = cell;
  }
  return placed;
}
