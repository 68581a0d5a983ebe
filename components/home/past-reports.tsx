"use client";

import { LateMark, ReportStateMark } from "@/components/report-state/report-state-mark";
import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { SignedMark } from "@/components/report-state/signed-mark";
import { DataTable, dataColumns } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RowLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { ReportHead } from "@/lib/workflow/views";

const column = dataColumns<ReportHead>();
const columns = column.columns([
  column.accessor((row) => row.period.title, {
    id: "period",
    header: "Kỳ báo cáo",
    sortFn: "text",
    cell: ({ row }) => <RowLink href={`/bao-cao/${row.original.id}`}>{row.original.period.title}</RowLink>,
  }),
  column.accessor((row) => SHEET_LABEL[row.sheet], {
    id: "sheet",
    header: "Loại",
    sortFn: "text",
    meta: { className: "max-md:hidden" },
  }),
  column.accessor("state", {
    header: "Trạng thái",
    sortFn: "text",
    cell: ({ row }) => (
      <span className="flex flex-wrap gap-1">
        <ReportStateMark state={row.original.state} />
        {row.original.revision?.late && <LateMark />}
        <SignedMark signed={row.original.signed} />
      </span>
    ),
  }),
  column.accessor((row) => row.revision?.submittedAt ?? "", {
    id: "sent",
    header: "Gửi lúc",
    sortFn: "text",
    cell: ({ row }) => (row.original.revision ? formatDateTime(row.original.revision.submittedAt) : ""),
  }),
]);

const byId = (row: ReportHead) => row.id;

/** Reports of closed periods, to read again or to compare. */
export function PastReports({ reports }: Readonly<{ reports: readonly ReportHead[] }>) {
  return (
    <DataTable
      caption="Báo cáo các kỳ trước"
      rows={reports}
      columns={columns}
      rowId={byId}
      empty={
        <EmptyState title="Chưa có kỳ nào đã đóng">
          Báo cáo của các kỳ trước sẽ nằm ở đây để xem lại và đối chiếu.
        </EmptyState>
      }
    />
  );
}
