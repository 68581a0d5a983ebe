"use client";

import { SEVERITY } from "@/components/entry/grid/issue-marks";
import { cn } from "@/components/ui/cn";
import { type Issue, issueId } from "@/lib/indicators/issue";
import { rowId } from "./proposal-row";

/** What the rules find in the report as it would be: told before anything is taken, so that nobody meets it at the end. */
export function Findings({ findings }: Readonly<{ findings: readonly Issue[] }>) {
  if (findings.length === 0) return null;
  return (
    <section
      aria-label="Mâu thuẫn sẽ có khi nhận"
      className="mt-4 rounded border border-waiting bg-waiting-tint px-4 py-3"
    >
      <h3 className="font-semibold">Nếu nhận số liệu trong tệp, báo cáo sẽ có {findings.length} điểm mâu thuẫn</h3>
      <p className="text-muted">
        Vẫn nhận được. Trước khi gửi, hãy sửa lại hoặc viết giải trình ở trang Kiểm tra và gửi.
      </p>
      <ul className="mt-2 max-h-72 space-y-2 overflow-y-auto">
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
                    onClick={() => goTo(key)}
                    className="text-primary underline underline-offset-2 max-md:min-h-11"
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

function goTo(key: string): void {
  const row = document.getElementById(rowId(key));
  row?.scrollIntoView({ block: "center" });
  row?.focus({ preventScroll: true });
}
