import { compareDecimals, isZero } from "../decimal";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { pairCells, pairWords, readPair } from "./pair";
import { issueOf, type RuleOf, type Sheet } from "./rule";

/** A part is at most its whole: 48 procedures provided of 11 eligible. A whole of 0 is the other rule's. */
export function judgePartWhole(sheet: Sheet, { pair }: RuleOf<"partWhole">): Issue | null {
  const { numerator, denominator } = readPair(sheet, pair);
  if (numerator === null || denominator === null || isZero(denominator)) return null;
  if (compareDecimals(numerator, denominator) <= 0) return null;
  const [part, whole] = pairWords(sheet, pair, numerator, denominator);
  return issueOf(sheet, {
    rule: "part-whole",
    severity: "warning",
    cells: pairCells(pair),
    says: `${part}, lớn hơn ${whole}. Một phần không thể lớn hơn tổng.`,
    expected: `≤ ${formatDecimal(denominator)}`,
    actual: formatDecimal(numerator),
  });
}
