"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { FILE_BYTES_MAX, type ListedImport } from "@/lib/workflow/import-view";
import { sendFile } from "./send-file";

export type Upload = {
  id: number;
  name: string;
  file: File;
  state: "waiting" | "sending" | "reading" | "failed";
  /** 0…1 of the bytes. */
  share: number;
  problem: string | null;
};

type Options = {
  /** Takes the file as its body; ends with a query. */
  address: string;
  tooLarge: string;
  /** The server has answered for this file: read or refused. */
  onDone: (view: ListedImport) => void;
};

/** Files on their way, one after another: the next begins when the server has answered for the one before. */
export function useUploads({ address, tooLarge, onDone }: Options) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(1);
  const abort = useRef<AbortController | null>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  }, [onDone]);

  const patch = useCallback((id: number, change: Partial<Upload>) => {
    setUploads((list) => list.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }, []);

  const busy = uploads.some(({ state }) => state === "sending" || state === "reading");
  const first = uploads.find(({ state }) => state === "waiting");

  useEffect(() => {
    if (busy || !first) return;
    const { id, file } = first;
    abort.current = new AbortController();
    patch(id, { state: "sending", share: 0, problem: null });
    const onShare = (share: number) => patch(id, share >= 1 ? { share, state: "reading" } : { share });
    void sendFile(address, file, { onShare, signal: abort.current.signal }).then((sent) => {
      if (!sent.ok) return patch(id, { state: "failed", problem: sent.problem });
      setUploads((list) => list.filter((one) => one.id !== id));
      done.current(sent.view);
    });
  }, [busy, first, address, patch]);

  useEffect(() => () => abort.current?.abort(), []);

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): Upload => {
        const id = next.current++;
        const over = file.size > FILE_BYTES_MAX;
        return {
          id,
          name: file.name,
          file,
          state: over ? "failed" : "waiting",
          share: 0,
          problem: over ? tooLarge : null,
        };
      });
      setUploads((list) => [...list, ...added]);
    },
    [tooLarge],
  );
  const retry = useCallback((id: number) => patch(id, { state: "waiting", problem: null }), [patch]);
  const remove = useCallback((id: number) => {
    setUploads((list) => list.filter((one) => one.id !== id));
  }, []);
  return { uploads, busy: busy || first !== undefined, add, retry, remove };
}
