"use client";

import { CircleOff } from "lucide-react";
import { useMemo, useState } from "react";
import { StateMark } from "@/components/ui/badge";
import { DataTable, dataColumns } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/select";
import { RowLink, TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/workflow/deadline";
import { isInForce, UNIT_KIND_LABEL, type UnitInTree } from "./unit-words";

export type UnitRow = UnitInTree & Readonly<{ people: number; inForce: boolean }>;

/** What a unit has whose beginning nobody recorded. */
const SINCE_ALWAYS = "2000-01-01";

const column = dataColumns<UnitRow>();
const columns = column.columns([
  column.accessor("name", {
    header: "Đơn vị",
    sortFn: "text",
    meta: { className: "min-w-56" },
    cell: ({ row }) => (
      <span className="flex items-baseline" style={{ paddingLeft: `${row.original.depth * 1.25}rem` }}>
        {row.original.depth > 0 && (
          <span aria-hidden="true" className="mr-1.5 text-line-strong">
            └
          </span>
        )}
        <RowLink href={`/quan-tri/don-vi/${row.original.id}`}>{row.original.name}</RowLink>
      </span>
    ),
  }),
  column.accessor("code", { header: "Mã", sortFn: "text", meta: { className: "max-md:hidden" } }),
  column.accessor((row) => UNIT_KIND_LABEL[row.kind], {
    id: "kind",
    header: "Loại",
    sortFn: "text",
    meta: { className: "max-md:hidden" },
  }),
  column.accessor((row) => (row.depth > 1 ? (row.reportsToName ?? "") : ""), {
    id: "reportsTo",
    header: "Báo cáo cho",
    sortFn: "text",
    meta: { className: "max-md:hidden" },
  }),
  column.accessor("people", {
    header: "Người dùng",
    sortFn: "basic",
    meta: { align: "right", className: "max-md:hidden" },
  }),
  column.accessor((row) => row.validTo ?? "9999", {
    id: "valid",
    header: "Hiệu lực",
    sortFn: "text",
    meta: { className: "whitespace-nowrap max-md:hidden" },
    cell: ({ row: { original } }) =>
      original.inForce ? (
        original.validFrom > SINCE_ALWAYS && `từ ${formatDate(original.validFrom)}`
      ) : (
        <StateMark tone="neutral" icon={<CircleOff />}>
          {formatDate(original.validFrom)} – {original.validTo ? formatDate(original.validTo) : ""}
        </StateMark>
      ),
  }),
  column.accessor((row) => row.phone ?? "", {
    id: "phone",
    header: "Điện thoại",
    enableSorting: false,
    meta: { className: "whitespace-nowrap" },
  }),
]);

const FILTERS = {
  "dang-hoat-dong": { label: "Đang hoạt động", shows: (row: UnitRow) => row.inForce },
  "chua-co-nguoi": {
    label: "Chưa có người dùng",
    shows: (row: UnitRow) => row.inForce && row.people === 0 && row.kind !== "tinh",
  },
  "het-hieu-luc": { label: "Hết hoặc chưa có hiệu lực", shows: (row: UnitRow) => !row.inForce },
  "tat-ca": { label: "Tất cả", shows: () => true },
} as const;
type Filter = keyof typeof FILTERS;
const isFilter = (text: string): text is Filter => Object.hasOwn(FILTERS, text);

const byId = (row: UnitRow) => row.id;
const words = (row: UnitRow) =>
  [row.name, row.shortName, row.code, row.agencyCode ?? "", UNIT_KIND_LABEL[row.kind]].join(" ");

type UnitListProps = Readonly<{
  units: readonly (UnitInTree & { people: number })[];
  /** The server's day, YYYY-MM-DD. */
  today: string;
  initialFilter?: string | undefined;
}>;

export function UnitList({ units, today, initialFilter }: UnitListProps) {
  const [filter, setFilter] = useState<Filter>(
    initialFilter && isFilter(initialFilter) ? initialFilter : "dang-hoat-dong",
  );
  const rows = useMemo(
    () => units.map((unit) => ({ ...unit, inForce: isInForce(unit, today) })).filter(FILTERS[filter].shows),
    [units, today, filter],
  );
  return (
    <DataTable
      caption="Đơn vị của tỉnh"
      rows={rows}
      columns={columns}
      rowId={byId}
      searchText={words}
      searchLabel="Tìm theo tên, mã (không cần dấu)"
      tools={
        <Select
          label="Lọc"
          hideLabel
          value={filter}
          onChange={(event) => isFilter(event.target.value) && setFilter(event.target.value)}
          options={Object.entries(FILTERS).map(([value, { label }]) => ({ value, label }))}
          className="w-56 max-md:w-full"
        />
      }
      empty={
        <EmptyState title="Không có đơn vị nào ở mục này">
          <TextLink href="/quan-tri/don-vi/nhap-tep">Nhập từ tệp CSV</TextLink> hoặc{" "}
          <TextLink href="/quan-tri/don-vi/them">thêm từng đơn vị</TextLink>.
        </EmptyState>
      }
    />
  );
}
