"use client";

import { CircleOff, PencilLine } from "lucide-react";
import { StateMark } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { DataTable, dataColumns } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RowLink } from "@/components/ui/text-link";
import { formatDate, formatDateTime } from "@/lib/workflow/deadline";
import { PERIOD_KIND_LABEL } from "@/lib/workflow/period-defaults";
import type { PeriodView } from "@/lib/workflow/views";

const column = dataColumns<PeriodView>();
const columns = column.columns([
  column.accessor("title", {
    header: "Kỳ",
    sortFn: "text",
    cell: ({ row }) => <RowLink href={`/quan-tri/ky-bao-cao/${row.original.id}`}>{row.original.title}</RowLink>,
  }),
  column.accessor((row) => PERIOD_KIND_LABEL[row.kind], { id: "kind", header: "Loại", sortFn: "text" }),
  column.accessor("windowTo", {
    header: "Số liệu",
    sortFn: "text",
    cell: ({ row }) => `${formatDate(row.original.windowFrom)} – ${formatDate(row.original.windowTo)}`,
  }),
  column.accessor((row) => row.closedAt ?? "", {
    id: "state",
    header: "Trạng thái",
    sortFn: "text",
    cell: ({ row }) =>
      row.original.closedAt ? (
        <StateMark tone="neutral" icon={<CircleOff />}>
          Đã đóng {formatDateTime(row.original.closedAt)}
        </StateMark>
      ) : (
        <StateMark tone="primary" icon={<PencilLine />}>
          Đang mở
        </StateMark>
      ),
  }),
]);

const byId = (row: PeriodView) => row.id;

export function PeriodList({ periods }: Readonly<{ periods: readonly PeriodView[] }>) {
  return (
    <DataTable
      caption="Kỳ báo cáo"
      rows={periods}
      columns={columns}
      rowId={byId}
      empty={
        <EmptyState
          title="Chưa có kỳ báo cáo nào"
          action={<LinkButton href="/quan-tri/ky-bao-cao/mo">Mở kỳ đầu tiên</LinkButton>}
        >
          Trước khi mở kỳ, quản trị cần nhập danh sách đơn vị và chọn cơ quan chủ trì.
        </EmptyState>
      }
    />
  );
}
