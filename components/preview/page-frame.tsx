"use client";

import { type RefObject, useEffect } from "react";
import { cn } from "@/components/ui/cn";

/** A page on end at 96 dots an inch and a little air: what must fit the width. */
const PAGE_PX = 794 + 40;

type PageFrameProps = Readonly<{ frame: RefObject<HTMLIFrameElement | null>; label: string; hidden: boolean }>;

/**
 * An empty document of its own for the pages: no script runs in it, and the styles of a file stay inside. Pages shrink
 * to the width of the frame and never grow beyond their real size.
 */
export function PageFrame({ frame, label, hidden }: PageFrameProps) {
  useEffect(() => {
    const element = frame.current;
    // Pages are measured at their real size: only what has been drawn is fitted.
    if (!element || hidden) return;
    const fit = () => {
      const body = element.contentDocument?.body;
      if (body) body.style.zoom = String(Math.min(1, element.clientWidth / PAGE_PX));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, hidden]);
  return (
    <iframe
      ref={frame}
      title={label}
      sandbox="allow-same-origin allow-modals"
      className={cn("h-full w-full border-0", hidden && "invisible")}
    />
  );
}
