import { LateMark } from "@/components/report-state/report-state-mark";
import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { RowLink, TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/workflow/deadline";
import { RUN_STATE_LABEL, type RunState } from "@/lib/workflow/run-life";
import { type ReportState, STATE_LABEL } from "@/lib/workflow/transitions";
import type { PeriodView, ReportHead } from "@/lib/workflow/views";
import { FigureLinks } from "./figure-links";

type ReviewHomeProps = Readonly<{
  unitName: string;
  period: PeriodView;
  /** Every report of the period, the consolidated one apart. */
  heads: readonly ReportHead[];
  overdue: number;
  latestRun: Readonly<{ id: string; number: number; state: RunState; createdAt: string; inputs: number }> | null;
}>;

const ORDER: readonly ReportState[] = ["draft", "awaitingLeader", "submitted", "returned", "accepted", "notRequired"];
const QUEUE_SHOWN = 8;

/** Trang chủ of Sở Nội vụ: the period in numbers, then who has waited longest. */
export function ReviewHome({ unitName, period, heads, overdue, latestRun }: ReviewHomeProps) {
  const ky = encodeURIComponent(period.id);
  const count = (state: ReportState) => heads.filter((head) => head.state === state).length;
  const waiting = heads
    .filter((head) => head.state === "submitted")
    .sort((a, b) => (a.revision?.submittedAt ?? "").localeCompare(b.revision?.submittedAt ?? ""));
  return (
    <>
      <PageHeader
        title={period.title}
        description={unitName}
        actions={
          <LinkButton href={`/tien-do?ky=${ky}`} variant="primary">
            Mở bảng tiến độ
          </LinkButton>
        }
      />
      {period.closedAt && (
        <Banner className="mb-4" title="Kỳ này đã đóng">
          Đóng lúc {formatDateTime(period.closedAt)}. Số liệu chỉ còn để xem và tổng hợp.
        </Banner>
      )}
      <Section title="Tiến độ">
        <FigureLinks
          figures={[
            ...ORDER.map((state) => ({
              label: STATE_LABEL[state],
              value: count(state),
              href: `/tien-do?ky=${ky}&trang-thai=${state}`,
            })),
            {
              label: "Quá hạn, chưa gửi",
              value: overdue,
              href: `/tien-do?ky=${ky}&trang-thai=overdue`,
              attention: true,
            },
          ]}
        />
      </Section>
      <Section
        title={`Chờ kiểm tra (${waiting.length})`}
        actions={waiting.length > QUEUE_SHOWN && <TextLink href={`/kiem-tra?ky=${ky}`}>Xem tất cả</TextLink>}
      >
        {waiting.length === 0 ? (
          <EmptyState title="Không có báo cáo nào chờ kiểm tra">
            Báo cáo đơn vị vừa gửi sẽ hiện ở đây, bản gửi sớm nhất trước.
          </EmptyState>
        ) : (
          <Table caption="Báo cáo chờ kiểm tra">
            <TableHead>
              <tr>
                <HeadCell>Đơn vị</HeadCell>
                <HeadCell>Loại</HeadCell>
                <HeadCell>Gửi lúc</HeadCell>
                <HeadCell align="right">Cảnh báo</HeadCell>
              </tr>
            </TableHead>
            <TableBody>
              {waiting.slice(0, QUEUE_SHOWN).map((head) => (
                <TableRow key={head.id} className="hover:bg-page">
                  <Cell>
                    <RowLink href={`/kiem-tra/${head.id}`}>{head.unit.name}</RowLink>
                  </Cell>
                  <Cell>{SHEET_LABEL[head.sheet]}</Cell>
                  <Cell>
                    <span className="flex flex-wrap items-center gap-x-2">
                      {head.revision && formatDateTime(head.revision.submittedAt)}
                      {head.revision?.late && <LateMark />}
                    </span>
                  </Cell>
                  <Cell align="right">{head.revision?.warnings ?? ""}</Cell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Section>
      <Section title="Tổng hợp">
        {latestRun ? (
          <p>
            Lần tổng hợp số {latestRun.number}, {formatDateTime(latestRun.createdAt)}, từ {latestRun.inputs} báo cáo đã
            tiếp nhận: <b className="font-medium">{RUN_STATE_LABEL[latestRun.state]}</b>.{" "}
            <TextLink href={`/tong-hop/${latestRun.id}`}>Mở lần tổng hợp này</TextLink>
          </p>
        ) : (
          <p>
            Chưa có lần tổng hợp nào của kỳ này. <TextLink href={`/tong-hop?ky=${ky}`}>Sang trang Tổng hợp</TextLink>{" "}
            khi đã tiếp nhận báo cáo.
          </p>
        )}
      </Section>
    </>
  );
}
