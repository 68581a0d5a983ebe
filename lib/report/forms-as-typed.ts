import { blankCell, type Cell, type Cells } from "../indicators/cell";
import type { Parse } from "../indicators/contract";
import { foldWords } from "../indicators/fold";
import { formatCell, formatDecimal } from "../indicators/format";
import { cellKey, rowItems, TOTAL_ROW } from "../indicators/matrix/matrix-items";
import { parseCell } from "../indicators/parse-cell";
import { cellsOfParse } from "../indicators/parse-json/cells-of-parse";
import { decimalOf } from "../indicators/parse-json/given-figure";
import type { Item, ListForm, MatrixForm, Template } from "../indicators/template";
import { formatDate } from "../workflow/deadline";
import type { AppendixRow } from "./report-document";
import { type AppendixContent, formHeading } from "./report-frame";

/** What stands in Số liệu and in Ghi chú. */
type Typed = { value: string; note: string };

const same = (cell: Cell, read: Cell): boolean =>
  cell.state === read.state &&
  cell.value === read.value &&
  cell.text === read.text &&
  JSON.stringify(cell.parts) === JSON.stringify(read.parts);

/** The note without what is read out of the figure's own writing: it would be said twice. */
function restOfNote(note: string | null, inFigure: string | null): string {
  if (note === null || note === inFigure) return "";
  return inFigure !== null && note.startsWith(`${inFigure}; `) ? note.slice(inFigure.length + 2) : note;
}

/** A cell that is one number and nothing else, as decimal text. */
function figureOf(item: Item, { state, value, parts, problem, text }: Cell): string | null {
  const alone = state === "value" && parts === null && problem === null && text === null;
  return alone && item.kind !== "text" ? value : null;
}

/**
 * A cell as it is typed: what is read from it again is the same figure, state, words and note. A ratio that differs from
 * its parts stands as typed; what could not be read stands as it was written.
 */
function typedCell(item: Item, cell: Cell): Typed {
  const formatted = cell.state === "blank" ? cell.raw : formatCell(item, cell);
  const understood = [formatted, cell.raw].find((text) => same(cell, { ...blankCell, ...parseCell(item, text).cell }));
  const value = understood ?? (cell.state === "notApplicable" ? "" : formatted);
  const rest = restOfNote(cell.note, understood === undefined ? null : (parseCell(item, value).cell.note ?? null));
  const asOf = cell.asOf === null ? [] : [`Số liệu tính đến ngày ${formatDate(cell.asOf)}`];
  return { value, note: [rest, ...asOf].filter((text) => text !== "").join("; ") };
}

const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.children)]);

/** A form as typed, and the figures of its rows that are plain numbers, as decimal text by key. */
export type TypedForm = { code: string; content: AppendixContent; figures: ReadonlyMap<string, string> };

function figuresOf(form: ListForm, cells: Cells): ReadonlyMap<string, string> {
  const figures = flat(form.items).map((item) => [item.key, figureOf(item, cells[item.key] ?? blankCell)] as const);
  return new Map(figures.flatMap(([key, figure]) => (figure === null ? [] : [[key, figure] as const])));
}

function listContent(form: ListForm, cells: Cells): AppendixContent {
  const rows = flat(form.items).map((item): AppendixRow => {
    const { key, tt, label, printedUnit: unit } = item;
    const typed = typedCell(item, cells[key] ?? blankCell);
    const look = { strong: item.emphasis === "strong", heading: item.kind === "heading", wide: false, marks: [] };
    return { key, tt, label, unit, ...typed, ...look };
  });
  return { title: formHeading(form), rows, footnotes: [], coverage: null };
}

type Matrix = Parse["matrices"][number];

/** A figure of a matrix: by the decree's writing where that is read as the same figure, else as it was written. */
function matrixText(item: Item | undefined, value: number | null, raw: string): string {
  if (value === null) return raw;
  const formatted = formatDecimal(decimalOf(value, raw) ?? "");
  const means = (text: string): boolean => item !== undefined && Number(parseCell(item, text).cell.value) === value;
  return means(formatted) || !means(raw) ? formatted : raw;
}

/** The rows of the file as they stand there, its total as typed. */
function matrixContent(form: MatrixForm, { rows, total }: Matrix): AppendixContent {
  const printed = new Map(form.rows.map((row) => [foldWords(row.label), row.tt]));
  const items = new Map(
    rowItems(form, { key: TOTAL_ROW, tt: "", label: "", open: "sheet" }).map((item) => [item.key, item]),
  );
  const values = (given: Matrix["rows"][number]["values"], raw: Matrix["rows"][number]["raw"]) =>
    form.columns.map(({ key }) => {
      const item = items.get(cellKey(form, TOTAL_ROW, key));
      return { text: matrixText(item, given[key] ?? null, raw[key] ?? ""), marks: [] };
    });
  const own = rows.map((row, index) => ({
    key: String(index),
    tt: printed.get(foldWords(row.label)) ?? "",
    label: row.label,
    strong: false,
    marks: [],
    values: values(row.values, row.raw),
  }));
  const last = { key: TOTAL_ROW, tt: "", label: form.totalLabel, strong: true, marks: [] };
  const matrix = {
    rowHeading: form.rowHeading,
    columns: form.columns.map(({ label }) => label),
    rows: total ? [...own, { ...last, values: values(total, {}) }] : own,
  };
  return { title: formHeading(form), rows: [], matrix, footnotes: [], coverage: null };
}

/**
 * The forms of a report that follows this template, every figure as it was typed. Throws `ParseRefused` for cells and
 * rows the template does not have.
 */
export function formsAsTyped(template: Template, parse: Pick<Parse, "cells" | "matrices">): TypedForm[] {
  const cells = cellsOfParse(template, parse);
  const listed = new Set(parse.cells.map(({ form }) => form));
  return template.forms.flatMap((form): TypedForm[] => {
    const { code } = form;
    if (form.kind === "list") {
      if (!listed.has(code)) return [];
      return [{ code, content: listContent(form, cells), figures: figuresOf(form, cells) }];
    }
    const matrix = parse.matrices.find((one) => one.form === code);
    return matrix ? [{ code, content: matrixContent(form, matrix), figures: new Map() }] : [];
  });
}
