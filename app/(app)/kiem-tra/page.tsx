import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentPeriod } from "@/components/frame/current-period";
import { timeLeft } from "@/components/home/due-words";
import { boardLines } from "@/components/review/board-model";
import { NoPeriod } from "@/components/review/no-period";
import { QueueTable } from "@/components/review/queue-table";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { getBoard } from "@/lib/data/board";
import { listPeriods } from "@/lib/data/periods";
import { canInProvince } from "@/lib/workflow/access";

export const metadata: Metadata = { title: "Kiểm tra báo cáo" };

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export default async function QueuePage({ searchParams }: Props) {
  const actor = await pageActor();
  if (!canInProvince("readBoard", actor.role)) notFound();
  const [query, periods] = await Promise.all([searchParams, listPeriods(actor)]);
  const period = currentPeriod(periods, typeof query.ky === "string" ? query.ky : null);
  if (!period) return <NoPeriod title="Kiểm tra báo cáo" />;
  const lines = boardLines(await getBoard(actor, period.id), timeLeft);
  return (
    <>
      <PageHeader
        title="Kiểm tra báo cáo"
        description={period.title}
        actions={
          <>
            <LinkButton href={`/kiem-tra/nhap-tep?ky=${period.id}`}>Nhập tệp của các đơn vị</LinkButton>
            <LinkButton href={`/tien-do?ky=${period.id}`}>Bảng tiến độ</LinkButton>
          </>
        }
      />
      <QueueTable lines={lines} />
    </>
  );
}
