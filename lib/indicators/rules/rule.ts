import type { Cells } from "../cell";
import type { Issue } from "../issue";
import { capitalise, rowName } from "../row-name";
import type { Item, LinearRule } from "../template";

/** Where the two parts of a share stand: two rows of their own, or the row's own cell ("02/02"). */
export type PairSource =
  | { from: "rows"; ratio: string; numerator: string; denominator: string }
  | { from: "cell"; key: string };

/** A rule is data: what it judges. The functions of this folder judge, one file per kind. */
export type Rule =
  | LinearRule
  | { kind: "reading"; key: string }
  | { kind: "figure"; key: string }
  | { kind: "choiceCode"; key: string }
  | { kind: "percentRange"; key: string; pair: PairSource }
  | { kind: "partWhole"; pair: PairSource }
  | { kind: "zeroWhole"; pair: PairSource }
  | { kind: "typedRatio"; key: string; pair: PairSource }
  | { kind: "countParts"; key: string };

/** What a rule sees: one sheet and its rows. */
export type Sheet = { cells: Cells; items: ReadonlyMap<string, Item>; formCode: (key: string) => string | null };

/** The end of every sentence: what to do. */
export const ASK = {
  error: "Sửa lại trước khi gửi.",
  warning: "Kiểm tra lại; nếu đúng thì ghi giải trình.",
  hint: "Kiểm tra lại.",
} as const satisfies Record<Issue["severity"], string>;

/** A row inside a sentence, by its print; its key when the template has no such row. */
export function nameOf(sheet: Sheet, key: string): string {
  const item = sheet.items.get(key);
  return item ? rowName(item) : `dòng ${key}`;
}

type Finding = {
  rule: string;
  severity: Issue["severity"];
  /** The first is the cell to go to. */
  cells: string[];
  /** What is wrong, as one sentence; what to do is added. */
  says: string;
  expected?: string | null;
  actual?: string | null;
};

export function issueOf(sheet: Sheet, finding: Finding): Issue {
  const first = finding.cells[0];
  return {
    rule: finding.rule,
    severity: finding.severity,
    form: first === undefined ? null : sheet.formCode(first),
    cells: finding.cells,
    message: `${capitalise(finding.says)} ${ASK[finding.severity]}`,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    suggestion: null,
  };
}
