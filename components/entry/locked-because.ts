import { formatDateTime, isOpenForEntry } from "@/lib/workflow/deadline";
import { isReviewRole, type Role } from "@/lib/workflow/roles";
import { findMove, isHeldOnBehalf } from "@/lib/workflow/transitions";
import type { ReportHead } from "@/lib/workflow/views";

/** Why this person cannot type in this report now, and who could change that; null when they can. */
export function lockedBecause(head: ReportHead, role: Role): string | null {
  if (head.period.closedAt) return "Kỳ báo cáo đã đóng nên chỉ xem được. Nếu cần sửa, hãy liên hệ Sở Nội vụ.";
  switch (head.state) {
    case "submitted":
      return `Báo cáo đã gửi lần ${head.revision?.number ?? 1} và đang được Sở Nội vụ kiểm tra nên chỉ xem được. Nếu cần sửa khi Sở Nội vụ chưa kiểm tra, lãnh đạo đơn vị có thể thu hồi ở trang Kiểm tra và gửi.`;
    case "accepted":
      return "Sở Nội vụ đã tiếp nhận báo cáo nên chỉ xem được. Nếu cần sửa, hãy đề nghị Sở Nội vụ mở lại.";
    case "notRequired":
      return `Kỳ này đơn vị không phải báo cáo${head.excuseReason ? `: ${head.excuseReason}` : ""}.`;
    case "draft":
    case "awaitingLeader":
    case "returned":
      break;
  }
  if (isReviewRole(role)) {
    if (isHeldOnBehalf(head)) return isOpenForEntry(head) ? null : stopped(head);
    return "Báo cáo này chưa được nhập thay nên chỉ đơn vị nhập được.";
  }
  if (!findMove(head.state, "save", role, "own")) {
    return role === "unitStaff" && head.state === "awaitingLeader"
      ? "Báo cáo đang trình lãnh đạo đơn vị nên chỉ xem được. Lãnh đạo có thể chuyển lại để sửa tiếp."
      : "Vai trò đang dùng chỉ xem được báo cáo này.";
  }
  return isOpenForEntry(head) ? null : stopped(head);
}

const stopped = (head: ReportHead): string =>
  `Đã hết thời hạn chỉnh sửa (${formatDateTime(head.stopEditAt ?? head.dueAt)}) nên chỉ xem được. Nếu cần, hãy đề nghị Sở Nội vụ gia hạn.`;
