import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { whyRefused } from "@/app/api/v1/reports/[id]/imports/with-why";
import { currentPeriod } from "@/components/frame/current-period";
import { InboxWorkspace } from "@/components/inbox/inbox-workspace";
import { NoPeriod } from "@/components/review/no-period";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { getBoard } from "@/lib/data/board";
import { listInbox } from "@/lib/data/inbox";
import { listPeriods } from "@/lib/data/periods";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { REFUSAL_SENTENCE } from "@/lib/intake/refusal-words";
import { canInProvince } from "@/lib/workflow/access";
import { isHeldOnBehalf } from "@/lib/workflow/transitions";
import { chooseUnitAction, dropFileAction, inboxAction, placeFileAction } from "./actions";

export const metadata: Metadata = { title: "Nhập tệp của các đơn vị" };

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export default async function InboxPage({ searchParams }: Props) {
  const actor = await pageActor();
  if (!canInProvince("readBoard", actor.role)) notFound();
  const [query, periods] = await Promise.all([searchParams, listPeriods(actor)]);
  const period = currentPeriod(periods, typeof query.ky === "string" ? query.ky : null);
  if (!period) return <NoPeriod title="Nhập tệp của các đơn vị" />;
  const [board, files] = await Promise.all([getBoard(actor, period.id), listInbox(actor, period.id)]);
  const units = board
    .filter(({ sheet }) => sheet === "unit")
    .map(({ unit, head }) => ({ id: unit.id, name: unit.name, state: head.state, held: isHeldOnBehalf(head) }));
  return (
    <>
      <PageHeader
        crumbs={[{ href: `/kiem-tra?ky=${period.id}`, label: "Kiểm tra báo cáo" }, { label: "Nhập tệp" }]}
        title="Nhập tệp của các đơn vị"
        description={period.title}
      />
      <InboxWorkspace
        periodId={period.id}
        lines={files.map((file) => ({
          ...file,
          why: file.refusal === null ? null : whyRefused(file.refusal),
          templateTitle: file.templateId === null ? null : (findShipped(file.templateId)?.title ?? null),
        }))}
        units={units}
        closed={period.closedAt !== null}
        tooLarge={REFUSAL_SENTENCE.tooLarge}
        actions={{ choose: chooseUnitAction, drop: dropFileAction, place: placeFileAction, look: inboxAction }}
      />
    </>
  );
}
