"use client";

import { useEffect } from "react";

type EntryKeys = { onFind: () => void; onShortcuts: () => void; onPanel: () => void };

const TYPES_INTO = "input, textarea, select, [contenteditable='true'], [role='dialog'], [role='menu']";

/** Keys of the page outside of the boxes; inside a box a letter is always a letter. */
export function useEntryKeys({ onFind, onShortcuts, onPanel }: EntryKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const command = event.ctrlKey || event.metaKey;
      const inBox = event.target instanceof Element && event.target.closest(TYPES_INTO) !== null;
      if (command && event.key.toLowerCase() === "k") onFind();
      else if (command && event.key === "Enter" && !inBox) onPanel();
      else if (!command && !event.altKey && !inBox && event.key === "/") onFind();
      else if (!command && !event.altKey && !inBox && event.key === "?") onShortcuts();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [onFind, onShortcuts, onPanel]);
}
