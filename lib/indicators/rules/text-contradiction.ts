import type { TextContradiction } from "../context";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { narrativeRule } from "../issue";
import { issueOf, type RuleOf, type Sheet } from "./rule";

/** The narrative against itself: it leads to its section, since no cell is wrong. */
export function judgeTextContradiction(sheet: Sheet, { found }: RuleOf<"textContradiction">): Issue {
  const [left, right] = [formatDecimal(found.left.value), formatDecimal(found.right.value)];
  return issueOf(sheet, {
    rule: narrativeRule(found.place.path, `${found.kind}:${found.left.value}:${found.right.value}`),
    severity: "warning",
    cells: [],
    says: sentence(found, left, right),
    ask: "Sửa thuyết minh; nếu đúng thì ghi giải trình.",
    expected: found.kind === "partAboveWhole" ? `≤ ${right}` : right,
    actual: left,
  });
}

function sentence({ kind, place, row, left, right }: TextContradiction, leftText: string, rightText: string): string {
  const where = `thuyết minh mục ${place.path}`;
  switch (kind) {
    case "partAboveWhole":
      return `bảng trong ${where}, dòng “${row}”: “${left.label}” là ${leftText}, lớn hơn “${right.label}” là ${rightText}. Một phần không thể lớn hơn tổng.`;
    case "totalNotSum":
      return `bảng trong ${where}, dòng “${row}”: “${left.label}” là ${leftText}, nhưng cộng các dòng trên là ${rightText}.`;
    case "percentNotFraction":
      return `${where} viết “${row}”: ghi ${left.label} nhưng ${right.label} là ${rightText} %.`;
  }
}
