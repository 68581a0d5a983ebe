import type { ReactNode } from "react";
import { cn } from "./cn";

type EmptyStateProps = Readonly<{
  title: string;
  /** What to do next. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}>;

export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn("rounded border border-line border-dashed bg-surface px-4 py-8 text-center", className)}>
      <p className="font-medium">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-4 flex justify-center gap-2">{action}</div>}
    </div>
  );
}
