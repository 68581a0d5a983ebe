import { daysLeft, isOpenForEntry, timelinessOf } from "@/lib/workflow/deadline";
import type { Role } from "@/lib/workflow/roles";
import { findMove } from "@/lib/workflow/transitions";
import type { ReportHead } from "@/lib/workflow/views";

/** How far one report has come; issues are those of the stored figures, judged by the template's rules. */
export type DueProgress = Readonly<{ filled: number; expected: number; errors: number; unexplained: number }>;

const HOUR_MS = 60 * 60 * 1000;

/** Past its date and not sent: the server's clock decides, as it does for the receipt. */
export const isOverdue = (head: ReportHead): boolean => timelinessOf(head) === "overdue";

/** "còn 2 ngày", "còn 5 giờ", "quá hạn 1 ngày"; null once sent or not asked. */
export function timeLeft(head: ReportHead): string | null {
  if (!["draft", "awaitingLeader", "returned"].includes(head.state)) return null;
  const days = daysLeft(head.serverNow, head.dueAt);
  if (days > 0) return `còn ${days} ngày`;
  if (days < 0) return `quá hạn ${-days} ngày`;
  const hours = (Date.parse(head.dueAt) - Date.parse(head.serverNow)) / HOUR_MS;
  if (Math.abs(hours) < 1) return hours >= 0 ? "còn chưa đầy 1 giờ" : "vừa quá hạn";
  return hours >= 0 ? `còn ${Math.floor(hours)} giờ` : `quá hạn ${Math.floor(-hours)} giờ`;
}

/** What stands between this report and its being sent, in the order one would do it. */
export function waitsFor(head: ReportHead, progress: DueProgress | null, role: Role): string[] {
  const lines: string[] = [];
  if (head.state === "notRequired")
    return [head.excuseReason ? `Lý do: ${head.excuseReason}` : "Kỳ này đơn vị không phải báo cáo."];
  if (head.state === "submitted") return ["Sở Nội vụ đang kiểm tra."];
  if (head.state === "accepted") return [];
  if (timelinessOf(head) === "notYet") lines.push("Chưa đến kỳ lấy số liệu.");
  if (progress) {
    const blank = progress.expected - progress.filled;
    if (blank > 0) lines.push(`Còn ${blank} chỉ tiêu chưa nhập.`);
    if (progress.errors > 0) lines.push(`${progress.errors} lỗi phải sửa trước khi gửi.`);
    if (progress.unexplained > 0) lines.push(`${progress.unexplained} cảnh báo cần giải trình.`);
  }
  if (head.state === "awaitingLeader") {
    lines.push(role === "unitLeader" ? "Chờ bạn xem và gửi." : "Chờ lãnh đạo đơn vị xem và gửi.");
  }
  return lines;
}

/** The verb on the button, by what this person may do now. */
export function openLabel(head: ReportHead, progress: DueProgress | null, role: Role): string {
  if (!findMove(head.state, "save", role, "own")) return "Xem báo cáo";
  if (head.state === "awaitingLeader") return "Xem và gửi";
  if (head.state === "returned") return "Sửa báo cáo";
  return progress && progress.filled > 0 ? "Tiếp tục nhập" : "Bắt đầu nhập";
}

/** A report that is still being written may be filled from the unit's own file. */
export const canImport = (head: ReportHead, role: Role): boolean =>
  head.state === "draft" && findMove(head.state, "save", role, "own") !== undefined && isOpenForEntry(head);

const URGENCY = { returned: 0, awaitingLeader: 1, draft: 2, submitted: 3, accepted: 4, notRequired: 5 } as const;

/** Its period has not begun and nothing was asked back: nothing is to be done in it yet. */
export const isAhead = (head: ReportHead): boolean => head.state === "draft" && timelinessOf(head) === "notYet";

/** What needs work first: asked back, then by state, then by date; the unit's own before the whole province's; periods ahead last. */
export const byUrgency = (a: ReportHead, b: ReportHead): number =>
  Number(isAhead(a)) - Number(isAhead(b)) ||
  URGENCY[a.state] - URGENCY[b.state] ||
  a.dueAt.localeCompare(b.dueAt) ||
  b.sheet.localeCompare(a.sheet);
