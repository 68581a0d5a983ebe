import type { Cell } from "../cell";
import { compareDecimals } from "../decimal";
import { formatDecimal, formatParts, formatRatio } from "../format";
import type { Issue } from "../issue";
import { computeRatio } from "../ratio";
import { issueOf, nameOf, type Sheet } from "../rules/rule";
import { typedRatioAgrees } from "../typed-ratio";
import { totalOfCells } from "./column-total";
import type { MatrixShareRule } from "./matrix-rules";

/**
 * The share typed in a list form against the totals of the matrix: (245 + 0) of 245 is not 98. Compared by its parts
 * where they are given, else by the figure. Silent while the matrix gives no whole.
 */
export function judgeMatrixShare(sheet: Sheet, rule: MatrixShareRule): Issue | null {
  const cell = sheet.cells[rule.share];
  const numerator = totalOfCells(sheet.cells, rule.numerator);
  const denominator = totalOfCells(sheet.cells, rule.denominator);
  if (cell?.state !== "value" || numerator === null || denominator === null) return null;
  if (agrees(cell, numerator, denominator)) return null;
  const typed = cell.parts ? formatParts(cell.parts) : formatDecimal(cell.value ?? "0");
  const made = `${formatDecimal(numerator)}/${formatDecimal(denominator)}`;
  const computed = formatRatio(computeRatio(numerator, denominator));
  const where = sheet.formCode(rule.shown[0] ?? rule.denominator[0] ?? "") ?? "phụ lục";
  return issueOf(sheet, {
    rule: rule.id,
    severity: "warning",
    cells: [rule.share, ...rule.shown],
    says: `${nameOf(sheet, rule.share)} ghi ${typed}, nhưng ${where} cộng các dòng là ${made}, tức ${computed}.`,
    expected: cell.parts ? made : computed,
    actual: typed,
  });
}

function agrees(cell: Cell, numerator: string, denominator: string): boolean {
  if (cell.parts === null) return typedRatioAgrees(cell, numerator, denominator);
  const { parts } = cell;
  return compareDecimals(parts.numerator, numerator) === 0 && compareDecimals(parts.denominator, denominator) === 0;
}
