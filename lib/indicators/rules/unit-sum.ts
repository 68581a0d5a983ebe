import { compareDecimals } from "../decimal";
import { figureAt } from "../figure";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/**
 * The lead agency's figure for the whole province beside Σ of the units. Below the sum it cannot be, however many
 * units are missing; above it, once every unit has answered, only a hint: the province may count more than its units.
 */
export function judgeUnitSum(sheet: Sheet, { key, units }: RuleOf<"unitSum">): Issue | null {
  const own = figureAt(sheet.cells, key);
  if (own === null || units.counted === 0) return null;
  const difference = compareDecimals(own, units.sum);
  if (difference === 0 || (difference > 0 && !units.complete)) return null;
  const [found, sum] = [formatDecimal(own), formatDecimal(units.sum)];
  const word = difference < 0 ? "nhỏ hơn" : "lớn hơn";
  return issueOf(sheet, {
    rule: "unit-sum",
    severity: difference < 0 ? "warning" : "hint",
    cells: [key],
    says: `${nameOf(sheet, key)} toàn tỉnh là ${found}, ${word} tổng ${units.counted} đơn vị đã báo cáo là ${sum}.`,
    expected: difference < 0 ? `≥ ${sum}` : sum,
    actual: found,
  });
}
