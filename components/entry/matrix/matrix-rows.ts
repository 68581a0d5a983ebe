import type { Cells } from "@/lib/indicators/cell";
import { cellKey, LABEL_COLUMN } from "@/lib/indicators/matrix/matrix-items";
import { nextRowKey, numberRows, openRowKeys, openRowName, UNNAMED } from "@/lib/indicators/matrix/open-rows";
import type { MatrixForm, MatrixRow } from "@/lib/indicators/template";

/** The printed rows, then the added ones: those with something in them, and those just added here and still empty. */
export function rowsShown(form: MatrixForm, cells: Cells, fresh: readonly string[]): MatrixRow[] {
  const stored = openRowKeys(form, cells);
  const keys = [...stored, ...fresh.filter((key) => !stored.includes(key))];
  const added = keys.map((key) => ({ key, label: openRowName(form, cells, key) || UNNAMED, open: "sheet" as const }));
  return [...form.rows, ...numberRows(form, added)];
}

/** The key of the next row to add. */
export const freshRowKey = (form: MatrixForm, cells: Cells, fresh: readonly string[]): string =>
  nextRowKey([...openRowKeys(form, cells), ...fresh]);

/** Every cell of a row, its name first where a person gives it. */
export const rowKeys = (form: MatrixForm, row: Pick<MatrixRow, "key" | "open">): string[] => [
  ...(row.open ? [cellKey(form, row.key, LABEL_COLUMN)] : []),
  ...form.columns.map(({ key }) => cellKey(form, row.key, key)),
];
