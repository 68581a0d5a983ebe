import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewRun } from "@/components/consolidation/new-run";
import { RunStateMark } from "@/components/consolidation/run-state-mark";
import { currentPeriod } from "@/components/frame/current-period";
import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { NoPeriod } from "@/components/review/no-period";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { RowLink, TextLink } from "@/components/ui/text-link";
import { pageActor } from "@/lib/auth/actor";
import { getBoard } from "@/lib/data/board";
import { listRuns } from "@/lib/data/consolidation";
import { listPeriods } from "@/lib/data/periods";
import { canInProvince } from "@/lib/workflow/access";
import { formatDateTime } from "@/lib/workflow/deadline";
import { createRunAction } from "./actions";

export const metadata: Metadata = { title: "Tổng hợp" };

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export default async function RunsPage({ searchParams }: Props) {
  const actor = await pageActor();
  if (!canInProvince("readRuns", actor.role)) notFound();
  const [query, periods] = await Promise.all([searchParams, listPeriods(actor)]);
  const period = currentPeriod(periods, typeof query.ky === "string" ? query.ky : null);
  if (!period) return <NoPeriod title="Tổng hợp" />;
  const [runs, board] = await Promise.all([listRuns(actor, period.id), getBoard(actor, period.id)]);
  const asked = board.filter(({ head }) => head.state !== "notRequired");
  const waiting = asked.filter(({ head }) => head.state !== "accepted");
  const accepted = asked.length - waiting.length;
  const nameOf = (row: (typeof board)[number]) =>
    row.sheet === "province" ? `${row.unit.name} (${SHEET_LABEL.province.toLowerCase()})` : row.unit.name;
  return (
    <>
      <PageHeader
        title="Tổng hợp"
        description={
          <>
            {period.title}. Đã tiếp nhận {accepted} trên {asked.length} báo cáo.{" "}
            {waiting.length > 0 && <TextLink href={`/tien-do?ky=${period.id}`}>Xem báo cáo còn thiếu</TextLink>}
          </>
        }
        actions={
          <NewRun
            periodId={period.id}
            accepted={accepted}
            expected={asked.length}
            missing={waiting.map(nameOf)}
            onCreate={createRunAction}
          />
        }
      />
      {runs.length === 0 ? (
        <EmptyState title="Chưa có lần tổng hợp nào">
          {accepted === 0
            ? "Tiếp nhận ít nhất một báo cáo, rồi bấm Tổng hợp."
            : "Bấm Tổng hợp để lập bản đầu tiên. Có thể tổng hợp nhiều lần; mỗi lần là một bản riêng, không ghi đè."}
        </EmptyState>
      ) : (
        <Table caption="Các lần tổng hợp">
          <TableHead>
            <tr>
              <HeadCell>Lần</HeadCell>
              <HeadCell>Trạng thái</HeadCell>
              <HeadCell>Lập lúc</HeadCell>
              <HeadCell>Người lập</HeadCell>
              <HeadCell align="right">Báo cáo đã dùng</HeadCell>
              <HeadCell>Văn bản</HeadCell>
            </tr>
          </TableHead>
          <TableBody>
            {runs.map((run) => (
              <TableRow key={run.id} className="hover:bg-page">
                <Cell>
                  <RowLink href={`/tong-hop/${run.id}`}>Lần {run.number}</RowLink>
                </Cell>
                <Cell>
                  <RunStateMark state={run.state} />
                  {!run.final && <span className="ml-1 text-muted">tạm tính</span>}
                </Cell>
                <Cell>{formatDateTime(run.createdAt)}</Cell>
                <Cell>{run.createdBy}</Cell>
                <Cell align="right">
                  {run.used}/{run.used + run.open}
                </Cell>
                <Cell>{run.issue?.numberText}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
