"use client";

import { useMemo, useState } from "react";
import { LateMark, ReportStateMark } from "@/components/report-state/report-state-mark";
import { SignedMark } from "@/components/report-state/signed-mark";
import { DataTable, dataColumns } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/select";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { BoardLine } from "./board-model";
import { LineUnit } from "./line-unit";

const column = dataColumns<BoardLine>();
const columns = column.columns([
  column.accessor("unit", {
    header: "Đơn vị",
    sortFn: "text",
    meta: { className: "min-w-56" },
    cell: ({ row: { original } }) => <LineUnit line={original} />,
  }),
  column.accessor("state", {
    header: "Trạng thái",
    sortFn: "text",
    cell: ({ row: { original } }) => (
      <span className="flex flex-wrap gap-1">
        <ReportStateMark state={original.state} />
        {original.late && <LateMark />}
        <SignedMark signed={original.signed} />
      </span>
    ),
  }),
  column.accessor((line) => line.submittedAt ?? "", {
    id: "submittedAt",
    header: "Gửi lúc",
    sortFn: "text",
    cell: ({ row: { original } }) => original.submittedAt && formatDateTime(original.submittedAt),
  }),
  column.accessor((line) => line.warnings ?? 0, {
    id: "warnings",
    header: "Cảnh báo có giải trình",
    sortFn: "basic",
    meta: { align: "right" },
  }),
  column.accessor((line) => (line.expected > 0 ? line.filled / line.expected : 0), {
    id: "progress",
    header: "Đã nhập",
    sortFn: "basic",
    meta: { align: "right" },
    cell: ({ row: { original } }) => `${original.filled}/${original.expected}`,
  }),
]);

const SHOWN = {
  "cho-kiem-tra": { label: "Chờ kiểm tra", shows: (line: BoardLine) => line.state === "submitted" },
  "khong-canh-bao": {
    label: "Chờ kiểm tra, không cảnh báo",
    shows: (line: BoardLine) => line.state === "submitted" && line.warnings === 0,
  },
  "da-tra": { label: "Đã đề nghị bổ sung", shows: (line: BoardLine) => line.state === "returned" },
  "da-tiep-nhan": { label: "Đã tiếp nhận", shows: (line: BoardLine) => line.state === "accepted" },
  "tat-ca": { label: "Tất cả đã gửi", shows: (line: BoardLine) => line.sent },
} as const;
type Shown = keyof typeof SHOWN;
const isShown = (text: string): text is Shown => Object.hasOwn(SHOWN, text);

const byId = (line: BoardLine) => line.reportId;
const words = (line: BoardLine) => `${line.unit} ${line.shortName} ${line.code}`;

/** What was sent, the oldest first. */
export function QueueTable({ lines }: Readonly<{ lines: readonly BoardLine[] }>) {
  const [shown, setShown] = useState<Shown>("cho-kiem-tra");
  const rows = useMemo(
    () => lines.filter(SHOWN[shown].shows).sort((a, b) => (a.submittedAt ?? "").localeCompare(b.submittedAt ?? "")),
    [lines, shown],
  );
  return (
    <DataTable
      caption="Báo cáo đã gửi"
      rows={rows}
      columns={columns}
      rowId={byId}
      searchText={words}
      searchLabel="Tìm đơn vị"
      tools={
        <Select
          label="Hiện"
          hideLabel
          value={shown}
          onChange={(event) => isShown(event.target.value) && setShown(event.target.value)}
          options={Object.entries(SHOWN).map(([value, { label }]) => ({ value, label }))}
        />
      }
      empty={
        <EmptyState title="Không có báo cáo nào ở mục này">
          Báo cáo đơn vị vừa gửi sẽ hiện ở mục “Chờ kiểm tra”, bản gửi sớm nhất trước.
        </EmptyState>
      }
    />
  );
}
