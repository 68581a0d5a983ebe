import type { Issue } from "../issue";
import { codeList } from "../parse/problem-message";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/** The code is one the form prints. A form that prints none takes any wording. */
export function judgeChoiceCode(sheet: Sheet, { key }: RuleOf<"choiceCode">): Issue | null {
  const item = sheet.items.get(key);
  const cell = sheet.cells[key];
  if (!item?.codes?.length || cell?.state !== "value") return null;
  if (cell.value !== null && item.codes.some(({ code }) => String(code) === cell.value)) return null;
  const found = cell.value ?? cell.text ?? "";
  return issueOf(sheet, {
    rule: "choice-code",
    severity: "error",
    cells: [key],
    says: `${nameOf(sheet, key)} ghi “${found}”, không có trong các lựa chọn: ${codeList(item)}.`,
    expected: codeList(item),
    actual: found,
  });
}
