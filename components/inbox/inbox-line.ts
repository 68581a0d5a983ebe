import type { InboxFileView } from "@/lib/workflow/inbox-view";
import type { ReportState } from "@/lib/workflow/transitions";

/** A unit that reports in this period, and where its report stands. */
export type InboxUnit = Readonly<{ id: string; name: string; state: ReportState; held: boolean }>;

export type InboxLine = InboxFileView &
  Readonly<{
    /** Why it was refused, in the sentence people read. */
    why: string | null;
    templateTitle: string | null;
  }>;

const OPEN: readonly ReportState[] = ["draft", "returned"];

/** Why the file cannot be placed into this unit's report now; null when it can. */
export function notPlaceable(unit: InboxUnit | undefined): string | null {
  if (!unit) return "Chọn đơn vị trước.";
  if (OPEN.includes(unit.state)) return null;
  return unit.state === "awaitingLeader"
    ? "Báo cáo đang trình lãnh đạo đơn vị; lãnh đạo chuyển lại thì mới nhập thay được."
    : "Đơn vị đã gửi báo cáo hoặc không phải báo cáo kỳ này.";
}
