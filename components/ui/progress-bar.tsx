import { cn } from "./cn";

type ProgressBarProps = Readonly<{ value: number; max: number; label: string; className?: string }>;

/** Thin, beside the numbers it repeats. */
export function ProgressBar({ value, max, label, className }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={cn("h-1.5 w-full overflow-hidden rounded-sm bg-line", className)}
    >
      <div className="h-full bg-primary" style={{ width: `${share * 100}%` }} />
    </div>
  );
}
