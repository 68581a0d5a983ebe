import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/(app)/or-not-found";
import { ClosePeriod } from "@/components/admin/close-period";
import { PeriodRules } from "@/components/admin/period-rules";
import { type PeriodUnit, PeriodUnits } from "@/components/admin/period-units";
import { isInForce, UNIT_KIND_LABEL } from "@/components/admin/unit-words";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { getBoard } from "@/lib/data/board";
import { getPeriod } from "@/lib/data/periods";
import { listTemplates } from "@/lib/data/templates";
import { listUnits } from "@/lib/data/units";
import { canInProvince } from "@/lib/workflow/access";
import { formatDate, formatDateTime } from "@/lib/workflow/deadline";
import { closePeriodAction, extendDeadlineAction, setAssignmentAction, updatePeriodRuleAction } from "../actions";

export const metadata: Metadata = { title: "Kỳ báo cáo" };

export default async function PeriodPage({ params }: Readonly<{ params: Promise<{ id: string }> }>) {
  const { id } = await params;
  const actor = await pageActor(`/quan-tri/ky-bao-cao/${id}`);
  if (!canInProvince("managePeriods", actor.role)) notFound();
  const [{ period, rules, extensions }, board, units, templates] = await Promise.all([
    orNotFound(getPeriod(actor, id)),
    orNotFound(getBoard(actor, id)),
    listUnits(actor),
    listTemplates(actor),
  ]);
  const titleOf = new Map(templates.map((template) => [template.id, template.title]));
  const ownSheet = new Map(board.filter((row) => row.sheet === "unit").map((row) => [row.unit.id, row.head]));
  const askedKinds = new Set(rules.map((rule) => rule.unitKind));
  const inPeriod = units.filter(
    (unit) =>
      ownSheet.has(unit.id) || (unit.kind !== "tinh" && askedKinds.has(unit.kind) && isInForce(unit, period.windowTo)),
  );
  const rows: PeriodUnit[] = inPeriod.map((unit) => {
    const head = ownSheet.get(unit.id);
    const extension = extensions.filter((one) => one.unitId === unit.id).at(-1);
    return {
      unitId: unit.id,
      name: unit.name,
      kindLabel: UNIT_KIND_LABEL[unit.kind],
      state: head?.state ?? null,
      dueAt: head?.dueAt ?? null,
      excuseReason: head?.state === "notRequired" ? head.excuseReason : null,
      extension: extension
        ? `Gia hạn đến ${formatDateTime(extension.until)}: ${extension.reason} (${extension.by})`
        : null,
    };
  });
  const closed = period.closedAt !== null;
  const unsent = rows.filter((row) => row.state && ["draft", "awaitingLeader", "returned"].includes(row.state)).length;
  return (
    <>
      <PageHeader
        title={period.title}
        crumbs={[{ label: "Kỳ báo cáo", href: "/quan-tri/ky-bao-cao" }, { label: period.title }]}
        description={`Số liệu từ ${formatDate(period.windowFrom)} đến hết ${formatDate(period.windowTo)}`}
        actions={
          <>
            <LinkButton href={`/tien-do?ky=${period.id}`}>Tiến độ báo cáo</LinkButton>
            {!closed && (
              <ClosePeriod periodId={period.id} title={period.title} unsent={unsent} close={closePeriodAction} />
            )}
          </>
        }
      />
      {period.closedAt && (
        <Banner className="mb-6" title="Kỳ này đã đóng">
          Đóng lúc {formatDateTime(period.closedAt)}. Không còn gì thay đổi được nữa.
        </Banner>
      )}
      <Section title="Biểu mẫu và thời hạn">
        <PeriodRules
          periodId={period.id}
          closed={closed}
          rules={rules.map((rule) => ({ ...rule, templateTitle: titleOf.get(rule.templateId) ?? rule.templateId }))}
          update={updatePeriodRuleAction}
        />
      </Section>
      <Section title="Đơn vị">
        <PeriodUnits
          periodId={period.id}
          units={rows}
          closed={closed}
          actions={{ extend: extendDeadlineAction, assign: setAssignmentAction }}
        />
      </Section>
    </>
  );
}
