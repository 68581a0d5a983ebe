import type { MatrixForm } from "../template";
import type { Grid } from "./grid";
import { headingKind, headingKindOf, headingWords } from "./header-words";
import { labelWords } from "./label-words";
import { lettersOff } from "./letters-off";
import type { SourceCell } from "./source-table";

/** Columns of a table that are columns of a matrix form. */
export type MatrixColumns = {
  /** Last row of the headings. */
  lastRow: number;
  label: number;
  number: number | null;
  /** Column of the table by key of the form's column. */
  places: ReadonlyMap<string, number>;
  /** Headings over figures that are no column of the form. */
  strange: readonly { column: number; heading: string }[];
};

/** Rows looked at for the headings, and how deep they are. */
const SEARCHED = 12;
const DEEPEST = 3;
const WIDEST = 60;
/** This share of the form's columns must be there. */
const FOUND_SHARE = 0.6;

/** Other words for the same column. */
const SAME: Readonly<Record<string, string>> = {
  ...{ han: "hen", qua: "tre", cham: "tre", muon: "tre", som: "truoc", cong: "tong", bay: "7", onl: "tuyen" },
};

/** What is done with a dossier tells no columns apart: "Tổng số hồ sơ tiếp nhận", "Giải quyết trước hạn". */
const TELLS_NOTHING = / (?:tiep nhan|giai quyet|ho so|so luong) /;
const JOINING = new Set(["nhan", "nop", "trong", "ngay", "so", "duoc", "da", "cua", "cac"]);

const allWords = (text: string): string[] => labelWords(text).map(({ plain }) => SAME[plain] ?? plain);

/** The words of a heading that can tell it from others; all of them where none does. */
function tellingWords(text: string): string[] {
  const all = allWords(text);
  let line = ` ${all.join(" ")} `;
  // Each round takes two words away, and a heading has few.
  while (TELLS_NOTHING.test(line)) line = line.replace(TELLS_NOTHING, " ");
  const words = line.split(" ").filter((word) => word !== "" && !JOINING.has(word));
  return words.length > 0 ? words : all;
}

/** The headings of a matrix form in a table, one to three rows deep; null where too few of its columns are named. */
export function matrixColumns(grid: Grid, form: MatrixForm, from: number): MatrixColumns | null {
  const end = Math.min(grid.table.rowCount, from + SEARCHED);
  for (let row = from; row < end; row += 1) {
    for (let depth = DEEPEST; depth >= 1; depth -= 1) {
      const found = columnsAt(grid, form, row, row + depth - 1);
      if (found) return found;
    }
  }
  return null;
}

function columnsAt(grid: Grid, form: MatrixForm, firstRow: number, lastRow: number): MatrixColumns | null {
  if (lastRow >= grid.table.rowCount) return null;
  const width = Math.min(grid.table.columnCount, WIDEST);
  const paths: SourceCell[][] = [];
  for (let column = 0; column < width; column += 1) {
    const path: SourceCell[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) {
      const cell = grid.over(row, column);
      if (cell && cell.text.trim() !== "" && !path.includes(cell)) path.push(cell);
    }
    paths.push(path);
  }
  // A row of figures is no heading, nor is a table without one in its last row.
  if (grid.begins(lastRow).every(({ text }) => text.trim() === "" || /^[0-9.,%\s]+$/.test(text))) return null;
  if (grid.begins(lastRow).some(({ text }) => /^[0-9][0-9.,]*$/.test(text.trim()))) return null;
  const label = paths.findIndex((path) => isRowHeading(path, form));
  if (label < 0) return null;
  const number = paths.findIndex((path) => path.some(({ text }) => headingKindOf(text) === "number"));
  const places = new Map<string, number>();
  const strange: { column: number; heading: string }[] = [];
  const twice = new Set<string>();
  for (const [column, path] of paths.entries()) {
    if (column <= label || path.length === 0) continue;
    const key = columnKey(path, form);
    if (key !== null && places.has(key)) twice.add(key);
    if (key !== null && !places.has(key)) places.set(key, column);
    if (key === null) strange.push({ column, heading: path.map(({ text }) => text.trim()).join(" – ") });
  }
  // Two columns that could be the same: neither is taken.
  for (const key of twice) {
    strange.push({ column: places.get(key) ?? 0, heading: form.columns.find((one) => one.key === key)?.label ?? key });
    places.delete(key);
  }
  if (places.size < Math.max(2, Math.ceil(form.columns.length * FOUND_SHARE))) return null;
  return { lastRow, label, number: number < 0 || number === label ? null : number, places, strange };
}

function isRowHeading(path: readonly SourceCell[], form: MatrixForm): boolean {
  const wanted = headingWords(form.rowHeading);
  return path.some(({ text }) => {
    const words = headingWords(text);
    return words !== "" && (words === wanted || words.includes(wanted) || headingKind(words) === "label");
  });
}

/** The column a heading names: its lowest words first, then all of them. */
function columnKey(path: readonly SourceCell[], form: MatrixForm): string | null {
  const lowest = path[path.length - 1]?.text ?? "";
  return namedColumn(lowest, form) ?? namedColumn(path.map(({ text }) => text).join(" "), form);
}

function namedColumn(heading: string, form: MatrixForm): string | null {
  const same = form.columns.filter(({ label }) => allWords(label).join(" ") === allWords(heading).join(" "));
  if (same.length === 1) return same[0]?.key ?? null;
  const words = tellingWords(heading);
  const columns = form.columns.map(({ key, label }) => ({ key, words: tellingWords(label) }));
  const known = new Set(columns.flatMap((column) => column.words));
  // "trực" is no slip for "trước": it is a word of another column.
  const isWritten = (word: string): boolean =>
    words.some((written) => written === word || (!known.has(written) && isSlip(written, word)));
  const named = columns.filter(({ key, words: own }) => {
    const others = columns.filter((other) => other.key !== key).flatMap((other) => other.words);
    return own.some((word) => !others.includes(word) && isWritten(word));
  });
  return named.length === 1 ? (named[0]?.key ?? null) : null;
}

const isSlip = (written: string, word: string): boolean =>
  word.length >= 4 && written.length >= 4 && lettersOff(written, word, 1) <= 1;
