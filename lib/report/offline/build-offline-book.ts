import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import { totalOfCells } from "@/lib/indicators/matrix/column-total";
import { cellKey, LABEL_COLUMN, rowItems } from "@/lib/indicators/matrix/matrix-items";
import { nextRowKey, numberRows, openRowKeys, openRows } from "@/lib/indicators/matrix/open-rows";
import type { OfflineBase, OfflineMeta } from "@/lib/indicators/offline/offline-file";
import { choiceWords, isWrittenAsText, writePlaces } from "@/lib/indicators/offline/write-places";
import { sheetRatio } from "@/lib/indicators/sheet-ratio";
import type { Item, ListForm, MatrixForm, MatrixRow, Template } from "@/lib/indicators/template";
import { formOf, itemsOfSheet, type SheetContext } from "@/lib/indicators/walk";
import { formHeading } from "../report-frame";
import type { OfflineBook, OfflineListRow, OfflineMatrixRow, OfflinePlace, OfflineSheet } from "./offline-book";
import { offlineGuide } from "./offline-guide";

export type OfflineBookInput = {
  template: Template;
  sheet: SheetContext;
  /** With their versions on the server. */
  cells: readonly (Cell & { key: string; version: number })[];
  meta: OfflineMeta;
};

/** Rows that people may still add to a matrix while they are offline. */
const SPARE_ROWS = 12;
/** Answers every drop-down offers beside its codes. */
const NO_FIGURE_WORDS = ["Không phát sinh", "Không thuộc nhiệm vụ"];

const KIND = {
  count: "count",
  quantity: "quantity",
  percent: "percent",
  ratio: "percent",
  choice: "text",
  text: "text",
  heading: "text",
} as const satisfies Record<Item["kind"], OfflinePlace["kind"]>;

type Sheet = { cells: Cells; base: Map<string, OfflineBase>; versions: ReadonlyMap<string, number> };

/** The offline workbook of a report as it stands now. */
export function buildOfflineBook({ template, sheet, cells, meta }: OfflineBookInput): OfflineBook {
  const made: Sheet = {
    cells: Object.fromEntries(cells.map(({ key, version, ...cell }) => [key, cell])),
    versions: new Map(cells.map(({ key, version }) => [key, version])),
    base: new Map(),
  };
  const shown = itemsOfSheet(template, sheet.sheet, sheet.ownerKeys);
  const sheets = template.forms.flatMap((form): OfflineSheet[] => {
    const items = shown.filter(({ key }) => formOf(template, key)?.code === form.code);
    if (form.kind === "list") return items.length > 0 ? [listSheet(template, form, items, made)] : [];
    const open = form.openRows && sheet.sheet === "unit";
    return items.length > 0 || open ? [matrixSheet(form, open, made)] : [];
  });
  const title = `${meta.periodTitle} – ${meta.unitName}`;
  return { meta, title, guide: offlineGuide(meta), sheets, base: made.base };
}

/** A place that is filled in, remembered with what it holds. */
function placeOf(item: Item, made: Sheet, withNote: boolean, spare = false): OfflinePlace {
  const { text, note, state, value, parts, problem, raw, asOf } = made.cells[item.key] ?? blankCell;
  const cell: Cell = { state, value, text, note, asOf, parts, raw, problem };
  const written = writePlaces(item, cell, withNote);
  made.base.set(item.key, {
    version: made.versions.get(item.key) ?? 0,
    cell,
    written,
    ...(spare && { spare: true as const }),
  });
  const codes = item.kind === "choice" ? (item.codes ?? []) : [];
  const options = codes.length > 0 ? [...codes.map((code) => choiceWords(item, code)), ...NO_FIGURE_WORDS] : [];
  return { key: item.key, kind: isWrittenAsText(item) ? "text" : KIND[item.kind], written: written.figure, options };
}

function listSheet(template: Template, form: ListForm, items: readonly Item[], made: Sheet): OfflineSheet {
  const keys = new Set(items.map(({ key }) => key));
  const rows = items.map((item): OfflineListRow => {
    const row = {
      key: item.key,
      tt: item.tt,
      label: item.label,
      unit: item.printedUnit,
      strong: item.emphasis === "strong" || item.kind === "heading",
      note: made.cells[item.key]?.note ?? "",
    };
    if (item.kind === "heading") return { ...row, kind: "heading" };
    const { numerator = "", denominator = "" } = item;
    if (item.kind !== "ratio") return { ...row, kind: "input", place: placeOf(item, made, true) };
    const result = sheetRatio(template, made.cells, item.key);
    // A ratio whose parts stand on another sheet is shown as it is now.
    const live = keys.has(numerator) && keys.has(denominator);
    return { ...row, kind: "ratio", numerator: live ? numerator : "", denominator: live ? denominator : "", result };
  });
  return { kind: "list", code: form.code, title: formHeading(form), rows };
}

function matrixSheet(form: MatrixForm, open: boolean, made: Sheet): OfflineSheet {
  const added = open ? openRows(form, made.cells) : [];
  const spare = open ? spareRows(form, made.cells, added) : [];
  const rowOf = (row: MatrixRow, isSpare: boolean): OfflineMatrixRow => {
    const places = rowItems(form, row).map((item) => placeOf(item, made, false, isSpare));
    const name = places.find(({ key }) => key === cellKey(form, row.key, LABEL_COLUMN)) ?? null;
    return { key: row.key, tt: row.tt, label: row.label, name, places: places.filter((place) => place !== name) };
  };
  const rows = [
    ...[...form.rows, ...added].map((row) => rowOf(row, false)),
    ...spare.map((row) => rowOf({ ...row, open: "sheet" }, true)),
  ];
  const totals = form.columns.map(({ key }) =>
    totalOfCells(
      made.cells,
      rows.map((row) => cellKey(form, row.key, key)),
    ),
  );
  return {
    kind: "matrix",
    code: form.code,
    title: formHeading(form),
    rowHeading: form.rowHeading,
    columns: form.columns,
    rows,
    total: form.totalRow ? { label: form.totalLabel, results: totals } : null,
  };
}

/** The next rows a person would add, numbered on from those that are there. */
function spareRows(form: MatrixForm, cells: Cells, added: readonly MatrixRow[]): MatrixRow[] {
  const keys = openRowKeys(form, cells);
  const spare: { key: string; label: string; open: "sheet" }[] = [];
  for (let count = 0; count < SPARE_ROWS; count += 1) {
    const key = nextRowKey([...keys, ...spare.map((row) => row.key)]);
    spare.push({ key, label: " ", open: "sheet" });
  }
  return numberRows(form, [...added, ...spare]).slice(added.length);
}
