import type { Cell } from "@/lib/indicators/cell";
import { foldTonePlacement } from "@/lib/indicators/fold";
import type { Item } from "@/lib/indicators/template";
import { isBlank, notedCell, writtenCell } from "../store/written-cell";
import { guessValueColumn, readHeader } from "./guess-columns";

/** How pasted lines meet the rows of the form. */
export type Alignment = "label" | "everyRow" | "inputRows";

export type PastePlan = {
  alignment: Alignment;
  /** Index of the column read as figures; of the one read as notes, or null. */
  valueColumn: number;
  noteColumn: number | null;
  lines: PasteLine[];
  /** Pasted lines that met no row. */
  leftOver: string[][];
};

export type PasteLine = {
  item: Item;
  raw: string;
  before: Cell;
  cell: Cell;
  echo: string;
  problem: string | null;
  warnings: readonly string[];
};

type Rows = readonly Item[];
export type PasteChoice = Partial<Pick<PastePlan, "alignment" | "valueColumn" | "noteColumn">>;

/** Rows of the form that take a figure; a heading takes none. */
export const takesInput = (item: Item): boolean => item.kind !== "heading";

/**
 * Reads a pasted block against the form from the focused row on. Lines are matched by their label when
 * the block carries labels; else one after another, with the form's headings counted when the block
 * leaves them empty. Empty cells change nothing. Nothing is written here: a person looks first.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  items: Rows,
  startKey: string,
  cellOf: (key: string) => Cell,
  choice: PasteChoice = {},
): PastePlan {
  const header = readHeader(block);
  const grid = block.slice(header?.below ?? 0);
  const width = Math.max(...grid.map((row) => row.length));
  const labelColumn = findLabelColumn(grid, items, width);
  const labelled = labelColumn === null ? null : { column: labelColumn, pairs: alignByLabel(grid, items, labelColumn) };
  const valueColumn = choice.valueColumn ?? header?.value ?? guessValueColumn(grid, width, labelled);
  const nextColumn = width > valueColumn + 1 ? valueColumn + 1 : null;
  const noteColumn = choice.noteColumn !== undefined ? choice.noteColumn : header ? header.note : nextColumn;
  const from = items.slice(
    Math.max(
      0,
      items.findIndex((item) => item.key === startKey),
    ),
  );
  const alignment = choice.alignment ?? guessAlignment(grid, from, valueColumn, labelColumn);
  const pairs = align(alignment, grid, alignment === "label" ? items : from, labelColumn ?? 0);
  const lines: PasteLine[] = [];
  const leftOver: string[][] = [];
  for (const { row, item } of pairs) {
    const raw = row[valueColumn] ?? "";
    const note = noteColumn === null ? "" : (row[noteColumn] ?? "");
    if (raw === "" && note === "") continue;
    if (!item || !takesInput(item)) leftOver.push([...row]);
    else lines.push(readLine(item, raw, note, cellOf(item.key)));
  }
  return { alignment, valueColumn, noteColumn, lines, leftOver };
}

function readLine(item: Item, raw: string, note: string, before: Cell): PasteLine {
  const noted = note === "" ? before : notedCell(before, note);
  if (raw === "") return { item, raw, before, cell: noted, echo: "", problem: null, warnings: [] };
  const { cell, reading } = writtenCell(item, raw, noted, noted.note);
  const { echo, warnings } = reading;
  return { item, raw, before, cell, echo, problem: reading.problem?.message ?? null, warnings };
}

/** Lines that would replace something already there. */
export const replaces = (line: PasteLine): boolean => !isBlank(line.before) && line.before.raw !== line.cell.raw;

function align(how: Alignment, grid: readonly (readonly string[])[], items: Rows, labelColumn: number) {
  if (how === "label") return alignByLabel(grid, items, labelColumn);
  const rows = how === "everyRow" ? items : items.filter(takesInput);
  return grid.map((row, at) => ({ row, item: rows[at] }));
}

/** The same label may stand in a form twice: the next one in order is taken. */
function alignByLabel(grid: readonly (readonly string[])[], items: Rows, labelColumn: number) {
  let from = 0;
  return grid.map((row) => {
    const label = foldTonePlacement(row[labelColumn] ?? "");
    const at = items.findIndex((item, index) => index >= from && foldTonePlacement(item.label) === label);
    if (label === "" || at < 0) return { row, item: undefined };
    from = at + 1;
    return { row, item: items[at] };
  });
}

function findLabelColumn(grid: readonly (readonly string[])[], items: Rows, width: number): number | null {
  const labels = new Set(items.map((item) => foldTonePlacement(item.label)));
  for (let column = 0; column < width; column++) {
    const matched = grid.filter((row) => labels.has(foldTonePlacement(row[column] ?? ""))).length;
    if (matched > 0 && matched * 2 >= grid.length) return column;
  }
  return null;
}

function guessAlignment(
  grid: readonly (readonly string[])[],
  from: Rows,
  valueColumn: number,
  labelColumn: number | null,
): Alignment {
  if (labelColumn !== null) return "label";
  const met = grid.map((row, at) => ({ empty: (row[valueColumn] ?? "") === "", item: from[at] }));
  const headings = met.filter(({ item }) => item && !takesInput(item));
  return headings.length > 0 && headings.every(({ empty }) => empty) ? "everyRow" : "inputRows";
}
