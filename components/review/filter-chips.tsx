import Link from "next/link";
import { cn } from "@/components/ui/cn";

export type FilterChip = Readonly<{
  label: string;
  value: number;
  href: string;
  current: boolean;
  /** Draws the eye only when there is something to do. */
  attention?: boolean;
}>;

/** Counts that choose what the table below shows, on one line where it fits. */
export function FilterChips({ chips }: Readonly<{ chips: readonly FilterChip[] }>) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {chips.map((chip) => (
        <li key={chip.href}>
          <Link
            href={chip.href}
            aria-current={chip.current ? "true" : undefined}
            className={cn(
              "inline-flex min-h-8 items-center gap-1.5 rounded border px-2.5 text-table no-underline hover:bg-raised max-md:min-h-11",
              chip.current ? "border-primary bg-primary-tint text-primary" : "border-line bg-surface",
            )}
          >
            {chip.label}
            <b className={cn("font-semibold", chip.attention && chip.value > 0 && "text-waiting")}>{chip.value}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
