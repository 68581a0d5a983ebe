import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AuditEntry } from "@/lib/workflow/admin-views";
import { formatDateTime } from "@/lib/workflow/deadline";
import { ROLE_LABEL } from "@/lib/workflow/roles";
import { actLabel, objectWords } from "./audit-words";

type AuditTableProps = Readonly<{
  entries: readonly AuditEntry[];
  /** Units, people and periods by id. */
  names: ReadonlyMap<string, string>;
  /** The chain of acts that belong to no report. */
  provinceChain: string;
}>;

export function AuditTable({ entries, names, provinceChain }: AuditTableProps) {
  if (entries.length === 0) {
    return <EmptyState title="Không có mục nào khớp">Thử bỏ bớt điều kiện lọc hoặc nới khoảng ngày.</EmptyState>;
  }
  return (
    <Table caption="Nhật ký" compact>
      <TableHead>
        <tr>
          <HeadCell>Lúc</HeadCell>
          <HeadCell>Người thực hiện</HeadCell>
          <HeadCell>Việc</HeadCell>
          <HeadCell>Chi tiết</HeadCell>
          <HeadCell className="max-md:hidden">Địa chỉ</HeadCell>
          <HeadCell className="max-md:hidden">Chuỗi, mục</HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <TableRow key={`${entry.chainId}-${entry.seq}`}>
            <Cell className="md:whitespace-nowrap">{formatDateTime(entry.at)}</Cell>
            <Cell className="md:min-w-44">
              {entry.personName ?? "Hệ thống"}
              {entry.role && (
                <span className="block text-muted text-xs">
                  {ROLE_LABEL[entry.role]}
                  {entry.unitName && `, ${entry.unitName}`}
                </span>
              )}
            </Cell>
            <Cell className="md:min-w-40 font-medium">{actLabel(entry.act)}</Cell>
            <Cell className="md:min-w-56 [overflow-wrap:anywhere]">{objectWords(entry.object, names).join(" · ")}</Cell>
            <Cell className="whitespace-nowrap max-md:hidden">{entry.address ?? ""}</Cell>
            <Cell className="whitespace-nowrap max-md:hidden">
              {entry.chainId === provinceChain ? (
                `Tỉnh, ${entry.seq}`
              ) : (
                <TextLink href={`/quan-tri/nhat-ky?chuoi=${entry.chainId}`}>Báo cáo, {entry.seq}</TextLink>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
