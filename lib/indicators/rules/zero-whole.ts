import { compareDecimals, isZero } from "../decimal";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { pairCells, pairWords, readPair } from "./pair";
import { issueOf, type RuleOf, type Sheet } from "./rule";

/** Four documents dealt with out of none that needed it: the ratio cannot be computed. */
export function judgeZeroWhole(sheet: Sheet, { pair }: RuleOf<"zeroWhole">): Issue | null {
  const { numerator, denominator } = readPair(sheet, pair);
  if (numerator === null || denominator === null || !isZero(denominator)) return null;
  if (compareDecimals(numerator, "0") <= 0) return null;
  const [part, whole] = pairWords(sheet, pair, numerator, denominator);
  return issueOf(sheet, {
    rule: "zero-whole",
    severity: "warning",
    cells: pairCells(pair),
    says: `${part} nhưng ${whole}, nên không tính được tỷ lệ.`,
    expected: "0",
    actual: formatDecimal(numerator),
  });
}
