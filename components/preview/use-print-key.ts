"use client";

import { type RefObject, useEffect } from "react";

const isPrintKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === "p";

/** Ctrl + P prints the document of the frame, not the page around it, wherever the focus is. */
export function usePrintKey(frame: RefObject<HTMLIFrameElement | null>, drawn: boolean): void {
  useEffect(() => {
    const inside = frame.current;
    if (!drawn || !inside) return;
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event)) return;
      event.preventDefault();
      inside.contentWindow?.print();
    };
    const places = [document, inside.contentDocument];
    for (const place of places) place?.addEventListener("keydown", onKey);
    return () => {
      for (const place of places) place?.removeEventListener("keydown", onKey);
    };
  }, [frame, drawn]);
}
