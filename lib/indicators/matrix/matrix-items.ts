import type { Item, MatrixColumn, MatrixForm, MatrixRow } from "../template";

/** Keys of a cell, of a row's name and of the total row; the form's code never has a full stop in it. */
export const TOTAL_ROW = "total";
export const LABEL_COLUMN = "label";

export const cellKey = (form: Pick<MatrixForm, "code">, row: string, column: string): string =>
  `${form.code}.${row}.${column}`;

/** What every cell of the matrix has in common. */
const shared = ({ printedUnit, time, reporters, scope, owner, consolidate }: MatrixForm) => ({
  printedUnit,
  time,
  reporters,
  scope,
  owner,
  consolidate,
  children: [],
});

/** A sentence must be able to name the cell alone: "Hộ tịch – Trước hẹn". */
const cellLabel = (row: string, column: MatrixColumn): string => `${row} – ${column.label}`;

function figureItem(form: MatrixForm, row: MatrixRow, column: MatrixColumn): Item {
  return {
    ...shared(form),
    key: cellKey(form, row.key, column.key),
    concept: row.open === "sheet" ? null : `${form.concept}/${row.key}/${column.key}`,
    tt: row.tt,
    label: cellLabel(row.label, column),
    column: column.label,
    kind: column.kind,
    ...(row.open === "run" && { optional: true as const }),
  };
}

/** The name of a row a person added: words, never consolidated. */
function labelItem(form: MatrixForm, row: MatrixRow): Item {
  return {
    ...shared(form),
    key: cellKey(form, row.key, LABEL_COLUMN),
    concept: null,
    tt: row.tt,
    label: `${form.rowHeading} (dòng ${row.tt === "" ? "thêm" : row.tt})`,
    printedUnit: "",
    kind: "text",
    consolidate: "none",
  };
}

function totalItem(form: MatrixForm, column: MatrixColumn): Item {
  return {
    ...shared(form),
    key: cellKey(form, TOTAL_ROW, column.key),
    concept: `${form.concept}/${TOTAL_ROW}/${column.key}`,
    tt: "",
    label: cellLabel(form.totalLabel, column),
    column: column.label,
    kind: column.kind,
    emphasis: "strong",
    totalOf: form.rows.map((row) => cellKey(form, row.key, column.key)),
    derived: true,
  };
}

/** The items of one row, its name first where a person types it. */
export const rowItems = (form: MatrixForm, row: MatrixRow): Item[] => [
  ...(row.open === "sheet" ? [labelItem(form, row)] : []),
  ...form.columns.map((column) => figureItem(form, row, column)),
];

/** Every cell of the matrix as an item, row after row, the total row last: what the rest of the module works on. */
export const matrixItems = (form: MatrixForm): Item[] => [
  ...form.rows.flatMap((row) => rowItems(form, row)),
  ...(form.totalRow ? form.columns.map((column) => totalItem(form, column)) : []),
];
