import type { ComponentProps } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/page-header";
import { type Actor, ROLE_LABEL } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";
import { DueReport } from "./due-report";
import { type DueProgress, isAhead } from "./due-words";
import { PastReports } from "./past-reports";
import { Unrecorded } from "./unrecorded";

type UnitHomeProps = Readonly<{
  actor: Pick<Actor, "unitName" | "role">;
  /** Of open periods, most urgent first. */
  due: readonly { head: ReportHead; progress: DueProgress | null }[];
  past: readonly ReportHead[];
  /** For lãnh đạo and văn thư: sent reports without their issued document. */
  unrecorded: ComponentProps<typeof Unrecorded>["reports"];
  /** Titles of the province's open periods, whether the unit reports in them or not. */
  openPeriods: readonly string[];
  /** Whom to call, as the province set it. */
  supportContact: string | null;
}>;

/** Trang chủ of a unit's people: what is asked of the unit now, then what it sent before. */
export function UnitHome({ actor, due, past, unrecorded, openPeriods, supportContact }: UnitHomeProps) {
  return (
    <>
      <PageHeader title={actor.unitName} description={ROLE_LABEL[actor.role]} />
      <Section title="Báo cáo kỳ này">
        {due.length === 0 ? (
          <NothingDue openPeriods={openPeriods} />
        ) : (
          <div className="space-y-3">
            {due.map(({ head, progress }, index) => (
              <DueReport
                key={head.id}
                head={head}
                progress={progress}
                role={actor.role}
                first={index === 0 && !isAhead(head)}
              />
            ))}
          </div>
        )}
      </Section>
      <Unrecorded reports={unrecorded} />
      <Section title="Các kỳ trước">
        <PastReports reports={past} />
      </Section>
      {supportContact && <p className="mt-8 text-muted">Liên hệ hỗ trợ: {supportContact}</p>}
    </>
  );
}

/** Why there is nothing to do: no period is open, or the open ones ask this unit for nothing, which may be a mistake. */
function NothingDue({ openPeriods }: Pick<UnitHomeProps, "openPeriods">) {
  if (openPeriods.length === 0) {
    return (
      <EmptyState title="Hiện không có kỳ báo cáo nào đang mở">
        Khi Sở Nội vụ mở kỳ mới, báo cáo cần lập sẽ xuất hiện ở đây cùng hạn gửi.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Đơn vị không có báo cáo trong kỳ đang mở">
      Đang mở: {openPeriods.join("; ")}. Kỳ này không giao báo cáo cho đơn vị của bạn. Nếu đơn vị phải báo cáo, hãy liên
      hệ Sở Nội vụ để được thêm vào kỳ.
    </EmptyState>
  );
}
