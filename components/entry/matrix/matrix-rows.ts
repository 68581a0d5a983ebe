import type { Cells } from "@/lib/indicators/cell";
import { foldTonePlacement } from "@/lib/indicators/fold";
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

const folded = (name: string): string => foldTonePlacement(name);

/** Names of the rows another period added and this one does not have yet. */
export function earlierNames(form: MatrixForm, cells: Cells, earlier: Cells): string[] {
  const known = new Set([
    ...form.rows.map(({ label }) => folded(label)),
    ...openRowKeys(form, cells).map((key) => folded(openRowName(form, cells, key))),
  ]);
  const names = openRowKeys(form, earlier).map((key) => openRowName(form, earlier, key));
  return names.filter((name) => name !== "" && !known.has(folded(name)));
}

/** The same cell in another period: an added row is met by its name, since its key may have been another row's then. */
export function keyThen(form: MatrixForm, key: string, cells: Cells, earlier: Cells): string | null {
  const [, row = "", column = ""] = key.split(".");
  if (form.rows.some((printed) => printed.key === row) || !openRowKeys(form, cells).includes(row)) return key;
  const name = folded(openRowName(form, cells, row));
  const then = openRowKeys(form, earlier).find((other) => folded(openRowName(form, earlier, other)) === name);
  return name === "" || then === undefined ? null : cellKey(form, then, column);
}
