import type { AdjustedItem } from "../indicators/adjust";
import { blankCell, type Cell, type Cells } from "../indicators/cell";
import { compareDecimals } from "../indicators/decimal";
import { formatDecimal, formatParts } from "../indicators/format";
import { totalOfCells } from "../indicators/matrix/column-total";
import { cellKey, matrixItems, TOTAL_ROW } from "../indicators/matrix/matrix-items";
import type { Item, MatrixForm } from "../indicators/template";
import { asOfWords, type NotApplicablePrint, printCell } from "./cell-words";
import { adjustmentText, coverageLine, marksOf } from "./footnotes";
import { formCoverage } from "./form-coverage";
import type { AppendixFootnote, AppendixMatrix } from "./report-document";
import { type AppendixContent, formHeading } from "./report-frame";

type Printed = { value: string; notes: (string | null)[] };

const NOT_THEIRS = "Không thuộc nhiệm vụ của đơn vị.";

/** Rows of the form as printed, the total row last; `print` says one cell by its item. */
function matrixOf(
  form: MatrixForm,
  footnotes: AppendixFootnote[],
  print: (item: Item) => Printed,
  rowNote: (row: string) => string | null,
): AppendixMatrix {
  const items = new Map(matrixItems(form).map((item) => [item.key, item]));
  const rowOf = (row: string, tt: string, label: string, strong: boolean): AppendixMatrix["rows"][number] => {
    const said = rowNote(row);
    return {
      key: row,
      tt,
      label,
      strong,
      marks: marksOf([said], footnotes),
      values: form.columns.map(({ key }) => {
        const item = items.get(cellKey(form, row, key));
        const { value, notes } = item ? print(item) : { value: "", notes: [] };
        return { text: value, marks: marksOf(said === null ? notes : [], footnotes) };
      }),
    };
  };
  return {
    rowHeading: form.rowHeading,
    columns: form.columns.map(({ label }) => label),
    rows: [
      ...form.rows.map(({ key, tt, label }) => rowOf(key, tt, label, false)),
      ...(form.totalRow ? [rowOf(TOTAL_ROW, "", form.totalLabel, true)] : []),
    ],
  };
}

/** What a person wrote beside a figure: it has no column here, so it stands under the table. */
const notesOf = (cell: Cell): (string | null)[] => [
  cell.problem === null ? null : "Chưa đọc được số liệu.",
  cell.parts && formatParts(cell.parts),
  cell.note?.trim() || null,
  cell.asOf && asOfWords(cell.asOf),
];

/** The total as computed; a typed one that differs stays under the table as evidence. */
function printTotal(item: Item, cells: Cells): Printed {
  const typed = cells[item.key] ?? blankCell;
  const made = totalOfCells(cells, item.totalOf ?? []);
  if (made === null) return { value: printCell(item, typed).value, notes: notesOf(typed) };
  const differs = typed.state === "value" && typed.value !== null && compareDecimals(typed.value, made) !== 0;
  const evidence = differs ? `${item.label}, số đã nhập: ${formatDecimal(typed.value ?? "")}.` : null;
  return { value: formatDecimal(made), notes: [evidence, ...notesOf(typed)] };
}

/** A unit's matrix ready to print. `form`: written out with the unit's own rows. */
export function unitMatrix(form: MatrixForm, cells: Cells, notApplicable: NotApplicablePrint = ""): AppendixContent {
  const footnotes: AppendixFootnote[] = [];
  const cellOf = (row: string, column: string): Cell => cells[cellKey(form, row, column)] ?? blankCell;
  const matrix = matrixOf(
    form,
    footnotes,
    (item) => {
      if (item.derived) return printTotal(item, cells);
      const cell = cells[item.key] ?? blankCell;
      const { value } = printCell(item, cell, undefined, notApplicable);
      const notes = notesOf(cell);
      if (cell.state !== "notApplicable") return { value, notes };
      return { value, notes: notes.every((note) => note === null) ? [NOT_THEIRS] : notes };
    },
    (row) => {
      const states = form.columns.map(({ key }) => cellOf(row, key));
      const all = row !== TOTAL_ROW && states.every(({ state, note }) => state === "notApplicable" && note === null);
      return all ? NOT_THEIRS : null;
    },
  );
  return { title: formHeading(form), rows: [], matrix, footnotes, coverage: null };
}

/** The province's matrix. `form`: written out with the rows of the run; the working copy says what was adjusted. */
export function provinceMatrix(
  form: MatrixForm,
  made: ReadonlyMap<string, AdjustedItem>,
  working: boolean,
): AppendixContent {
  const footnotes: AppendixFootnote[] = [];
  const coverage = working ? formCoverage(matrixItems(form).flatMap((item) => made.get(item.key) ?? [])) : null;
  const matrix = matrixOf(
    form,
    footnotes,
    ({ key }) => {
      const figure = made.get(key);
      const shown = figure?.adjustedFigure ?? null;
      return {
        value: shown === null ? "" : formatDecimal(shown),
        notes: figure && working ? [adjustmentText(figure)] : [],
      };
    },
    () => null,
  );
  return { title: formHeading(form), rows: [], matrix, footnotes, coverage: coverage && coverageLine(coverage) };
}
