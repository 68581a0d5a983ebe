"use client";

import { Clock, MoreHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { LateMark, ReportStateMark } from "@/components/report-state/report-state-mark";
import { SignedMark } from "@/components/report-state/signed-mark";
import { StateMark } from "@/components/ui/badge";
import { DataTable, dataColumns } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import type { Answer } from "@/components/ui/use-submit";
import { formatDateTime } from "@/lib/workflow/deadline";
import { findMove } from "@/lib/workflow/transitions";
import { ExcuseDialog, type ExcuseInput, ExtendDialog, type ExtendInput } from "./board-dialogs";
import { type BoardFilter, type BoardLine, inFilter, overdueFirst } from "./board-model";
import { LineUnit } from "./line-unit";

export type BoardActions = Readonly<{
  extend: (input: ExtendInput) => Promise<Answer<unknown>>;
  excuse: (input: ExcuseInput) => Promise<Answer<unknown>>;
  requireAgain: (input: { reportId: string; version: number }) => Promise<Answer<unknown>>;
}>;

type BoardTableProps = Readonly<{
  periodId: string;
  closed: boolean;
  lines: readonly BoardLine[];
  filter: BoardFilter;
  actions: BoardActions;
}>;

type Open = { kind: "extend" | "excuse"; line: BoardLine } | null;

const column = dataColumns<BoardLine>();
const dataCells = [
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
        {original.overdue && (
          <StateMark tone="waiting" icon={<Clock />}>
            Quá hạn
          </StateMark>
        )}
        <SignedMark signed={original.signed} />
      </span>
    ),
  }),
  column.accessor((line) => (line.expected > 0 ? line.filled / line.expected : 0), {
    id: "progress",
    header: "Đã nhập",
    sortFn: "basic",
    meta: { align: "right" },
    cell: ({ row: { original } }) => `${original.filled}/${original.expected}`,
  }),
  column.accessor((line) => line.warnings ?? -1, {
    id: "warnings",
    header: "Cảnh báo",
    sortFn: "basic",
    meta: { align: "right" },
    cell: ({ row: { original } }) => original.warnings ?? "",
  }),
  column.accessor("dueAt", {
    header: "Hạn gửi",
    sortFn: "text",
    meta: { className: "whitespace-nowrap" },
    cell: ({ row: { original } }) => (
      <>
        {formatDateTime(original.dueAt)}
        {original.timeLeft && <span className="block text-muted text-xs">{original.timeLeft}</span>}
      </>
    ),
  }),
  column.accessor((line) => line.submittedAt ?? "", {
    id: "submittedAt",
    header: "Gửi lúc",
    sortFn: "text",
    meta: { className: "whitespace-nowrap" },
    cell: ({ row: { original } }) => original.submittedAt && formatDateTime(original.submittedAt),
  }),
  column.accessor((line) => line.phone ?? "", {
    id: "phone",
    header: "Điện thoại",
    enableSorting: false,
    cell: ({ row: { original } }) =>
      original.phone && (
        <a href={`tel:${original.phone}`} className="relative whitespace-nowrap hover:underline">
          {original.phone}
        </a>
      ),
  }),
];

const byId = (line: BoardLine) => line.reportId;
const words = (line: BoardLine) => `${line.unit} ${line.shortName} ${line.code}`;

/** Units × state × due × issues; each row leads to its report. */
export function BoardTable({ periodId, closed, lines, filter, actions }: BoardTableProps) {
  const [open, setOpen] = useState<Open>(null);
  const router = useRouter();
  const close = () => setOpen(null);
  const rows = useMemo(() => overdueFirst(lines).filter((line) => inFilter(line, filter)), [lines, filter]);
  const columns = useMemo(() => {
    if (closed) return column.columns(dataCells);
    const again = async (line: BoardLine) => {
      await actions.requireAgain({ reportId: line.reportId, version: line.version });
      router.refresh();
    };
    const menu = column.display({
      id: "acts",
      header: () => <span className="sr-only">Việc khác</span>,
      meta: { className: "w-10 print:hidden" },
      cell: ({ row: { original } }) => (
        <span className="relative">
          <Menu
            align="end"
            trigger={<IconButton size="sm" label={`Việc khác: ${original.unit}`} icon={<MoreHorizontal />} />}
          >
            <MenuLink href={`/kiem-tra/${original.reportId}`}>Mở báo cáo</MenuLink>
            <MenuItem onClick={() => setOpen({ kind: "extend", line: original })}>Gia hạn…</MenuItem>
            {findMove(original.state, "excuse", "reviewer", "review") && (
              <MenuItem onClick={() => setOpen({ kind: "excuse", line: original })}>
                Không phải báo cáo kỳ này…
              </MenuItem>
            )}
            {findMove(original.state, "require", "reviewer", "review") && (
              <MenuItem onClick={() => void again(original)}>Phải báo cáo</MenuItem>
            )}
          </Menu>
        </span>
      ),
    });
    return column.columns([...dataCells, menu]);
  }, [closed, actions, router]);
  return (
    <>
      <DataTable
        caption="Tiến độ báo cáo của các đơn vị"
        rows={rows}
        columns={columns}
        rowId={byId}
        searchText={words}
        searchLabel="Tìm đơn vị"
        boxClassName="max-h-[calc(100dvh-16rem)] min-h-80 print:max-h-none max-md:max-h-none"
        empty={
          <EmptyState title={lines.length === 0 ? "Kỳ này chưa có đơn vị nào" : "Không có đơn vị nào ở trạng thái này"}>
            {lines.length === 0 && "Thêm đơn vị ở mục Đơn vị, rồi giao báo cáo trong trang Kỳ báo cáo."}
          </EmptyState>
        }
      />
      {open?.kind === "extend" && (
        <ExtendDialog periodId={periodId} line={open.line} onExtend={actions.extend} onClose={close} />
      )}
      {open?.kind === "excuse" && <ExcuseDialog line={open.line} onExcuse={actions.excuse} onClose={close} />}
    </>
  );
}
