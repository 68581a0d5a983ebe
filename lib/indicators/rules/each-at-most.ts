import { compareDecimals } from "../decimal";
import { figureAt } from "../figure";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { rowShortName } from "../row-name";
import type { EachAtMostRule } from "../template";
import { issueOf, nameOf, type Sheet } from "./rule";

/** Parts that may overlap, each at most the whole: 127 procedures without regard to place, of 0 procedures in all. */
export function judgeEachAtMost(sheet: Sheet, rule: EachAtMostRule): Issue | null {
  const whole = figureAt(sheet.cells, rule.whole);
  if (whole === null) return null;
  const above = rule.parts.filter((key) => {
    const part = figureAt(sheet.cells, key);
    return part !== null && compareDecimals(part, whole) > 0;
  });
  if (above.length === 0) return null;
  const found = above.map((key) => {
    const item = sheet.items.get(key);
    return `dòng ${item ? rowShortName(item) : key} là ${formatDecimal(figureAt(sheet.cells, key) ?? "0")}`;
  });
  return issueOf(sheet, {
    rule: rule.id,
    severity: rule.severity,
    cells: [rule.whole, ...above],
    says: `${nameOf(sheet, rule.whole)} là ${formatDecimal(whole)} nhưng ${found.join(", ")}. Một phần không thể lớn hơn tổng.`,
    expected: `≥ ${above.map((key) => formatDecimal(figureAt(sheet.cells, key) ?? "0")).join("; ")}`,
    actual: formatDecimal(whole),
  });
}
