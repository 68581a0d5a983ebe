import type { Issue } from "../issue";
import { issueOf, type RuleOf, type Sheet } from "./rule";

/** Long sections whose words are those of the report before. Which they are is known to whoever read both texts. */
export function judgeSameText(sheet: Sheet, rule: RuleOf<"sameText">): Issue | null {
  if (rule.sections.length === 0) return null;
  return issueOf(sheet, {
    rule: "same-text",
    severity: "hint",
    cells: [],
    says: `thuyết minh mục ${rule.sections.join("; ")} giống hệt báo cáo kỳ trước.`,
    actual: `${rule.sections.length} mục`,
  });
}
