"use client";

import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  /** What pressing it does: the accessible name and the tooltip. */
  label: string;
  icon: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  size?: "md" | "sm";
};

export function IconButton({ label, icon, side, size = "md", className, ...rest }: IconButtonProps) {
  return (
    <Tooltip content={label} side={side}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={cn(
          "inline-flex shrink-0 items-center justify-center rounded text-muted transition-colors hover:bg-raised hover:text-text disabled:cursor-not-allowed disabled:text-line-strong max-md:size-11 print:hidden [&_svg]:size-4",
          size === "md" ? "size-9" : "size-7",
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
