import { compareDecimals } from "../decimal";
import { figureAt } from "../figure";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import type { ExclusiveRule } from "../template";
import { shortNames } from "./required";
import { issueOf, nameOf, type Sheet } from "./rule";

/** Rows of which at most one applies: two above 0 contradict each other. */
export function judgeExclusive(sheet: Sheet, rule: ExclusiveRule): Issue | null {
  const given = rule.keys.filter((key) => {
    const figure = figureAt(sheet.cells, key);
    return figure !== null && compareDecimals(figure, "0") > 0;
  });
  const [first, ...more] = given;
  if (first === undefined || more.length === 0) return null;
  const found = given.map((key) => formatDecimal(figureAt(sheet.cells, key) ?? "0")).join("; ");
  return issueOf(sheet, {
    rule: rule.id,
    severity: rule.severity,
    cells: given,
    says: `${nameOf(sheet, first)} và dòng ${shortNames(sheet, more)} cùng có số liệu (${found}), trong khi chỉ một dòng được có.`,
    expected: "chỉ một dòng khác 0",
    actual: found,
  });
}
