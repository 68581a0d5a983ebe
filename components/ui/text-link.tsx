import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A link inside text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={cn("text-primary underline underline-offset-2 hover:text-primary-hover", className)} />
  );
}

/** In one cell of a table row: its pressing area is the whole row, its words stay those of the cell. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cn(
        "font-medium text-primary [overflow-wrap:anywhere] after:absolute after:inset-0 after:content-[''] hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-primary",
        className,
      )}
    />
  );
}
