import type { Issue } from "../issue";
import { rowShortName } from "../row-name";
import type { RequiredRule } from "../template";
import { issueOf, nameOf, type Sheet } from "./rule";

/** Answered: a value, "không phát sinh" or "không thuộc nhiệm vụ"; what could not be read is not. */
export const isAnswered = (sheet: Sheet, key: string): boolean => (sheet.cells[key]?.state ?? "blank") !== "blank";

/** "1.4.1, 1.4.2", for rows behind the first of a sentence. */
export const shortNames = (sheet: Sheet, keys: readonly string[]): string =>
  keys
    .map((key) => {
      const item = sheet.items.get(key);
      return item ? rowShortName(item) : key;
    })
    .join(", ");

/** Rows a template insists on: each that is still blank, in one issue. */
export function judgeRequired(sheet: Sheet, rule: RequiredRule): Issue | null {
  const blank = rule.keys.filter((key) => !isAnswered(sheet, key));
  const [first, ...more] = blank;
  if (first === undefined) return null;
  const others = more.length > 0 ? ` (và các dòng ${shortNames(sheet, more)})` : "";
  return issueOf(sheet, {
    rule: rule.id,
    severity: rule.severity,
    cells: blank,
    says: `${nameOf(sheet, first)}${others} còn trống, mẫu báo cáo yêu cầu phải có.`,
    ask: "Nhập số liệu; nếu không có thì chọn “không phát sinh” hoặc “không thuộc nhiệm vụ”.",
    expected: "có số liệu",
    actual: "để trống",
  });
}
