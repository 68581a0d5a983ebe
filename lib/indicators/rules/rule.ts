import type { Cells } from "../cell";
import type { SectionName, TextContradiction, ToldFigure, UnitSum } from "../context";
import type { Issue } from "../issue";
import type { MatrixShareRule } from "../matrix/matrix-rules";
import { capitalise, rowName } from "../row-name";
import type { Item, RuleSpec } from "../template";

/** Where the two parts of a share stand: two rows of their own, or the row's own cell ("02/02"). */
export type PairSource =
  | { from: "rows"; ratio: string; numerator: string; denominator: string }
  | { from: "cell"; key: string };

/** Rules that follow from the rows of a template. */
export type StructureRule =
  | { kind: "reading"; key: string }
  | { kind: "figure"; key: string }
  | { kind: "choiceCode"; key: string }
  | { kind: "percentRange"; key: string; pair: PairSource }
  | { kind: "partWhole"; pair: PairSource }
  | { kind: "zeroWhole"; pair: PairSource }
  | { kind: "typedRatio"; key: string; pair: PairSource }
  | { kind: "countParts"; key: string };

/** One earlier figure of a row, and how its period is called. */
export type EarlierFigure = { title: string; figure: string };

/** Rules made of what is known besides the sheet (context.ts), for one check. */
export type ContextRule =
  /** A flow of a longer period is not below the shorter ones inside it; a running total not below the last one. */
  | { kind: "notBelowEarlier"; key: string; time: "flow" | "yearToDate"; nearly: boolean; earlier: EarlierFigure[] }
  /** Most figures of the period are those of the period before. */
  | { kind: "sameFigures"; title: string; figures: Readonly<Record<string, string>> }
  | { kind: "sameText"; sections: readonly SectionName[] }
  /** All figures the narrative gives of the same rows. */
  | { kind: "told"; keys: readonly string[]; figures: readonly ToldFigure[] }
  | { kind: "textContradiction"; found: TextContradiction }
  | { kind: "unitSum"; key: string; units: UnitSum }
  /** Rows that other kinds of unit fill. */
  | { kind: "otherKind"; keys: readonly string[] }
  /** History: this row in the same period of the years before, the latest first. */
  | { kind: "changeBand"; key: string; lastYear: EarlierFigure; history: readonly string[] };

/** A rule is data: what it judges. The functions of this folder judge, one file per kind. */
export type Rule = RuleSpec | StructureRule | MatrixShareRule | ContextRule;

export type RuleOf<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;

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
  /** What to do, where the usual sentence does not say it. */
  ask?: string;
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
    message: `${capitalise(finding.says)} ${finding.ask ?? ASK[finding.severity]}`,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    suggestion: null,
  };
}
