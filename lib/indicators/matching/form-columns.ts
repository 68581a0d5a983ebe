import { columnsOfFigures } from "./column-contents";
import type { Grid } from "./grid";
import { type HeadingKind, headingKind, headingKindOf, headingWords } from "./header-words";
import type { SourceCell } from "./source-table";

/** The columns of a form in one table. `figure` null: there are figures, and which are asked cannot be told. */
export type FormColumns = {
  number: number | null;
  /** First and last column of the label: groups and their rows may stand side by side. */
  label: { from: number; to: number };
  unit: number | null;
  figure: number | null;
  note: number | null;
  /** Shares stand in a column of their own beside the numbers. */
  share: number | null;
  /** Why no figure is taken, in words for people; null when one column is sure. */
  doubt: string | null;
  /** The figures are told by what stands in the column, and another column has figures too. */
  guessed: boolean;
  /** Heading of a running total beside the figures of the period, and its column. */
  runningTotal: number | null;
};

export type Header = { columns: FormColumns; firstRow: number; lastRow: number };

const MAX_LEVELS = 3;

/**
 * The heading of a form that begins in a row: one to three rows of headings, each over its columns ("Kết quả thống kê"
 * over "Đơn vị tính" and "Số liệu"). Null when the row is none: a form's heading names the labels and a figure or unit.
 */
export function headerAt(grid: Grid, row: number): Header | null {
  const first = grid.begins(row);
  if (first.length < 2 || !first.some((cell) => headingKindOf(cell.text) === "label")) return null;
  const reach = Math.min(
    MAX_LEVELS,
    first.reduce((most, cell) => Math.max(most, cell.rowSpan), 1),
  );
  let lastRow = row + reach - 1;
  // Headings below a merged one without row spans beside it ("Kết quả" over "Kỳ trước", "Kỳ này").
  while (lastRow + 1 - row < MAX_LEVELS && isHeadingRow(grid, lastRow + 1)) lastRow += 1;
  const columns = columnsOf(grid, row, lastRow);
  return columns && { columns, firstRow: row, lastRow };
}

/** A further row of headings: no row number, no long words, and at least one heading of a column. */
function isHeadingRow(grid: Grid, row: number): boolean {
  const cells = grid.begins(row).filter((cell) => cell.text.trim() !== "");
  if (isColumnNumbers(cells)) return true;
  if (cells.length < 2) return false;
  return cells.every((cell) => {
    const kind = headingKindOf(cell.text);
    return kind !== null && kind !== "label";
  });
}

/** "(1) (2) (3)" or "A B 1 2" under the headings. */
export function isColumnNumbers(cells: readonly SourceCell[]): boolean {
  const texts = cells.map((cell) => cell.text.replace(/[().\s]/g, "")).filter((text) => text !== "");
  if (texts.length < 3 || !texts.every((text) => /^(?:[A-DĐ]|[0-9]{1,2})$/i.test(text))) return false;
  const numbers = texts.filter((text) => /^[0-9]/.test(text)).map(Number);
  return (
    numbers.length >= 2 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1) &&
    (numbers[0] ?? 9) <= 3
  );
}

const FIGURES: readonly HeadingKind[] = ["figure", "period", "running", "total", "level"];

type Heading = { column: number; kinds: HeadingKind[]; words: string };

function columnsOf(grid: Grid, firstRow: number, lastRow: number): FormColumns | null {
  const headings: Heading[] = [];
  const width = Math.min(grid.table.columnCount, 60);
  for (let column = 0; column < width; column += 1) {
    const path: SourceCell[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) {
      const cell = grid.over(row, column);
      if (cell && !path.includes(cell) && cell.text.trim() !== "") path.push(cell);
    }
    const words = path.map((cell) => headingWords(cell.text)).filter((text) => !/^[a-d0-9]{0,2}$/.test(text));
    headings.push({ column, kinds: words.map(headingKind), words: words.join(" ") });
  }
  const own = (heading: Heading): HeadingKind => heading.kinds[heading.kinds.length - 1] ?? null;
  const labels = headings.filter((heading) => own(heading) === "label");
  const label = labels[0];
  if (!label) return null;
  const to = labels.filter((heading, at) => heading.column === label.column + at).length - 1 + label.column;
  const first = (kind: HeadingKind): number | null => headings.find((heading) => own(heading) === kind)?.column ?? null;
  const number = first("number");
  const unit = first("unit");
  const note = first("note");
  const taken = [number, unit, note];
  const free = headings.filter(({ column }) => !taken.includes(column) && (column < label.column || column > to));
  const isNamed = ({ kinds }: Heading): boolean => kinds.some((kind) => kind !== null && FIGURES.includes(kind));
  const right = free.filter(({ column }) => column > label.column);
  // Figures before the labels only where their heading says so and nothing after them could be figures.
  const rest = right.length > 0 || !free.some(isNamed) ? right : free;
  const holding = columnsOfFigures(
    grid,
    rest.map(({ column }) => column),
    lastRow + 1,
  );
  const isUnknown = (heading: Heading): boolean =>
    own(heading) === null && !SHARE.test(heading.words) && holding.includes(heading.column);
  const unknown = rest.filter(isUnknown);
  if (unit === null && !rest.some(isNamed) && unknown.length !== 1) return null;
  const { figure, doubt } = figureColumn(rest, unknown);
  const guessed = unknown.some(({ column }) => column === figure) && holding.length > 1;
  const running = rest.find((heading) => own(heading) === "running")?.column ?? null;
  const runningTotal = running === figure ? null : running;
  const share = rest.find(({ column, words }) => column !== figure && SHARE.test(words))?.column ?? null;
  return { number, label: { from: label.column, to }, unit, figure, note, share, doubt, guessed, runningTotal };
}

/** "Tỷ lệ (%)" alone, whatever stands over it. */
const SHARE = /(?:^|\s)t[yi] le(?: %)?$/;

/**
 * The one column whose figures are this report's own of this period; none when several could be. `unknown`: columns of
 * figures whose heading says nothing that is known; they come before a running total, never before a heading that is.
 */
function figureColumn(
  rest: readonly Heading[],
  unknown: readonly Heading[],
): { figure: number | null; doubt: string | null } {
  const possible = rest.filter(({ kinds }) => !kinds.includes("other"));
  const own = (heading: Heading): HeadingKind => heading.kinds[heading.kinds.length - 1] ?? null;
  for (const wanted of ["total", "figure", "period", "running"] as const) {
    if (wanted === "running" && unknown.length > 0) break;
    const found = possible.filter((heading) => own(heading) === wanted);
    const [only] = found;
    if (only && found.length === 1) {
      const levels = possible.some((heading) => own(heading) === "level");
      if (wanted === "total" || !levels) return { figure: only.column, doubt: null };
    }
    if (found.length > 1) {
      const latest = latestYear(found);
      return latest ? { figure: latest.column, doubt: null } : { figure: null, doubt: severalColumns(found.length) };
    }
  }
  const [single] = possible;
  if (single && possible.length === 1 && single.kinds.includes("figure")) return { figure: single.column, doubt: null };
  const [told] = unknown;
  if (told && unknown.length === 1) return { figure: told.column, doubt: null };
  if (rest.length === 0) return { figure: null, doubt: null };
  return { figure: null, doubt: severalColumns(possible.length) };
}

const severalColumns = (count: number): string =>
  count === 0
    ? "Không có cột số liệu của kỳ này nên không lấy số liệu của bảng."
    : "Bảng có nhiều cột số liệu, không rõ cột nào là số liệu của kỳ này nên không lấy.";

/** Columns that differ in their year alone: the last year's. */
function latestYear(found: readonly Heading[]): Heading | null {
  const years = found.map(({ words }) => Number(/\b(20\d\d)\b/.exec(words)?.[1] ?? "0"));
  const latest = Math.max(...years);
  if (latest === 0 || years.includes(0) || years.filter((year) => year === latest).length > 1) return null;
  return found[years.indexOf(latest)] ?? null;
}
