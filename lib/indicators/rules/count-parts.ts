import { compareDecimals } from "../decimal";
import { formatDecimal, formatParts } from "../format";
import type { Issue } from "../issue";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/** "02/02" in a count is 2 of 2: the figure is the first of the two. */
export function judgeCountParts(sheet: Sheet, { key }: RuleOf<"countParts">): Issue | null {
  const cell = sheet.cells[key];
  if (cell?.state !== "value" || cell.value === null || cell.parts === null) return null;
  if (compareDecimals(cell.value, cell.parts.numerator) === 0) return null;
  const found = formatDecimal(cell.value);
  return issueOf(sheet, {
    rule: "count-parts",
    severity: "warning",
    cells: [key],
    says: `${nameOf(sheet, key)} ghi ${found} nhưng kèm ${formatParts(cell.parts)}.`,
    expected: formatDecimal(cell.parts.numerator),
    actual: found,
  });
}
