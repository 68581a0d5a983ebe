import { type Issue, narrativeRule } from "../issue";
import { issueOf, type RuleOf, type Sheet } from "./rule";

/** Long sections whose words are those of the report before. Which they are is known to whoever read both texts. */
export function judgeSameText(sheet: Sheet, { sections }: RuleOf<"sameText">): Issue | null {
  const [first] = sections;
  if (first === undefined) return null;
  return issueOf(sheet, {
    rule: narrativeRule(first.path, "same-text"),
    severity: "hint",
    cells: [],
    says: `thuyết minh mục ${sections.map(({ title }) => title).join("; ")} giống hệt báo cáo kỳ trước.`,
    actual: `${sections.length} mục`,
  });
}
