import { foldAccents } from "../fold";
import type { FormColumns } from "./form-columns";
import type { Grid } from "./grid";
import { rowNumberOf } from "./row-number";

/** How many cells of a column say what. */
type Contents = { filled: number; figures: number; numbers: number; letters: number };

const LONGEST_FIGURE = 60;
const NOTHING = /^(?:[-–—]+|khong|khong co|khong phat sinh|khong co phat sinh)\.?$/;
/** A label has this many letters at least, on average. */
const LABEL_LETTERS = 12;
const LEAST_ROWS = 3;

/** A figure, or words that stand in the place of one. */
function isFigure(text: string): boolean {
  const words = text.trim();
  if (words === "" || words.length > LONGEST_FIGURE) return false;
  return /^[0-9]/.test(words) || NOTHING.test(foldAccents(words));
}

function contentsOf(grid: Grid, column: number, from: number, to: number): Contents {
  const contents: Contents = { filled: 0, figures: 0, numbers: 0, letters: 0 };
  for (let row = from; row < to; row += 1) {
    const cell = grid.begins(row).find((one) => one.column === column);
    const text = cell?.text.trim() ?? "";
    if (text === "") continue;
    contents.filled += 1;
    if (isFigure(text)) contents.figures += 1;
    if (rowNumberOf(text) !== "") contents.numbers += 1;
    contents.letters += text.slice(0, 200).replace(/[^\p{L}]/gu, "").length;
  }
  return contents;
}

/** Columns whose cells, from a row on, are figures rather than words. */
export function columnsOfFigures(grid: Grid, columns: readonly number[], from: number): number[] {
  return columns.filter((column) => {
    const { filled, figures } = contentsOf(grid, column, from, grid.table.rowCount);
    return figures > 0 && figures * 2 >= filled;
  });
}

/**
 * The columns of a form without a heading that is understood, by what stands in them: the longest words are labels,
 * numbers before them are the rows', the only figures after them are the form's. Null where that is not plain.
 */
export function columnsByContent(grid: Grid, from: number): FormColumns | null {
  const width = Math.min(grid.table.columnCount, 12);
  const rows = grid.table.rowCount - from;
  if (rows < LEAST_ROWS || width < 2) return null;
  const all = Array.from({ length: width }, (_, column) => contentsOf(grid, column, from, grid.table.rowCount));
  const average = ({ letters, filled }: Contents): number => (filled === 0 ? 0 : letters / filled);
  const label = all.reduce((best, one, at) => (average(one) > average(all[best] ?? one) ? at : best), 0);
  const labels = all[label];
  if (!labels || average(labels) < LABEL_LETTERS || labels.filled * 2 < rows) return null;
  const before = all.findIndex(({ filled, numbers }, at) => at < label && filled > 0 && numbers * 2 >= filled);
  const after = all.map((_, at) => at).filter((at) => at > label);
  const figures = columnsOfFigures(grid, after, from);
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) return null;
  const wordy = after.filter((at) => at !== figure && (all[at]?.filled ?? 0) > 0);
  const unit = wordy.find((at) => at < figure) ?? null;
  return {
    number: before < 0 ? null : before,
    label: { from: label, to: label },
    unit,
    figure,
    note: wordy.find((at) => at > figure) ?? null,
    share: null,
    doubt: null,
    guessed: false,
    runningTotal: null,
  };
}
