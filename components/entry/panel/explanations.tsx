"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { StoredExplanation } from "@/lib/workflow/views";

/** Keeps "giải trình" of one issue; an empty text takes it away. */
export type ExplainIssue = (input: {
  reportId: string;
  issueId: string;
  /** The figures it is about. */
  about: string;
  text: string;
}) => Promise<{ ok: true } | { ok: false; message: string }>;

type Draft = { text: string; saving: boolean; problem: string | null };

type Explanations = {
  stored: ReadonlyMap<string, StoredExplanation>;
  draftOf: (issueId: string) => Draft | undefined;
  type: (issueId: string, text: string) => void;
  /** Keeps what is typed, or `again`: words kept before, now for other figures. */
  save: (issueId: string, about: string, again?: string) => Promise<void>;
};

const Context = createContext<Explanations | null>(null);

export function useExplanations(): Explanations {
  const explanations = useContext(Context);
  if (!explanations) throw new Error("outside of ExplanationsProvider");
  return explanations;
}

type ProviderProps = Readonly<{
  reportId: string;
  initial: readonly StoredExplanation[];
  personName: string;
  explain: ExplainIssue;
  /** Told after each that was kept. */
  onSaved?: () => void;
  children: ReactNode;
}>;

/** Explanations of a report with what is being typed; a failed save keeps the words in the box and says so. */
export function ExplanationsProvider({ reportId, initial, personName, explain, onSaved, children }: ProviderProps) {
  const [stored, setStored] = useState(() => new Map(initial.map((of) => [of.issueId, of])));
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const latest = useRef(drafts);
  latest.current = drafts;

  const setDraft = useCallback((issueId: string, draft: Draft | null) => {
    setDrafts((now) => {
      const next = new Map(now);
      if (draft) next.set(issueId, draft);
      else next.delete(issueId);
      return next;
    });
  }, []);

  const save = useCallback(
    async (issueId: string, about: string, again?: string) => {
      const kept = again === undefined ? undefined : { text: again, saving: false, problem: null };
      const draft = latest.current.get(issueId) ?? kept;
      if (!draft || draft.saving) return;
      const text = draft.text.normalize("NFC").trim();
      setDraft(issueId, { ...draft, saving: true, problem: null });
      const answer = await explain({ reportId, issueId, about, text }).catch(() => null);
      const typed = latest.current.get(issueId)?.text ?? draft.text;
      if (!answer?.ok) {
        const problem = answer?.message ?? "Chưa lưu được lời giải trình. Nội dung vẫn còn trong ô; hãy thử lại.";
        return setDraft(issueId, { text: typed, saving: false, problem });
      }
      setStored((now) => {
        const next = new Map(now);
        if (text === "") next.delete(issueId);
        else next.set(issueId, { issueId, about, text, by: personName, at: new Date().toISOString() });
        return next;
      });
      setDraft(issueId, typed === draft.text ? null : { text: typed, saving: false, problem: null });
      onSaved?.();
    },
    [explain, onSaved, personName, reportId, setDraft],
  );

  const value = useMemo<Explanations>(
    () => ({
      stored,
      draftOf: (issueId) => drafts.get(issueId),
      type: (issueId, text) => setDraft(issueId, { text, saving: false, problem: null }),
      save,
    }),
    [stored, drafts, setDraft, save],
  );
  return <Context value={value}>{children}</Context>;
}
