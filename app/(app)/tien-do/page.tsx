import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentPeriod } from "@/components/frame/current-period";
import { timeLeft } from "@/components/home/due-words";
import { type BoardFilter, boardLines, inFilter } from "@/components/review/board-model";
import { BoardTable } from "@/components/review/board-table";
import { FilterChips } from "@/components/review/filter-chips";
import { NoPeriod } from "@/components/review/no-period";
import { Banner } from "@/components/ui/banner";
import { DownloadButton, LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { getBoard } from "@/lib/data/board";
import { listPeriods } from "@/lib/data/periods";
import { awaitedReports } from "@/lib/report/reminder-letter";
import { canInProvince } from "@/lib/workflow/access";
import { formatDate, formatDateTime } from "@/lib/workflow/deadline";
import { ReportState, STATE_LABEL } from "@/lib/workflow/transitions";
import { excuseAction, extendAction, requireAgainAction } from "./actions";

export const metadata: Metadata = { title: "Tiến độ báo cáo" };

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

const FILTERS: readonly BoardFilter[] = [...ReportState.options, "overdue", "late", "all"];
const FILTER_LABEL = {
  ...STATE_LABEL,
  overdue: "Quá hạn, chưa gửi",
  late: "Gửi chậm",
  all: "Tất cả",
} as const satisfies Record<BoardFilter, string>;

const actions = { extend: extendAction, excuse: excuseAction, requireAgain: requireAgainAction };

export default async function BoardPage({ searchParams }: Props) {
  const actor = await pageActor();
  if (!canInProvince("readBoard", actor.role)) notFound();
  const [query, periods] = await Promise.all([searchParams, listPeriods(actor)]);
  const period = currentPeriod(periods, typeof query.ky === "string" ? query.ky : null);
  if (!period) return <NoPeriod title="Tiến độ báo cáo" />;
  const board = await getBoard(actor, period.id);
  const lines = boardLines(board, timeLeft);
  const filter = FILTERS.find((one) => one === query["trang-thai"]) ?? "all";
  const now = board[0]?.head.serverNow;
  return (
    <>
      <PageHeader
        title="Tiến độ báo cáo"
        description={
          <>
            {period.title}, số liệu từ {formatDate(period.windowFrom)} đến {formatDate(period.windowTo)}.
            {now && ` Cập nhật lúc ${formatDateTime(now)} (giờ máy chủ).`}
          </>
        }
        actions={
          <>
            {awaitedReports(
              board.map(({ head }) => head),
              actor.unitId,
            ).length > 0 && (
              <DownloadButton href={`/api/v1/periods/${period.id}/reminder-letter`} icon={<FileText />}>
                Công văn đôn đốc
              </DownloadButton>
            )}
            <LinkButton href={`/kiem-tra?ky=${period.id}`}>Hàng chờ kiểm tra</LinkButton>
          </>
        }
      />
      {period.closedAt && (
        <Banner className="mb-4" title="Kỳ này đã đóng">
          Đóng lúc {formatDateTime(period.closedAt)}.
        </Banner>
      )}
      <nav aria-label="Lọc theo trạng thái" className="mb-4 print:hidden">
        <FilterChips
          chips={(["all", ...FILTERS.filter((one) => one !== "all")] as const).map((one) => ({
            label: FILTER_LABEL[one],
            value: lines.filter((line) => inFilter(line, one)).length,
            href: `/tien-do?${new URLSearchParams({ ky: period.id, ...(one === "all" ? {} : { "trang-thai": one }) })}`,
            current: one === filter,
            attention: one === "overdue",
          }))}
        />
      </nav>
      <BoardTable
        periodId={period.id}
        closed={period.closedAt !== null}
        lines={lines}
        filter={filter}
        actions={actions}
      />
    </>
  );
}
