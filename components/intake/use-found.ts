"use client";

import { useCallback, useEffect, useState } from "react";
import type { ImportedParse } from "@/lib/indicators/offline/offline-file";
import type { Template } from "@/lib/indicators/template";
import type { ListedImport } from "@/lib/workflow/import-view";

type Found = { view: ListedImport; parse: ImportedParse | null; template: Template | null };
type State = { kind: "none" } | { kind: "loading" } | { kind: "failed" } | ({ kind: "found" } & Found);

/** What was found in one uploaded file; asked of the server when the file is opened. */
export function useFound(reportId: string, importId: string | null): State & { again: () => void } {
  const [state, setState] = useState<State>({ kind: "none" });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (importId === null) return setState({ kind: "none" });
    let gone = false;
    setState({ kind: "loading" });
    fetchFound(reportId, importId).then(
      (found) => !gone && setState({ kind: "found", ...found }),
      () => !gone && setState({ kind: "failed" }),
    );
    return () => {
      gone = true;
    };
  }, [reportId, importId, attempt]);
  return { ...state, again: useCallback(() => setAttempt((now) => now + 1), []) };
}

async function fetchFound(reportId: string, importId: string): Promise<Found> {
  const response = await fetch(`/api/v1/reports/${reportId}/imports/${importId}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()) as Found;
}
