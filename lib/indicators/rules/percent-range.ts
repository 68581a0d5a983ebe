import { compareDecimals, isZero } from "../decimal";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { readPair } from "./pair";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/**
 * A share lies between 0 and 100. Where both parts are known the parts already say what is wrong
 * (part above whole, or another ratio), so the same fault is not reported twice.
 */
export function judgePercentRange(sheet: Sheet, { key, pair }: RuleOf<"percentRange">): Issue | null {
  const cell = sheet.cells[key];
  if (cell?.state !== "value" || cell.value === null) return null;
  if (compareDecimals(cell.value, "0") >= 0 && compareDecimals(cell.value, "100") <= 0) return null;
  const { numerator, denominator } = readPair(sheet, pair);
  if (numerator !== null && denominator !== null && !isZero(denominator)) return null;
  const typed = formatDecimal(cell.value);
  return issueOf(sheet, {
    rule: "percent-range",
    severity: "warning",
    cells: [key],
    says: `${nameOf(sheet, key)} ghi ${typed} %, trong khi tỷ lệ phải từ 0 đến 100.`,
    expected: "0–100",
    actual: typed,
  });
}
