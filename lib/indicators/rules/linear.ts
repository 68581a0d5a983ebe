import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from "../decimal";
import { figureAt } from "../figure";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { columnsOfOneRow } from "../matrix/columns-of-one-row";
import { rowShortName } from "../row-name";
import type { LinearRule, Term } from "../template";
import { issueOf, nameOf, type Sheet } from "./rule";

/** One side with what is known: the sum of the given figures, and whether more could still come. */
type Side = { sum: string; given: number; missing: number };

const OPERATOR_WORDS = {
  "=": { should: "phải bằng", sign: "" },
  "<=": { should: "không được lớn hơn", sign: "≤ " },
  ">=": { should: "không được nhỏ hơn", sign: "≥ " },
} as const satisfies Record<LinearRule["op"], { should: string; sign: string }>;

/**
 * Σ aᵢ·xᵢ (= | ≤ | ≥) Σ bⱼ·yⱼ. Blank rows: `skipAny` says nothing while one is missing; `never` takes
 * them as 0; `skipAll` speaks when the given figures already contradict each other, whatever the
 * missing ones turn out to be (figures are never below 0).
 */
export function judgeLinear(sheet: Sheet, rule: LinearRule): Issue | null {
  const left = sideOf(sheet, rule.left);
  const right = sideOf(sheet, rule.right);
  const missing = left.missing + right.missing;
  if (left.given + right.given === 0 || (rule.missing === "skipAny" && missing > 0)) return null;

  const open = rule.missing === "skipAll";
  const tooLow = !(open && left.missing > 0) && below(left.sum, right.sum, rule.tolerance);
  const tooHigh = !(open && right.missing > 0) && below(right.sum, left.sum, rule.tolerance);
  const broken = (rule.op !== "<=" && tooLow) || (rule.op !== ">=" && tooHigh);
  if (!broken) return null;

  const { should, sign } = OPERATOR_WORDS[rule.op];
  const [found, wanted] = [formatDecimal(left.sum), formatDecimal(right.sum)];
  const gap = missing > 0 && open ? " (chưa kể các ô còn trống)" : "";
  return issueOf(sheet, {
    rule: rule.id,
    severity: rule.severity,
    cells: cellsOf(rule),
    says: `${sideWords(sheet, rule.left)} là ${found}, ${should} ${sideWords(sheet, rule.right)} là ${wanted}${gap}.`,
    expected: sign + wanted,
    actual: found,
  });
}

/** Rows named one by one in an issue; of a longer sum only the first side. */
const NAMED_MAX = 8;

function cellsOf({ left, right }: LinearRule): string[] {
  const all = [...left, ...right].map(({ key }) => key);
  return all.length > NAMED_MAX ? left.slice(0, NAMED_MAX).map(({ key }) => key) : all;
}

function sideOf(sheet: Sheet, terms: readonly Term[]): Side {
  const figures: string[] = [];
  for (const { key, times } of terms) {
    const figure = figureAt(sheet.cells, key);
    if (figure !== null) figures.push(times === 1 ? figure : multiplyDecimals(figure, String(times)));
  }
  return { sum: addDecimals(figures), given: figures.length, missing: terms.length - figures.length };
}

const below = (low: string, high: string, tolerance: string): boolean =>
  compareDecimals(subtractDecimals(high, low), tolerance) > 0;

/** One row by its full name, several by their numbers: "tổng các dòng 1.4.1, 1.4.2, 1.4.3". */
function sideWords(sheet: Sheet, terms: readonly Term[]): string {
  const [only, ...more] = terms;
  if (only && more.length === 0 && only.times === 1) return nameOf(sheet, only.key);
  const columns = columnsOfOneRow(sheet.items, terms);
  if (columns) return `tổng các cột ${columns.join(", ")}`;
  if (terms.length > NAMED_MAX) return `tổng ${terms.length} dòng`;
  const names = terms.map(({ key, times }) => {
    const item = sheet.items.get(key);
    const name = item ? rowShortName(item) : key;
    return times === 1 ? name : `${times} × ${name}`;
  });
  return `tổng các dòng ${names.join(", ")}`;
}
