import { foldAccents, foldTonePlacement } from "@/lib/indicators/fold";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Item } from "@/lib/indicators/template";

type Grid = readonly (readonly string[])[];

/** Columns the block names itself, and the first row under those names. */
export type PasteHeader = { value: number; note: number | null; below: number };

/** Rows of the block beside the rows of the form their labels met, and the column the labels stand in. */
export type LabelledRows = {
  column: number;
  pairs: readonly { row: readonly string[]; item: Item | undefined }[];
};

/** How forms and people head the column of figures. */
const VALUE_WORDS = /^(so lieu|ket qua|gia tri|so luong|thuc hien|ky nay|so bao cao)\b/;
const EARLIER_WORDS = /\b(ky truoc|nam truoc|cung ky|quy truoc)\b/;
const NOTE_WORDS = /^(ghi chu|giai trinh|dien giai)\b/;
/** A heading may stand under one line of title. */
const HEADER_WITHIN = 3;

/** The column headings of the block, when one of its first rows says which column holds the figures. */
export function readHeader(grid: Grid): PasteHeader | null {
  // One row is figures, never only headings; a heading without a second column would be a figure's own text.
  for (const [at, row] of grid.slice(0, Math.min(HEADER_WITHIN, grid.length - 1)).entries()) {
    const words = row.map(foldAccents);
    const value = words.findIndex((cell) => VALUE_WORDS.test(cell) && !EARLIER_WORDS.test(cell));
    const named = words.filter((cell) => cell !== "").length;
    if (value < 0 || named < 2 || row.some((cell) => /^\d+([.,]\d+)*$/.test(cell))) continue;
    const note = words.findIndex((cell) => NOTE_WORDS.test(cell));
    return { value, note: note < 0 ? null : note, below: at + 1 };
  }
  return null;
}

/**
 * In a block without headings: behind the labels, the first column that reads as figures in most of its cells, the
 * units printed in the form aside; without labels, the column with the most figures, the first of equals.
 */
export function guessValueColumn(grid: Grid, width: number, labelled: LabelledRows | null): number {
  if (width === 1) return 0;
  if (!labelled) {
    const figures = Array.from({ length: width }, (_, at) => grid.filter((row) => /\d/.test(row[at] ?? "")).length);
    return figures.indexOf(Math.max(...figures));
  }
  const met = labelled.pairs.flatMap(({ row, item }) => (item && item.kind !== "heading" ? [{ row, item }] : []));
  // Text and choices take any words, so they say nothing of where the figures stand.
  const counted = met.filter(({ item }) => item.kind !== "text" && item.kind !== "choice");
  const judged = counted.length > 0 ? counted : met;
  const behind = Array.from({ length: width - labelled.column - 1 }, (_, index) => labelled.column + 1 + index);
  const isUnits = (at: number) =>
    most(
      judged.filter(({ row }) => (row[at] ?? "") !== ""),
      ({ row, item }) => foldTonePlacement(row[at] ?? "") === foldTonePlacement(item.printedUnit),
    );
  const units = behind.find(isUnits);
  const rest = behind.filter((at) => at !== units);
  const reads = (at: number) =>
    most(
      judged.filter(({ row }) => (row[at] ?? "") !== ""),
      ({ row, item }) => isFigure(item, row[at] ?? ""),
    );
  return rest.find(reads) ?? rest.find((at) => at > (units ?? 0)) ?? width - 1;
}

/** Words alone become a note and leave the figure blank; a writing with two readings is a figure all the same. */
function isFigure(item: Item, raw: string): boolean {
  const { cell, problem } = parseCell(item, raw);
  return problem === null ? cell.state !== "blank" : problem.code === "ambiguous";
}

const most = <T>(list: readonly T[], holds: (one: T) => boolean): boolean =>
  list.length > 0 && list.filter(holds).length * 2 > list.length;
