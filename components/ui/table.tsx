import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type TableProps = Omit<ComponentProps<"table">, "children"> & {
  /** Says what the table holds; read out, not shown. */
  caption: string;
  children: ReactNode;
  /** 32 px rows instead of 36. */
  compact?: boolean;
  /** Class of the scrolling box: give it a max height to let the header stick. */
  boxClassName?: string;
};

/** The table scrolls inside its box, never the page; the header stays in sight. */
export function Table({ caption, children, compact, className, boxClassName, ...rest }: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn("overflow-auto rounded border border-line bg-surface", boxClassName)}
    >
      <table
        {...rest}
        data-compact={compact || undefined}
        className={cn("group/table w-full border-separate border-spacing-0 text-table", className)}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<"thead">) {
  return <thead {...rest} className={cn("sticky top-0 z-10 bg-raised", className)} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />;
}

/** `group` tints a heading row. */
export function TableRow({ className, group, ...rest }: ComponentProps<"tr"> & { group?: boolean }) {
  return <tr {...rest} className={cn("relative", group && "bg-raised font-medium", className)} />;
}

type Align = { align?: "left" | "right" | "center" };
const alignClass = { left: "text-left", right: "text-right", center: "text-center" } as const;

export function HeadCell({ className, align = "left", ...rest }: Omit<ComponentProps<"th">, "align"> & Align) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn(
        "border-line border-b bg-raised px-2.5 py-2 align-bottom font-medium text-muted",
        alignClass[align],
        className,
      )}
    />
  );
}

export function RowHead({ className, align = "left", ...rest }: Omit<ComponentProps<"th">, "align"> & Align) {
  return <th scope="row" {...rest} className={cn(cellClass, "font-normal", alignClass[align], className)} />;
}

export function Cell({ className, align = "left", ...rest }: Omit<ComponentProps<"td">, "align"> & Align) {
  return <td {...rest} className={cn(cellClass, alignClass[align], className)} />;
}

const cellClass =
  "h-9 border-line border-b px-2.5 py-1.5 align-top group-data-compact/table:h-8 group-data-compact/table:py-1 [tr:last-child>&]:border-b-0";
