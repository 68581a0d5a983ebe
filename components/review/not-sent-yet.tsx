import type { ReactNode } from "react";
import { ReportStateMark } from "@/components/report-state/report-state-mark";
import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { ReportHead } from "@/lib/workflow/views";

type NotSentYetProps = Readonly<{ head: ReportHead; behalf: ReactNode }>;

/** A report nobody has sent: its state, never its figures; `behalf`: what may be done for the unit. */
export function NotSentYet({ head, behalf }: NotSentYetProps) {
  return (
    <div className="px-4 py-3">
      <PageHeader
        crumbs={[{ href: `/tien-do?ky=${head.period.id}`, label: "Tiến độ báo cáo" }, { label: head.unit.name }]}
        title={head.unit.name}
        description={
          <span className="flex flex-wrap items-center gap-x-3">
            <ReportStateMark state={head.state} />
            {SHEET_LABEL[head.sheet]}, {head.period.title}
          </span>
        }
      />
      <EmptyState
        title={head.state === "notRequired" ? "Đơn vị không phải báo cáo kỳ này" : "Đơn vị chưa gửi báo cáo"}
        action={
          <>
            <LinkButton href={`/tien-do?ky=${head.period.id}`} variant={behalf ? "secondary" : "primary"}>
              Về bảng tiến độ
            </LinkButton>
            {behalf}
          </>
        }
      >
        {head.state === "notRequired"
          ? head.excuseReason
          : `Số liệu chỉ hiện sau khi lãnh đạo đơn vị gửi. Hạn gửi: ${formatDateTime(head.dueAt)}.`}
      </EmptyState>
    </div>
  );
}
