"use client";

import { useRef, useSyncExternalStore } from "react";
import { formatDecimal } from "@/lib/indicators/format";
import { totalOfCells } from "@/lib/indicators/matrix/column-total";
import { useEntry } from "../entry-context";
import type { RowView } from "../store/row-view";

/** Several cells at once: the component renders again when one of them changes. */
export function useRowViews(keys: readonly string[]): readonly RowView[] {
  const { store } = useEntry();
  const last = useRef<readonly RowView[]>([]);
  const read = () => {
    const now = keys.map((key) => store.row(key));
    const same = now.length === last.current.length && now.every((view, at) => view === last.current[at]);
    if (!same) last.current = now;
    return last.current;
  };
  return useSyncExternalStore((listener) => subscribeAll(store.subscribeRow, keys, listener), read, read);
}

/** Σ of these cells as it stands at this moment, written; "" while none holds a figure. */
export function useColumnTotal(keys: readonly string[]): string {
  const { store } = useEntry();
  const read = () => {
    const total = totalOfCells(store.cells(), keys);
    return total === null ? "" : formatDecimal(total);
  };
  return useSyncExternalStore((listener) => subscribeAll(store.subscribeRow, keys, listener), read, read);
}

function subscribeAll(
  subscribe: (key: string, listener: () => void) => () => void,
  keys: readonly string[],
  listener: () => void,
): () => void {
  const stops = keys.map((key) => subscribe(key, listener));
  return () => {
    for (const stop of stops) stop();
  };
}
