"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Carried } from "@/lib/indicators/carry-cells";
import type { SaveDesk } from "./status/save-desk";
import type { EntryStore } from "./store/entry-store";
import type { RowView } from "./store/row-view";

/** Figures of another period by row, to look at beside this one's; the approximate ones with their reason. */
export type Earlier = { title: string } & Carried;

export type EntryScope = {
  reportId: string;
  store: EntryStore;
  desk: SaveDesk;
  /** Kỳ trước, cùng kỳ: one where both are the same report, none for a first report. */
  earlier: readonly (Earlier & { word: string })[];
  /** Rows this unit must answer; the others are shown and may be left. */
  expected: ReadonlySet<string>;
};

const Context = createContext<EntryScope | null>(null);

export function EntryProvider({ scope, children }: Readonly<{ scope: EntryScope; children: ReactNode }>) {
  return <Context value={scope}>{children}</Context>;
}

export function useEntry(): EntryScope {
  const scope = useContext(Context);
  if (!scope) throw new Error("outside of EntryProvider");
  return scope;
}

/** One row: the component renders again only when this row changes. */
export function useRow(key: string): RowView {
  const { store } = useEntry();
  const read = () => store.row(key);
  return useSyncExternalStore((listener) => store.subscribeRow(key, listener), read, read);
}

export function useFocusedKey(): string | null {
  const { store } = useEntry();
  return useSyncExternalStore(store.subscribeFocus, store.focused, store.focused);
}

export function useIssues() {
  const { store } = useEntry();
  return useSyncExternalStore(store.subscribeIssues, store.issues, store.issues);
}

export function useProgress() {
  const { store } = useEntry();
  return useSyncExternalStore(store.subscribeProgress, store.progress, store.progress);
}
