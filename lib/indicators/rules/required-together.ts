import type { Issue } from "../issue";
import type { RequiredTogetherRule } from "../template";
import { isAnswered, shortNames } from "./required";
import { issueOf, nameOf, type Sheet } from "./rule";

/** All of the rows or none: with one part of a ratio alone the unit falls out of the province's ratio. */
export function judgeRequiredTogether(sheet: Sheet, rule: RequiredTogetherRule): Issue | null {
  const blank = rule.keys.filter((key) => !isAnswered(sheet, key));
  const given = rule.keys.filter((key) => isAnswered(sheet, key));
  const [first] = blank;
  if (first === undefined || given.length === 0) return null;
  return issueOf(sheet, {
    rule: rule.id,
    severity: rule.severity,
    cells: [...blank, ...given],
    says: `${nameOf(sheet, first)} còn trống trong khi dòng ${shortNames(sheet, given)} đã có số liệu; các dòng này đi cùng nhau.`,
    ask: "Nhập nốt; nếu không có thì chọn “không phát sinh” hoặc “không thuộc nhiệm vụ”.",
    expected: "có số liệu",
    actual: "để trống",
  });
}
