import type { SheetKind } from "@/lib/workflow/period";

/** What each sheet of a period is called. */
export const SHEET_LABEL = {
  unit: "Báo cáo của đơn vị",
  province: "Số liệu toàn tỉnh",
  consolidated: "Báo cáo tổng hợp của tỉnh",
} as const satisfies Record<SheetKind, string>;
