"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Drawn } from "./draw-document";

export type DrawState =
  | { kind: "working" }
  | { kind: "drawn"; drawn: Drawn }
  | { kind: "refused" }
  /** It could not be fetched, or something unforeseen went wrong. */
  | { kind: "failed" };

/** What to look at: a document of ours by its address, or a file from the person's own machine. */
export type Shown = { href: string } | { file: File };

async function bytesOf(shown: Shown): Promise<ArrayBuffer> {
  if ("file" in shown) return shown.file.arrayBuffer();
  const answer = await fetch(shown.href);
  if (!answer.ok) throw new Error(`the document was not answered: ${answer.status}`);
  return answer.arrayBuffer();
}

/** Draws what is shown into the frame; a newer one takes the place of one that is still being drawn. */
export function useDrawnDocument(frame: RefObject<HTMLIFrameElement | null>, shown: Shown, attempt: number): DrawState {
  const [state, setState] = useState<DrawState>({ kind: "working" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt draws the same again.
  useEffect(() => {
    let current = true;
    const say = (next: DrawState) => current && setState(next);
    say({ kind: "working" });
    const draw = async () => {
      const [bytes, { drawDocument }] = await Promise.all([bytesOf(shown), import("./draw-document")]);
      const into = frame.current?.contentDocument;
      if (!current || !into) return;
      say({ kind: "drawn", drawn: await drawDocument(bytes, into) });
    };
    draw().catch((error: unknown) =>
      say({ kind: error instanceof Error && error.name === "NotOpened" ? "refused" : "failed" }),
    );
    return () => {
      current = false;
    };
  }, [frame, shown, attempt]);
  return state;
}
