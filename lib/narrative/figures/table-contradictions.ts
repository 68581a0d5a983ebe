import type { TextContradiction } from "../../indicators/context";
import { addDecimals, compareDecimals } from "../../indicators/decimal";
import { columnName, type Grid, type GridColumn, type GridNumber, type GridRow } from "./table-grid";
import type { Line } from "./told-figures";
import { formSet, formsOf } from "./words";

/** Words that make the longer name the wider one, or one of another time: "mức độ 3" and "mức độ 3, 4". */
const WIDER = formSet("và cả hoặc lũy kế tổng năm kỳ quý tháng so với tăng giảm trước cùng");
const NEUTRAL = formSet("tổng số lượng các");
const TOTAL = /^(?:tổng|tổng số|tổng cộng|cộng)$/iu;

/**
 * What a table says against itself: a column that is a part of another ("Số văn bản điện tử" of "Số văn bản", "Gửi" of
 * "Tổng") and larger; a last row "Tổng cộng" that is not the sum. At most one finding a row.
 */
export function contradictionsInTable(grid: Grid, line: Line): TextContradiction[] {
  const pairs = partsOf(grid.columns);
  const found = grid.rows.flatMap((row): TextContradiction[] => {
    for (const { part, whole } of pairs) {
      const [small, large] = [row.cells[part], row.cells[whole]];
      if (!small || !large || small.percent || large.percent) continue;
      if (compareDecimals(small.value, large.value) <= 0) continue;
      return [finding("partAboveWhole", line, row, sideOf(grid, part, small), sideOf(grid, whole, large), small)];
    }
    return [];
  });
  return [...found, ...totalRow(grid, line)];
}

type Side = { label: string; value: string };

const sideOf = ({ columns }: Grid, at: number, number: GridNumber): Side => ({
  label: columnName(columns[at] ?? { header: [] }),
  value: number.value,
});

const finding = (
  kind: TextContradiction["kind"],
  line: Line,
  row: GridRow,
  left: Side,
  right: Side,
  at: GridNumber,
): TextContradiction => ({
  kind,
  place: { path: line.path, line: at.line, from: 0, to: at.length },
  row: row.label,
  left,
  right,
});

/** Pairs of columns of which one is a part of the other, by their headers alone. */
function partsOf(columns: readonly GridColumn[]): { part: number; whole: number }[] {
  return columns.flatMap((column, part) =>
    columns.flatMap((other, whole) =>
      part !== whole && isPartOf(column.header, other.header) ? [{ part, whole }] : [],
    ),
  );
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0 || part.length !== whole.length) return false;
  const differing = part.flatMap((text, level) => (text === whole[level] ? [] : [level]));
  const [level, ...more] = differing;
  if (level === undefined || more.length > 0) return false;
  const [narrow = "", wide = ""] = [part[level], whole[level]];
  if (TOTAL.test(wide)) return level > 0 && level === part.length - 1;
  return isNarrower(narrow, wide);
}

/** "Số văn bản điện tử" begins with all of "Số văn bản" and says more; a share of something is no part of it. */
function isNarrower(narrow: string, wide: string): boolean {
  if (/tỷ lệ|tỉ lệ|%/iu.test(`${narrow} ${wide}`)) return false;
  const plain = (text: string) => formsOf(text.replace(/\([^()]*\)/g, " ")).filter((word) => !NEUTRAL.has(word));
  const [long, short] = [plain(narrow), plain(wide)];
  if (short.length < 1 || long.length <= short.length || !short.every((word, at) => long[at] === word)) return false;
  const more = long.slice(short.length);
  return !/^\d/.test(more[0] ?? "") && !more.some((word) => WIDER.has(word));
}

/** Rows that are parts of other rows would be added twice, so such tables are left alone. */
const isFlat = (rows: readonly GridRow[]): boolean =>
  rows.every(({ number, label }) => /^\d*\.?$/.test(number) && !/^(?:trong đó|[-+•])/iu.test(label)) &&
  new Set(rows.map(({ group }) => group)).size === 1;

function totalRow(grid: Grid, line: Line): TextContradiction[] {
  const total = grid.rows.at(-1);
  const rows = grid.rows.slice(0, -1);
  if (!total || rows.length < 2 || !TOTAL.test(total.label) || !isFlat(grid.rows)) return [];
  for (const [at, sum] of total.cells.entries()) {
    const parts = rows.flatMap((row) => row.cells[at] ?? []);
    if (!sum || parts.length < 2 || [sum, ...parts].some(({ percent }) => percent)) continue;
    if (/tỷ lệ|tỉ lệ|%/iu.test(columnName(grid.columns[at] ?? { header: [] }))) continue;
    const made = addDecimals(parts.map(({ value }) => value));
    if (compareDecimals(made, sum.value) === 0) continue;
    return [finding("totalNotSum", line, total, sideOf(grid, at, sum), { label: "tổng các dòng", value: made }, sum)];
  }
  return [];
}
