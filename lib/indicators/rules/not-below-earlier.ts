import { addDecimals, compareDecimals } from "../decimal";
import { figureAt } from "../figure";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/**
 * What happened in six months is at least what happened in their first quarter, and a running total never falls
 * within a year. Where the windows only nearly nest it is a hint: the days outside may explain it.
 */
export function judgeNotBelowEarlier(sheet: Sheet, rule: RuleOf<"notBelowEarlier">): Issue | null {
  const now = figureAt(sheet.cells, rule.key);
  if (now === null || rule.earlier.length === 0) return null;
  const before = addDecimals(rule.earlier.map(({ figure }) => figure));
  if (compareDecimals(now, before) >= 0) return null;
  const [found, wanted] = [formatDecimal(now), formatDecimal(before)];
  const named = rule.earlier.map(({ title, figure }) => `${title} là ${formatDecimal(figure)}`).join(", ");
  const sum = rule.earlier.length > 1 ? `, cộng lại là ${wanted}` : "";
  const why =
    rule.time === "yearToDate"
      ? "Số lũy kế từ đầu năm không thể giảm."
      : rule.nearly
        ? "Kỳ này gần như gồm các kỳ đó (khoảng số liệu lệch vài ngày)."
        : "Kỳ này gồm cả các kỳ đó nên không thể nhỏ hơn.";
  return issueOf(sheet, {
    rule: rule.time === "yearToDate" ? "year-to-date-falls" : "flow-below-earlier",
    severity: rule.nearly ? "hint" : "warning",
    cells: [rule.key],
    says: `${nameOf(sheet, rule.key)} kỳ này là ${found}, trong khi ${named}${sum}. ${why}`,
    expected: `≥ ${wanted}`,
    actual: found,
  });
}
