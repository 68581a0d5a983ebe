import type { ReportHead } from "@/lib/workflow/views";

/** A report on its way; a test states only what it is about. */
export const makeHead = (overrides: Partial<ReportHead> = {}): ReportHead => ({
  id: "00000000-0000-7000-8000-000000000001",
  provinceId: "00000000-0000-7000-8000-000000000002",
  period: {
    id: "00000000-0000-7000-8000-000000000003",
    kind: "Y",
    year: 2026,
    title: "Báo cáo năm 2026",
    windowFrom: "2025-12-15",
    windowTo: "2026-12-14",
    closedAt: null,
  },
  unit: { id: "00000000-0000-7000-8000-000000000004", name: "Sở Thử", shortName: "Sở Thử", kind: "so" },
  sheet: "unit",
  templateId: "hai-cap-2025",
  state: "draft",
  version: 1,
  windowFrom: "2025-12-15",
  windowTo: "2026-12-14",
  dueAt: "2026-12-16T10:00:00.000Z",
  stopNewAt: null,
  stopEditAt: null,
  serverNow: "2026-12-15T10:00:00.000Z",
  returnReason: null,
  excuseReason: null,
  revision: null,
  behalf: null,
  signed: null,
  ...overrides,
});
