import type { Cell } from "@/lib/indicators/cell";
import { foldTonePlacement } from "@/lib/indicators/fold";
import { TOTAL_ROW } from "@/lib/indicators/matrix/matrix-items";
import type { Item, MatrixColumn, MatrixForm, MatrixRow } from "@/lib/indicators/template";
import { writtenCell } from "../store/written-cell";

/** One pasted figure, where it goes. */
export type MatrixPasteCell = { column: MatrixColumn; raw: string };
export type MatrixPasteLine = {
  /** Null: a row to add, under the name the block gives. */
  rowKey: string | null;
  label: string;
  cells: MatrixPasteCell[];
};
export type MatrixPastePlan = {
  /** Rows met by the names in the block; else one after another from the box that was pasted into. */
  byName: boolean;
  lines: MatrixPasteLine[];
  /** Lines that met no row and cannot be added. */
  leftOver: string[][];
};

type Input = {
  grid: readonly (readonly string[])[];
  form: MatrixForm;
  rows: readonly MatrixRow[];
  startKey: string;
};

const fold = (name: string): string =>
  foldTonePlacement(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
const hasFigure = (texts: readonly string[]): boolean => texts.some((text) => /\d/.test(text) || /^[-–—]$/.test(text));

/**
 * A block copied from Excel or Word against the matrix. When a column of it holds names of rows, rows meet by their
 * names, figures are the columns behind it in order, other names become rows to add, and headings are passed over. Else
 * it is laid down from the focused box. Empty cells change nothing; nothing is written here.
 */
export function planMatrixPaste({ grid, form, rows, startKey }: Input): MatrixPastePlan {
  const names = new Map(rows.map((row) => [fold(row.label), row.key]));
  if (form.totalRow) names.set(fold(form.totalLabel), TOTAL_ROW);
  const nameColumn = findNameColumn(grid, names);
  return nameColumn === null ? layDown(grid, form, rows, startKey) : meetNames(grid, form, names, nameColumn);
}

function meetNames(
  grid: Input["grid"],
  form: MatrixForm,
  names: ReadonlyMap<string, string>,
  nameColumn: number,
): MatrixPastePlan {
  const plan: MatrixPastePlan = { byName: true, lines: [], leftOver: [] };
  const taken = new Set<string>();
  for (const texts of grid) {
    const label = (texts[nameColumn] ?? "").trim();
    const figures = texts.slice(nameColumn + 1, nameColumn + 1 + form.columns.length);
    const rowKey = names.get(fold(label));
    const known = rowKey !== undefined && !taken.has(rowKey);
    if (!hasFigure(figures)) continue;
    if (label === "" || (!known && !form.openRows)) plan.leftOver.push([...texts]);
    else plan.lines.push({ rowKey: known ? rowKey : null, label, cells: cellsOf(form.columns, figures) });
    if (known) taken.add(rowKey);
  }
  return plan;
}

function layDown(grid: Input["grid"], form: MatrixForm, rows: readonly MatrixRow[], startKey: string): MatrixPastePlan {
  const [, startRow = "", startColumn = ""] = startKey.split(".");
  const keys = [...rows.map(({ key }) => key), ...(form.totalRow ? [TOTAL_ROW] : [])];
  const labels = new Map(rows.map((row) => [row.key, row.label]));
  const from = keys.indexOf(startRow);
  const columns = form.columns.slice(
    Math.max(
      0,
      form.columns.findIndex(({ key }) => key === startColumn),
    ),
  );
  const plan: MatrixPastePlan = { byName: false, lines: [], leftOver: [] };
  grid.forEach((texts, at) => {
    const rowKey = keys[from + at];
    if (from < 0 || rowKey === undefined) plan.leftOver.push([...texts]);
    else plan.lines.push({ rowKey, label: labels.get(rowKey) ?? form.totalLabel, cells: cellsOf(columns, texts) });
  });
  return { ...plan, lines: plan.lines.filter(({ cells }) => cells.length > 0) };
}

const cellsOf = (columns: readonly MatrixColumn[], texts: readonly string[]): MatrixPasteCell[] =>
  columns.flatMap((column, at) => {
    const raw = texts[at] ?? "";
    return raw === "" ? [] : [{ column, raw }];
  });

/** The column that names at least half of the lines, counting those with figures only. */
function findNameColumn(grid: Input["grid"], names: ReadonlyMap<string, string>): number | null {
  const width = Math.max(...grid.map((texts) => texts.length));
  const lines = grid.filter(hasFigure);
  for (let column = 0; column < width - 1; column += 1) {
    const met = lines.filter((texts) => names.has(fold(texts[column] ?? ""))).length;
    if (met > 0 && met * 2 >= lines.length) return column;
  }
  return null;
}

/** What a pasted figure is taken for: the cell, and why it could not be read. */
export function readPasted(item: Item, raw: string, before: Cell): { cell: Cell; problem: string | null } {
  const { cell, reading } = writtenCell(item, raw, before, before.note);
  return { cell, problem: reading.problem?.message ?? null };
}
