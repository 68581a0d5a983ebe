import { cn } from "./cn";

/** The place of something on its way; stands still. */
export function Skeleton({ className }: Readonly<{ className?: string }>) {
  return <div aria-hidden="true" className={cn("h-4 rounded-sm bg-line", className)} />;
}

/** A page or a panel on its way. */
export function LoadingBlock({ label = "Đang tải…", rows = 5 }: Readonly<{ label?: string; rows?: number }>) {
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-7 w-64 max-w-full" />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <Skeleton key={row} className="h-9 w-full" />
      ))}
    </div>
  );
}
