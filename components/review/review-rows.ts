import type { Carried } from "@/lib/indicators/carry-cells";
import { blankCell, type Cells } from "@/lib/indicators/cell";
import { type Issue, issueId } from "@/lib/indicators/issue";
import { pairOf } from "@/lib/indicators/sheet-ratio";
import type { Form, Template } from "@/lib/indicators/template";
import { formOf, itemsOfSheet, levelOf } from "@/lib/indicators/walk";
import { printCell } from "@/lib/report/cell-words";
import type { CellDifference } from "@/lib/report/revision-difference";
import type { Explanation } from "@/lib/workflow/views";

export type ReviewIssue = { id: string; severity: Issue["severity"]; message: string; explanation: string | null };

export type ReviewRow = {
  key: string;
  tt: string;
  label: string;
  unit: string;
  level: number;
  heading: boolean;
  strong: boolean;
  /** Figures are right-aligned, words are not. */
  figure: boolean;
  computed: boolean;
  value: string;
  note: string;
  state: "value" | "none" | "notApplicable" | "blank";
  /** What the earlier reports said, as printed; null when there is none to compare with. */
  last: string | null;
  sameLastYear: string | null;
  /** As printed in the submission before this one, where it differs. */
  before: string | null;
  issues: ReviewIssue[];
};

export type ReviewSheet = {
  template: Template;
  sheet: "unit" | "province";
  ownerKeys: readonly string[];
  cells: Cells;
  issues: readonly Issue[];
  explanations: readonly Explanation[];
  differences: readonly CellDifference[];
  /** Cells of earlier reports, already under this template's keys. */
  last: Carried | null;
  sameLastYear: Carried | null;
};

/** The rows of one form as a reviewer reads them: everything the page shows, decided here. */
export function reviewRows(sheet: ReviewSheet, form: Form): ReviewRow[] {
  const { template, cells } = sheet;
  const before = new Map(sheet.differences.map((difference) => [difference.key, difference.before]));
  const explained = new Map(sheet.explanations.map(({ issueId: id, text }) => [id, text]));
  const issuesOf = new Map<string, ReviewIssue[]>();
  for (const issue of sheet.issues) {
    const shown: ReviewIssue = {
      id: issueId(issue),
      severity: issue.severity,
      message: issue.message,
      explanation: explained.get(issueId(issue)) ?? null,
    };
    const key = issue.cells[0] ?? "";
    issuesOf.set(key, [...(issuesOf.get(key) ?? []), shown]);
  }
  return itemsOfSheet(template, sheet.sheet, sheet.ownerKeys)
    .filter((item) => formOf(template, item.key) === form)
    .map((item) => {
      const cell = cells[item.key] ?? blankCell;
      const printed = printCell(item, cell, pairOf(item, cells));
      const printedIn = (past: Carried | null): string | null => {
        if (past === null) return null;
        const { value } = printCell(item, past.cells[item.key] ?? blankCell, pairOf(item, past.cells));
        return value !== "" && past.approximate[item.key] !== undefined ? `≈ ${value}` : value;
      };
      return {
        key: item.key,
        tt: item.tt,
        label: item.label,
        unit: item.printedUnit,
        level: levelOf(template, item.key),
        heading: item.kind === "heading",
        strong: item.emphasis === "strong",
        figure: item.kind !== "text" && !(item.kind === "choice" && cell.value === null),
        computed: item.kind === "ratio",
        value: printed.value,
        note: printed.note,
        state: cell.state,
        last: printedIn(sheet.last),
        sameLastYear: printedIn(sheet.sameLastYear),
        before: before.get(item.key) ?? null,
        issues: issuesOf.get(item.key) ?? [],
      };
    });
}
