import { cva, type VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { Spinner } from "./spinner";

const buttonClass = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded border px-3 text-left font-medium transition-colors disabled:cursor-not-allowed aria-disabled:cursor-not-allowed max-md:min-h-11 print:hidden [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary:
          "border-primary bg-primary text-white hover:border-primary-hover hover:bg-primary-hover disabled:border-line-strong disabled:bg-line-strong",
        secondary:
          "border-line-strong bg-surface text-text hover:bg-raised disabled:border-line disabled:bg-raised disabled:text-muted",
        danger:
          "border-error bg-surface text-error hover:bg-error hover:text-white disabled:border-line disabled:bg-raised disabled:text-muted",
        ghost: "border-transparent bg-transparent text-primary hover:bg-primary-tint disabled:text-muted",
      },
      size: { md: "min-h-9 py-1 text-sm", sm: "min-h-8 px-2.5 py-0.5 text-table" },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type Look = VariantProps<typeof buttonClass> & {
  /** Before the words. */
  icon?: ReactNode;
};

export type ButtonProps = ComponentProps<"button"> &
  Look & {
    /** Shows a spinner and ignores presses until the work ends. */
    busy?: boolean | undefined;
  };

/** One `primary` per view; words are verbs. `type` is "button" unless said otherwise. */
export function Button({ variant, size, icon, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      // A busy button keeps the focus (a disabled one would lose it), so its presses are ignored here.
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cn(buttonClass({ variant, size }), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** Looks like a button, goes somewhere. */
export function LinkButton({ variant, size, icon, className, children, ...rest }: ComponentProps<typeof Link> & Look) {
  return (
    <Link {...rest} className={cn(buttonClass({ variant, size }), "no-underline", className)}>
      {icon}
      {children}
    </Link>
  );
}

/** A file to download: a plain anchor, so that the browser and not the router fetches it. */
export function DownloadButton({ variant, size, icon, className, children, ...rest }: ComponentProps<"a"> & Look) {
  return (
    <a download {...rest} className={cn(buttonClass({ variant, size }), "no-underline", className)}>
      {icon}
      {children}
    </a>
  );
}
