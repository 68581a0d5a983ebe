import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/page-header";
import { type Actor, ROLE_LABEL } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";
import { DueReport } from "./due-report";
import type { DueProgress } from "./due-words";
import { PastReports } from "./past-reports";

type UnitHomeProps = Readonly<{
  actor: Pick<Actor, "unitName" | "role">;
  /** Of open periods, most urgent first. */
  due: readonly { head: ReportHead; progress: DueProgress | null }[];
  past: readonly ReportHead[];
  /** Whom to call, as the province set it. */
  supportContact: string | null;
}>;

/** Trang chủ of a unit's people: what is asked of the unit now, then what it sent before. */
export function UnitHome({ actor, due, past, supportContact }: UnitHomeProps) {
  return (
    <>
      <PageHeader title={actor.unitName} description={ROLE_LABEL[actor.role]} />
      <Section title="Báo cáo kỳ này">
        {due.length === 0 ? (
          <EmptyState title="Hiện không có kỳ báo cáo nào đang mở">
            Khi Sở Nội vụ mở kỳ mới, báo cáo cần lập sẽ xuất hiện ở đây cùng hạn gửi.
          </EmptyState>
        ) : (
          <div className="space-y-3">
            {due.map(({ head, progress }, index) => (
              <DueReport key={head.id} head={head} progress={progress} role={actor.role} first={index === 0} />
            ))}
          </div>
        )}
      </Section>
      <Section title="Các kỳ trước">
        <PastReports reports={past} />
      </Section>
      {supportContact && <p className="mt-8 text-muted">Liên hệ hỗ trợ: {supportContact}</p>}
    </>
  );
}
