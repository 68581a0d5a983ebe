"use client";

import { Lock } from "lucide-react";
import { useMemo, useState } from "react";
import { StateMark } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { DataTable, dataColumns } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/select";
import { RowLink } from "@/components/ui/text-link";
import type { PersonView } from "@/lib/workflow/admin-views";
import { ROLE_LABEL } from "@/lib/workflow/roles";

const live = (person: PersonView) => person.memberships.filter((membership) => membership.endedAt === null);

const column = dataColumns<PersonView>();
const columns = column.columns([
  column.accessor("name", {
    header: "Họ và tên",
    sortFn: "text",
    cell: ({ row }) => <RowLink href={`/quan-tri/nguoi-dung/${row.original.id}`}>{row.original.name}</RowLink>,
  }),
  column.accessor("signInName", {
    header: "Tên đăng nhập",
    sortFn: "text",
    meta: { className: "max-md:hidden" },
    cell: ({ getValue }) => <span className="[overflow-wrap:anywhere]">{getValue()}</span>,
  }),
  column.accessor((row) => live(row)[0]?.unitName ?? "", {
    id: "memberships",
    header: "Vai trò, đơn vị",
    sortFn: "text",
    cell: ({ row }) => (
      <ul>
        {live(row.original).map((membership) => (
          <li key={membership.id}>
            {ROLE_LABEL[membership.role]} – {membership.unitName}
          </li>
        ))}
        {live(row.original).length === 0 && <li className="text-muted">Chưa có vai trò</li>}
      </ul>
    ),
  }),
  column.accessor((row) => (row.disabledAt ? 2 : row.mustChange ? 1 : 0), {
    id: "state",
    header: "Tài khoản",
    sortFn: "basic",
    cell: ({ row }) => {
      if (row.original.disabledAt) {
        return (
          <StateMark tone="error" icon={<Lock />}>
            Đang khóa
          </StateMark>
        );
      }
      return row.original.mustChange ? <span className="text-muted">Chưa đổi mật khẩu cấp lần đầu</span> : "Đang dùng";
    },
  }),
]);

const FILTERS = {
  "tat-ca": { label: "Tất cả", shows: () => true },
  "dang-dung": { label: "Đang dùng", shows: (person: PersonView) => person.disabledAt === null },
  khoa: { label: "Đang khóa", shows: (person: PersonView) => person.disabledAt !== null },
  "chua-co-vai-tro": { label: "Chưa có vai trò", shows: (person: PersonView) => live(person).length === 0 },
} as const;
type Filter = keyof typeof FILTERS;
const isFilter = (text: string): text is Filter => Object.hasOwn(FILTERS, text);

const byId = (person: PersonView) => person.id;
const words = (person: PersonView) =>
  [person.name, person.signInName, ...live(person).flatMap((m) => [m.unitName, ROLE_LABEL[m.role]])].join(" ");

type PeopleListProps = Readonly<{ people: readonly PersonView[]; initialFilter?: string | undefined }>;

export function PeopleList({ people, initialFilter }: PeopleListProps) {
  const [filter, setFilter] = useState<Filter>(initialFilter && isFilter(initialFilter) ? initialFilter : "tat-ca");
  const rows = useMemo(() => people.filter(FILTERS[filter].shows), [people, filter]);
  return (
    <DataTable
      caption="Người dùng của tỉnh"
      rows={rows}
      columns={columns}
      rowId={byId}
      searchText={words}
      searchLabel="Tìm theo tên, đơn vị, vai trò"
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
        <EmptyState
          title="Không có người dùng nào ở mục này"
          action={<LinkButton href="/quan-tri/nguoi-dung/them">Thêm người dùng</LinkButton>}
        >
          Mỗi đơn vị nên có ít nhất một chuyên viên nhập số liệu và một lãnh đạo gửi báo cáo.
        </EmptyState>
      }
    />
  );
}
