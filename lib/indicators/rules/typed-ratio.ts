import { formatDecimal, formatRatio } from "../format";
import type { Issue } from "../issue";
import { computeRatio } from "../ratio";
import { typedRatioAgrees } from "../typed-ratio";
import { pairCells, readPair } from "./pair";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/** The ratio on paper against the one its parts make: 63 of 110 is not 72,08. Silent when a part is missing. */
export function judgeTypedRatio(sheet: Sheet, { key, pair }: RuleOf<"typedRatio">): Issue | null {
  const cell = sheet.cells[key];
  if (cell?.state !== "value" || cell.value === null) return null;
  const { numerator, denominator } = readPair(sheet, pair);
  if (numerator === null || denominator === null || typedRatioAgrees(cell, numerator, denominator)) return null;
  const typed = formatDecimal(cell.value);
  const computed = formatRatio(computeRatio(numerator, denominator));
  const parts = `${formatDecimal(numerator)}/${formatDecimal(denominator)}`;
  return issueOf(sheet, {
    rule: "typed-ratio",
    severity: "warning",
    cells: pair.from === "rows" ? [key, ...pairCells(pair)] : [key],
    says: `${nameOf(sheet, key)} ghi ${typed} nhưng tính từ ${parts} là ${computed}. Một trong ba số chưa đúng.`,
    expected: computed,
    actual: typed,
  });
}
