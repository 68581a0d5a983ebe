import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const looks = {
  info: { Icon: Info, box: "border-primary bg-primary-tint", icon: "text-primary" },
  success: { Icon: CircleCheck, box: "border-saved bg-saved-tint", icon: "text-saved" },
  warning: { Icon: TriangleAlert, box: "border-waiting bg-waiting-tint", icon: "text-waiting" },
  error: { Icon: CircleAlert, box: "border-error bg-error-tint", icon: "text-error" },
} as const;

type BannerProps = Readonly<{
  tone?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}>;

/** What the whole page must know: the system's state, or why something is asked here. */
export function Banner({ tone = "info", title, children, action, className }: BannerProps) {
  const { Icon, box, icon } = looks[tone];
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={cn("flex items-start gap-2.5 rounded border px-3 py-2 max-md:flex-wrap", box, className)}
    >
      <Icon aria-hidden="true" className={cn("mt-0.5 size-4 shrink-0", icon)} />
      <div className="min-w-0 flex-1 max-md:basis-3/4">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="min-w-0 [overflow-wrap:anywhere]">{children}</div>}
      </div>
      {action && <div className="shrink-0 max-md:w-full">{action}</div>}
    </div>
  );
}
