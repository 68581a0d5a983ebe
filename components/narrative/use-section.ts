"use client";

import { useSyncExternalStore } from "react";
import type { SaveState, Theirs } from "@/components/entry/outbox/change";
import type { Outbox } from "@/components/entry/outbox/outbox";
import type { SectionText } from "@/components/entry/outbox/section-lane";

export type SectionState = {
  text: SectionText;
  save: SaveState;
  theirs: Theirs<SectionText> | null;
  refusal: string | null;
};

/** One section as this tab holds it; renders again only when this section changes. */
export function useSection(outbox: Outbox<SectionText>, path: string): SectionState {
  const subscribe = (listener: () => void) => outbox.subscribe((keys) => keys.includes(path) && listener());
  const readText = () => outbox.current(path);
  const readSave = () => outbox.stateOf(path);
  const readTheirs = () => outbox.theirs(path);
  const readRefusal = () => outbox.refusal(path);
  const text = useSyncExternalStore(subscribe, readText, readText);
  const save = useSyncExternalStore(subscribe, readSave, readSave);
  const theirs = useSyncExternalStore(subscribe, readTheirs, readTheirs);
  const refusal = useSyncExternalStore(subscribe, readRefusal, readRefusal);
  return { text, save, theirs, refusal };
}
