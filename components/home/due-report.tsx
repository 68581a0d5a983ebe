import { Clock, FileUp, MessageSquareWarning } from "lucide-react";
import { LateMark, ReportStateMark } from "@/components/report-state/report-state-mark";
import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { SignedMark } from "@/components/report-state/signed-mark";
import { LinkButton } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { ProgressBar } from "@/components/ui/progress-bar";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { Role } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";
import { canImport, type DueProgress, isOverdue, openLabel, timeLeft, waitsFor } from "./due-words";

type DueReportProps = Readonly<{
  head: ReportHead;
  /** Null when the report is no longer being filled. */
  progress: DueProgress | null;
  role: Role;
  /** The one report that carries the primary button. */
  first: boolean;
}>;

/** One report to be done: what was asked back first, then the state, the time left, what is missing, the way in. */
export function DueReport({ head, progress, role, first }: DueReportProps) {
  const waits = waitsFor(head, progress, role);
  const overdue = isOverdue(head);
  return (
    <article className="rounded border border-line bg-surface" aria-labelledby={`bc-${head.id}`}>
      {head.state === "returned" && head.returnReason && (
        <div className="flex items-start gap-2.5 rounded-t border-error border-b bg-error-tint px-4 py-3">
          <MessageSquareWarning aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-error" />
          <div className="min-w-0">
            <p className="font-medium text-error">Sở Nội vụ đề nghị bổ sung, hoàn thiện</p>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{head.returnReason}</p>
          </div>
        </div>
      )}
      <div className="grid gap-x-6 gap-y-3 p-4 md:grid-cols-[1fr_auto]">
        <div className="min-w-0">
          <h3 id={`bc-${head.id}`} className="font-semibold text-base">
            {head.period.title}
          </h3>
          <p className="text-muted">{SHEET_LABEL[head.sheet]}</p>
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <ReportStateMark state={head.state} />
            {overdue && <LateMark />}
            <SignedMark signed={head.signed} />
            <p className={cn("flex items-center gap-1.5", overdue ? "text-waiting" : "text-muted")}>
              <Clock aria-hidden="true" className="size-3.5 shrink-0" />
              <span>
                Hạn gửi {formatDateTime(head.dueAt)}
                {timeLeft(head) && <span className="font-medium text-text"> · {timeLeft(head)}</span>}
              </span>
            </p>
          </div>
          {progress && (
            <div className="mt-3 max-w-sm">
              <p className="mb-1 text-table">
                Đã nhập <b className="font-medium">{progress.filled}</b> / {progress.expected} chỉ tiêu
              </p>
              <ProgressBar value={progress.filled} max={progress.expected} label="Số chỉ tiêu đã nhập" />
            </div>
          )}
          {waits.length > 0 && (
            <ul className="mt-3 list-disc space-y-0.5 pl-5 marker:text-line-strong">
              {waits.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {head.revision && (
            <p className="mt-2 text-muted text-xs">
              Bản gửi lần {head.revision.number}, {formatDateTime(head.revision.submittedAt)},{" "}
              {head.revision.submittedBy}
              {head.revision.late && " (chậm gửi)"} ·{" "}
              <TextLink href={`/bao-cao/${head.id}/bien-nhan`}>Biên nhận</TextLink>
            </p>
          )}
        </div>
        <div className="flex flex-col gap-2 self-start">
          <LinkButton href={`/bao-cao/${head.id}`} variant={first ? "primary" : "secondary"} className="max-md:w-full">
            {openLabel(head, progress, role)}
          </LinkButton>
          {canImport(head, role) && (
            <LinkButton
              href={`/bao-cao/${head.id}/nhap-tep`}
              icon={<FileUp />}
              prefetch={false}
              className="max-md:w-full"
            >
              Nhập từ tệp
            </LinkButton>
          )}
        </div>
      </div>
    </article>
  );
}
