import { timelinessOf } from "@/lib/workflow/deadline";
import type { SheetKind } from "@/lib/workflow/period";
import type { ReportState } from "@/lib/workflow/transitions";
import type { ReportHead, SignedHead } from "@/lib/workflow/views";

/** One line of the progress board. */
export type BoardLine = {
  reportId: string;
  unitId: string;
  unit: string;
  shortName: string;
  code: string;
  phone: string | null;
  sheet: SheetKind;
  state: ReportState;
  version: number;
  overdue: boolean;
  late: boolean;
  signed: SignedHead | null;
  dueAt: string;
  timeLeft: string | null;
  submittedAt: string | null;
  sent: boolean;
  filled: number;
  expected: number;
  warnings: number | null;
  reason: string | null;
};

type Source = {
  unit: ReportHead["unit"] & { code: string; phone: string | null };
  head: ReportHead;
  filled: number;
  expected: number;
  issues: { warnings: number } | null;
};

export function boardLines(rows: readonly Source[], timeLeft: (head: ReportHead) => string | null): BoardLine[] {
  return rows.map(({ unit, head, filled, expected, issues }) => {
    const timeliness = timelinessOf(head);
    return {
      reportId: head.id,
      unitId: unit.id,
      unit: unit.name,
      shortName: unit.shortName,
      code: unit.code,
      phone: unit.phone,
      sheet: head.sheet,
      state: head.state,
      version: head.version,
      overdue: timeliness === "overdue",
      late: timeliness === "late",
      signed: head.signed,
      dueAt: head.dueAt,
      timeLeft: timeLeft(head),
      submittedAt: head.revision?.submittedAt ?? null,
      sent: head.revision !== null,
      filled,
      expected,
      warnings: issues?.warnings ?? null,
      reason: head.state === "notRequired" ? head.excuseReason : head.state === "returned" ? head.returnReason : null,
    };
  });
}

/** What the figures above the board choose: a state, or what cuts across states. */
export type BoardFilter = ReportState | "overdue" | "late" | "all";

export const inFilter = (line: BoardLine, filter: BoardFilter): boolean =>
  filter === "all" || (filter === "overdue" ? line.overdue : filter === "late" ? line.late : line.state === filter);

/** Overdue and not sent first; then in official order, as the server gave them. */
export const overdueFirst = (lines: readonly BoardLine[]): BoardLine[] => [
  ...lines.filter((line) => line.overdue),
  ...lines.filter((line) => !line.overdue),
];
