import { isNegative } from "../decimal";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/** A count is a whole number, and neither a count nor a quantity is below 0, however it came into the cell. */
export function judgeFigure(sheet: Sheet, { key }: RuleOf<"figure">): Issue | null {
  const item = sheet.items.get(key);
  const cell = sheet.cells[key];
  if (item === undefined || cell?.state !== "value" || cell.value === null) return null;
  const found = formatDecimal(cell.value);
  if (isNegative(cell.value)) {
    const says = `${nameOf(sheet, key)} ghi ${found}, nhưng số liệu không được âm.`;
    return issueOf(sheet, { rule: "negative", severity: "error", cells: [key], says, expected: "≥ 0", actual: found });
  }
  if (item.kind !== "count" || !cell.value.includes(".")) return null;
  const says = `${nameOf(sheet, key)} ghi ${found}, nhưng dòng này cần số nguyên.`;
  return issueOf(sheet, { rule: "not-whole", severity: "error", cells: [key], says, actual: found });
}
