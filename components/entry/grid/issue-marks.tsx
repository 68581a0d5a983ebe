import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Issue, Severity } from "@/lib/indicators/issue";

export const SEVERITY = {
  error: { word: "lỗi", title: "Lỗi", tone: "text-error", icon: <CircleAlert /> },
  warning: { word: "cảnh báo", title: "Cảnh báo", tone: "text-waiting", icon: <TriangleAlert /> },
  hint: { word: "gợi ý", title: "Gợi ý", tone: "text-muted", icon: <Info /> },
} as const satisfies Record<Severity, { word: string; title: string; tone: string; icon: ReactNode }>;

const ORDER: readonly Severity[] = ["error", "warning", "hint"];

/** "1 lỗi", "2 cảnh báo": how many findings touch a row or a form. */
export function IssueMarks({ issues, className }: Readonly<{ issues: readonly Issue[]; className?: string }>) {
  return ORDER.map((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    if (count === 0) return null;
    const { word, tone, icon } = SEVERITY[severity];
    return (
      <span
        key={severity}
        className={cn(
          "inline-flex items-start gap-1 text-xs [&_svg]:mt-0.5 [&_svg]:size-3 [&_svg]:shrink-0",
          tone,
          className,
        )}
      >
        <span aria-hidden="true">{icon}</span>
        {count} {word}
      </span>
    );
  });
}
