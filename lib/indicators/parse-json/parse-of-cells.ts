import { blankCell, type Cell, type Cells } from "../cell";
import type { ContractCell, Parse } from "../contract";
import { NOT_APPLICABLE_WORDS } from "../format";
import { LABEL_COLUMN, TOTAL_ROW } from "../matrix/matrix-items";
import { openRows } from "../matrix/open-rows";
import { sheetRatio } from "../sheet-ratio";
import type { Item, MatrixForm, Template } from "../template";
import { allItems, formOf } from "../walk";

type Figures = Pick<Parse, "cells" | "matrices">;

/** The cells of one sheet as `parse` prints them: every row of the list forms, blank ones too, and the matrices. */
export function parseOfCells(template: Template, cells: Cells): Figures {
  return {
    cells: allItems(template)
      .filter(({ key }) => formOf(template, key)?.kind === "list")
      .map((item) => contractCell(template, cells, item)),
    matrices: template.forms
      .filter((form): form is MatrixForm => form.kind === "matrix")
      .map((form) => contractMatrix(form, cells)),
  };
}

const figure = (text: string | null | undefined): number | null => (text == null ? null : Number(text));

function contractCell(template: Template, cells: Cells, { key, tt, label, kind }: Item): ContractCell {
  const { state, value, text, parts, asOf, note, raw, problem } = cells[key] ?? blankCell;
  return {
    form: formOf(template, key)?.code ?? "",
    key,
    tt,
    label,
    kind,
    state,
    value: figure(value),
    computed: figure(sheetRatio(template, cells, key)),
    text,
    parts: parts && { numerator: Number(parts.numerator), denominator: Number(parts.denominator) },
    asOf,
    note,
    raw,
    confidence: problem === null ? 1 : 0,
    source: null,
  };
}

/** A matrix has no states of its own: they stand in the writing. */
const written = ({ state, raw }: Cell): string =>
  state === "none" ? "-" : state === "notApplicable" ? NOT_APPLICABLE_WORDS : raw;

function contractMatrix(form: MatrixForm, cells: Cells): Parse["matrices"][number] {
  const columns = form.columns.map(({ key }) => key);
  const of = (row: string, column: string): Cell => cells[`${form.code}.${row}.${column}`] ?? blankCell;
  const values = (row: string) => Object.fromEntries(columns.map((column) => [column, figure(of(row, column).value)]));
  const raw = (row: string) => Object.fromEntries(columns.map((column) => [column, written(of(row, column))]));
  const rows = [...form.rows, ...openRows(form, cells)];
  const given = columns.some((column) => of(TOTAL_ROW, column).value !== null);
  return {
    form: form.code,
    columns,
    rows: rows.map(({ key, label, open }) => ({
      label: open ? (of(key, LABEL_COLUMN).text ?? label) : label,
      values: values(key),
      raw: raw(key),
    })),
    total: given ? values(TOTAL_ROW) : null,
  };
}
