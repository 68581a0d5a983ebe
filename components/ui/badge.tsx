import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { cn } from "./cn";

const badgeClass = cva(
  "inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 font-medium text-xs [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-raised text-muted",
        primary: "bg-primary-tint text-primary",
        saved: "bg-saved-tint text-saved",
        waiting: "bg-waiting-tint text-waiting",
        error: "bg-error-tint text-error",
        conflict: "bg-conflict-tint text-conflict",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type Tone = NonNullable<VariantProps<typeof badgeClass>["tone"]>;

type StateMarkProps = Readonly<{ tone: Tone; icon: ReactNode; children: ReactNode; className?: string }>;

/** A state: always an icon and a word, the colour only repeats them. */
export function StateMark({ tone, icon, children, className }: StateMarkProps) {
  return (
    <span className={cn(badgeClass({ tone }), className)}>
      <span aria-hidden="true" className="inline-flex">
        {icon}
      </span>
      <span>{children}</span>
    </span>
  );
}
