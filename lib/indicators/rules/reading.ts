import type { Issue } from "../issue";
import { problemMessage } from "../parse/problem-message";
import { parseCell } from "../parse-cell";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/** What was typed could not be read: the sentence is the one shown while typing. */
export function judgeReading(sheet: Sheet, { key }: RuleOf<"reading">): Issue | null {
  const item = sheet.items.get(key);
  const cell = sheet.cells[key];
  if (item === undefined || cell === undefined || cell.problem === null) return null;
  const again = parseCell(item, cell.raw).problem;
  const message = again?.code === cell.problem ? again.message : problemMessage(cell.problem, item, cell.raw);
  return issueOf(sheet, {
    rule: "reading",
    severity: "error",
    cells: [key],
    says: `${nameOf(sheet, key)}: ${message}`,
    actual: cell.raw,
  });
}
