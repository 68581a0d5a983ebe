import { blankCell, type Cell, type Cells } from "../cell";
import { foldWords } from "../fold";
import { cellKey, LABEL_COLUMN } from "../matrix/matrix-items";
import { nextRowKey, openRowKeys, openRowName, placeInMatrix } from "../matrix/open-rows";
import type { Proposal } from "../proposals/proposal";
import type { MatrixForm, Template } from "../template";
import { findItem, itemByKey } from "../walk";
import { mergeCell } from "./merge-cell";
import type { OfflineChange, OfflineFile } from "./offline-file";
import { readPlaces } from "./read-places";

/** A change of the file read by its row: what it says, and what the row was when the workbook was made. */
type Change = Proposal & { base: Cell; spare: boolean };

/**
 * Each row that the file says differently than when it was made, in the order of the print, with its base for the
 * three-way merge. Rows whose writing changed but not its meaning ("5" typed over 5) propose nothing.
 */
export function proposeOffline(template: Template, file: OfflineFile, current: Cells): Proposal[] {
  const order = new Map([...itemByKey(template).keys()].map((key, at) => [key, at]));
  const read = file.changes.flatMap((change) => readChange(template, change));
  const placed = template.forms.reduce(
    (changes, form) => (form.kind === "matrix" && form.openRows ? placeNewRows(form, changes, current) : changes),
    read,
  );
  const proposals = placed.map(({ spare, ...proposal }): Proposal => proposal);
  return proposals.sort((a, b) => (order.get(a.key) ?? Number.MAX_VALUE) - (order.get(b.key) ?? Number.MAX_VALUE));
}

function readChange(template: Template, { key, base, mine, source }: OfflineChange): Change[] {
  const item = findItem(template, key);
  if (!item || item.kind === "heading" || item.kind === "ratio" || item.derived) return [];
  const { cell, confidence, raw } = readPlaces(item, base, mine);
  if (mergeCell({ base: base.cell, mine: cell, theirs: base.cell }).verdict === "unchanged") return [];
  return [{ key, cell, raw, confidence, source, approximate: null, base: base.cell, spare: base.spare === true }];
}

/**
 * Rows that the file added to a matrix. The server may meanwhile have given their number to another row: they then go to
 * the row of the same name, or of the same figures where they have none, else to the next free number.
 */
function placeNewRows(form: MatrixForm, changes: Change[], current: Cells): Change[] {
  const rows = new Map<string, Change[]>();
  for (const change of changes) {
    const row = change.spare ? placeInMatrix(form, change.key)?.row : undefined;
    if (row !== undefined) rows.set(row, [...(rows.get(row) ?? []), change]);
  }
  const there = openRowKeys(form, current);
  const free = new Set(there);
  const used = [...there];
  const moved = new Map<string, string>();
  for (const [row, own] of rows) {
    const known = there.find((other) => free.has(other) && saysTheSame(form, own, other, current));
    const to = known ?? (used.includes(row) ? nextRowKey([...used, ...rows.keys()]) : row);
    free.delete(to);
    used.push(to);
    moved.set(row, to);
  }
  return changes.map((change) => {
    const place = change.spare ? placeInMatrix(form, change.key) : null;
    const to = place && moved.get(place.row);
    return place && to ? { ...change, key: cellKey(form, to, place.column) } : change;
  });
}

/** The same name; of rows without one, the same figures. */
function saysTheSame(form: MatrixForm, own: readonly Change[], row: string, current: Cells): boolean {
  const label = own.find(({ key }) => placeInMatrix(form, key)?.column === LABEL_COLUMN);
  const name = foldWords(openRowName(form, current, row));
  if (label) return foldWords(label.cell.text ?? label.cell.raw) === name;
  const theirs = (key: string): Cell =>
    current[cellKey(form, row, placeInMatrix(form, key)?.column ?? "")] ?? blankCell;
  return (
    name === "" &&
    own.every(({ key, cell }) => mergeCell({ base: blankCell, mine: cell, theirs: theirs(key) }).verdict === "same")
  );
}
