"use client";

import { MoreHorizontal } from "lucide-react";
import { useMemo, useState } from "react";
import { ReportStateMark } from "@/components/report-state/report-state-mark";
import { DataTable, dataColumns } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Answer } from "@/components/ui/use-submit";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { ReportState } from "@/lib/workflow/transitions";
import { AssignmentDialog, ExtendDialog } from "./period-unit-dialogs";

/** One unit in a period: its own sheet's state and the date that holds for it. */
export type PeriodUnit = Readonly<{
  unitId: string;
  name: string;
  kindLabel: string;
  /** Null for a unit in force that has no report in this period. */
  state: ReportState | null;
  dueAt: string | null;
  excuseReason: string | null;
  /** The last extension, in words. */
  extension: string | null;
}>;

export type PeriodUnitActions = Readonly<{
  extend: (input: { periodId: string; unitId: string; until: string; reason: string }) => Promise<Answer<unknown>>;
  assign: (input: { periodId: string; unitId: string; required: boolean; reason: string }) => Promise<Answer<unknown>>;
}>;

type PeriodUnitsProps = Readonly<{
  periodId: string;
  units: readonly PeriodUnit[];
  closed: boolean;
  actions: PeriodUnitActions;
}>;

type Asking = Readonly<{ act: "extend" | "excuse" | "require"; unit: PeriodUnit }>;

const column = dataColumns<PeriodUnit>();
const byId = (row: PeriodUnit) => row.unitId;
const words = (row: PeriodUnit) => `${row.name} ${row.kindLabel}`;

/** Units of the period: extend one, excuse one with a reason, ask one again. */
export function PeriodUnits({ periodId, units, closed, actions }: PeriodUnitsProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor("name", {
          header: "Đơn vị",
          sortFn: "text",
          cell: ({ row }) => <span className="font-medium">{row.original.name}</span>,
        }),
        column.accessor("kindLabel", { header: "Loại", sortFn: "text" }),
        column.accessor((row) => row.state ?? "", {
          id: "state",
          header: "Trạng thái",
          sortFn: "text",
          cell: ({ row: { original } }) => (
            <>
              {original.state ? (
                <ReportStateMark state={original.state} />
              ) : (
                <span className="text-muted">Chưa giao báo cáo</span>
              )}
              {original.excuseReason && <span className="block text-muted">{original.excuseReason}</span>}
            </>
          ),
        }),
        column.accessor((row) => row.dueAt ?? "", {
          id: "due",
          header: "Hạn gửi",
          sortFn: "text",
          cell: ({ row: { original } }) => (
            <>
              {original.dueAt && <span className="whitespace-nowrap">{formatDateTime(original.dueAt)}</span>}
              {original.extension && <span className="block text-muted">{original.extension}</span>}
            </>
          ),
        }),
        ...(closed
          ? []
          : [
              column.display({
                id: "acts",
                header: () => <span className="sr-only">Thao tác</span>,
                meta: { align: "right" as const },
                cell: ({ row: { original } }) => <UnitMenu unit={original} onAsk={setAsking} />,
              }),
            ]),
      ]),
    [closed],
  );
  const close = () => setAsking(null);

  return (
    <>
      <DataTable
        caption="Đơn vị trong kỳ"
        rows={units}
        columns={columns}
        rowId={byId}
        searchText={words}
        searchLabel="Tìm đơn vị (không cần dấu)"
        empty={<EmptyState title="Chưa có đơn vị nào">Thêm đơn vị ở mục Quản trị rồi giao báo cáo tại đây.</EmptyState>}
      />
      {asking?.act === "extend" && (
        <ExtendDialog periodId={periodId} unit={asking.unit} extend={actions.extend} onClose={close} />
      )}
      {asking && asking.act !== "extend" && (
        <AssignmentDialog
          periodId={periodId}
          unit={asking.unit}
          required={asking.act === "require"}
          assign={actions.assign}
          onClose={close}
        />
      )}
    </>
  );
}

type UnitMenuProps = Readonly<{ unit: PeriodUnit; onAsk: (asking: Asking) => void }>;

function UnitMenu({ unit, onAsk }: UnitMenuProps) {
  const label = `Thao tác với ${unit.name}`;
  return (
    <Menu align="end" trigger={<IconButton label={label} icon={<MoreHorizontal />} size="sm" />}>
      {unit.state && unit.state !== "notRequired" && (
        <MenuItem onClick={() => onAsk({ act: "extend", unit })}>Gia hạn…</MenuItem>
      )}
      {unit.state === "draft" && (
        <MenuItem onClick={() => onAsk({ act: "excuse", unit })}>Không phải báo cáo kỳ này…</MenuItem>
      )}
      {(unit.state === null || unit.state === "notRequired") && (
        <MenuItem onClick={() => onAsk({ act: "require", unit })}>Giao báo cáo kỳ này…</MenuItem>
      )}
    </Menu>
  );
}
