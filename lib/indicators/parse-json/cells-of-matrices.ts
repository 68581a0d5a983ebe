import { blankCell, type Cell } from "../cell";
import type { Parse } from "../contract";
import { foldWords } from "../fold";
import { cellKey, LABEL_COLUMN, rowItems, TOTAL_ROW } from "../matrix/matrix-items";
import { parseCell } from "../parse-cell";
import type { Item, MatrixForm, Template } from "../template";
import { itemByKey } from "../walk";
import { decimalOf, ParseRefused } from "./given-figure";

type Matrix = Parse["matrices"][number];

/** Rows of the file's matrices as cells: a printed row by its name, every other as a row somebody added. */
export function cellsOfMatrices(template: Template, matrices: readonly Matrix[]): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  const seen = new Set<string>();
  for (const matrix of matrices) {
    const form = template.forms.find((one): one is MatrixForm => one.kind === "matrix" && one.code === matrix.form);
    if (!form) throw new ParseRefused(`${template.id} has no matrix ${matrix.form}`);
    if (seen.has(form.code)) throw new ParseRefused(`matrix ${form.code} is given twice`);
    seen.add(form.code);
    Object.assign(cells, cellsOfMatrix(template, form, matrix));
  }
  return cells;
}

function cellsOfMatrix(template: Template, form: MatrixForm, matrix: Matrix): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  const columns = new Set(form.columns.map(({ key }) => key));
  const strange = matrix.columns.find((column) => !columns.has(column));
  if (strange !== undefined) throw new ParseRefused(`matrix ${form.code} has no column ${strange}`);
  const free = new Map(form.rows.map(({ key, label }) => [foldWords(label), key]));
  let added = 0;
  for (const { label, values, raw } of matrix.rows) {
    const printed = free.get(foldWords(label));
    free.delete(foldWords(label));
    if (printed === undefined && !form.openRows) throw new ParseRefused(`matrix ${form.code} has no row “${label}”`);
    if (printed === undefined) added += 1;
    const row = printed ?? `r${added}`;
    if (printed === undefined) cells[cellKey(form, row, LABEL_COLUMN)] = words(label);
    Object.assign(cells, cellsOfRow(template, form, row, values, raw));
  }
  if (matrix.total && form.totalRow) Object.assign(cells, cellsOfRow(template, form, TOTAL_ROW, matrix.total, {}));
  return cells;
}

const words = (label: string): Cell => ({ ...blankCell, state: "value", text: label, raw: label });

function cellsOfRow(
  template: Template,
  form: MatrixForm,
  row: string,
  values: Matrix["rows"][number]["values"],
  raw: Matrix["rows"][number]["raw"],
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  const items = new Map(
    rowItems(form, { key: row, tt: "", label: row, open: "sheet" }).map((item) => [item.key, item]),
  );
  for (const { key: column } of form.columns) {
    const key = cellKey(form, row, column);
    const item = itemByKey(template).get(key) ?? items.get(key);
    const value = decimalOf(values[column] ?? null, key);
    const written = raw[column] ?? "";
    if (item && (value !== null || written.trim() !== "")) cells[key] = cellOf(item, value, written);
  }
  return cells;
}

/** The file's figure; what else the writing says (a state, two parts, why it cannot be read) is read again. */
function cellOf(item: Item, value: string | null, written: string): Cell {
  const { cell } = parseCell(item, written);
  if (value === null || (cell.state === "value" && cell.value === value)) return { ...blankCell, ...cell };
  return { ...blankCell, state: "value", value, raw: written };
}
