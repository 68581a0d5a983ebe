import type { Cells } from "../cell";
import { foldTonePlacement } from "../fold";
import type { MatrixForm } from "../template";
import { cellKey } from "./matrix-items";
import { openRowKeys, openRowName } from "./open-rows";

/** Names of the rows another period added and this one does not have yet. */
export function earlierNames(form: MatrixForm, cells: Cells, earlier: Cells): string[] {
  const known = new Set([
    ...form.rows.map(({ label }) => foldTonePlacement(label)),
    ...openRowKeys(form, cells).map((key) => foldTonePlacement(openRowName(form, cells, key))),
  ]);
  const names = openRowKeys(form, earlier).map((key) => openRowName(form, earlier, key));
  return names.filter((name) => name !== "" && !known.has(foldTonePlacement(name)));
}

/** The same cell in another period: an added row is met by its name, since its key may have been another row's then. */
export function keyThen(form: MatrixForm, key: string, cells: Cells, earlier: Cells): string | null {
  const [, row = "", column = ""] = key.split(".");
  const printed = form.rows.some((known) => known.key === row && !known.open);
  if (printed || !openRowKeys(form, cells).includes(row)) return key;
  const name = foldTonePlacement(openRowName(form, cells, row));
  const then = openRowKeys(form, earlier).find(
    (other) => foldTonePlacement(openRowName(form, earlier, other)) === name,
  );
  return name === "" || then === undefined ? null : cellKey(form, then, column);
}
