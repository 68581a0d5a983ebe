import { compareDecimals } from "../decimal";
import { figureAt } from "../figure";
import type { Issue } from "../issue";
import { issueOf, type RuleOf, type Sheet } from "./rule";

/** Fewer equal figures than this are chance; small figures repeat by themselves and are not looked at. */
const SAME_MIN = 5;
const FIGURE_MIN = "10";

/** The figures of another period, taken over as they were: every figure of some size is the same. */
export function judgeSameFigures(sheet: Sheet, rule: RuleOf<"sameFigures">): Issue | null {
  const compared = Object.entries(rule.figures).flatMap(([key, before]) => {
    const now = figureAt(sheet.cells, key);
    return now !== null && compareDecimals(before, FIGURE_MIN) >= 0
      ? [{ key, same: compareDecimals(now, before) === 0 }]
      : [];
  });
  const same = compared.filter((one) => one.same).map(({ key }) => key);
  if (same.length < SAME_MIN || same.length !== compared.length) return null;
  return issueOf(sheet, {
    rule: "same-figures",
    severity: "hint",
    cells: same.slice(0, SAME_MIN),
    says: `cả ${same.length} số liệu phát sinh trong kỳ (từ ${FIGURE_MIN} trở lên) giống hệt ${rule.title}. Có thể số liệu kỳ trước chưa được thay.`,
    actual: `${same.length} số giống nhau`,
  });
}
