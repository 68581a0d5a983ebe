"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

type TooltipProps = Readonly<{
  /** Short words; never the only place something is said. */
  content: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  /** One element that takes a ref and can be focused. */
  children: ReactElement;
}>;

export function Tooltip({ content, side = "top", children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={400} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="max-w-80 rounded bg-text px-2 py-1 text-white text-xs shadow-float">
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
