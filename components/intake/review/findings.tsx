"use client";

import { SEVERITY } from "@/components/entry/grid/issue-marks";
import { cn } from "@/components/ui/cn";
import { type Issue, issueId } from "@/lib/indicators/issue";

type FindingsProps = Readonly<{
  findings: readonly Issue[];
  /** Something is still to be taken: they are what would come of it. */
  ahead: boolean;
  /** Brings the row on the screen. */
  onShow: (key: string) => void;
}>;

/** What the rules find in the report as it would be: told before anything is taken, so that nobody meets it at the end. */
export function Findings({ findings, ahead, onShow }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-label="Mâu thuẫn" className="mt-4 rounded border border-waiting bg-waiting-tint px-4 py-3">
      <h3 className="font-semibold">
        {ahead
          ? `Nếu nhận số liệu trong tệp, báo cáo sẽ có ${findings.length} điểm mâu thuẫn`
          : `Báo cáo có ${findings.length} điểm mâu thuẫn liên quan đến tệp này`}
      </h3>
      <p className="text-muted">
        {ahead && "Vẫn nhận được. "}Trước khi gửi, hãy sửa lại hoặc viết giải trình ở trang Kiểm tra và gửi.
      </p>
      <ul className="mt-2 space-y-2 md:max-h-72 md:overflow-y-auto">
        {findings.map((issue) => {
          const { tone, icon, title } = SEVERITY[issue.severity];
          const [key] = issue.cells;
          return (
            <li key={issueId(issue)} className="flex items-start gap-1.5">
              <span className={cn("mt-0.5 shrink-0 [&_svg]:size-4", tone)} aria-hidden="true">
                {icon}
              </span>
              <p>
                <span className="sr-only">{title}: </span>
                {issue.message}{" "}
                {key !== undefined && (
                  <button
                    type="button"
                    onClick={() => onShow(key)}
                    className="text-primary underline underline-offset-2 max-md:block max-md:min-h-11"
                  >
                    Xem dòng
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
