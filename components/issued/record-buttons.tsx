"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type IssuedDocumentView, type IssuedKind, nextKinds } from "@/lib/workflow/issued-document";
import { RECORD_WORDS, RecordDialog, type RecordTarget } from "./record-dialog";

type RecordButtonsProps = RecordTarget &
  Readonly<{
    /** The newest first. */
    records: readonly IssuedDocumentView[];
    /** The report was sent and not taken back: a first document, or one in its place, may be recorded. */
    sent: boolean;
  }>;

/** What may be recorded next about an issued document. */
export function RecordButtons({ records, sent, ...target }: RecordButtonsProps) {
  const [kind, setKind] = useState<IssuedKind | null>(null);
  const kinds = nextKinds(records, target.newestRevision?.number ?? null).filter(
    (one) => sent || (one !== "first" && one !== "replacement"),
  );
  return (
    <>
      {kinds.map((one) => (
        <Button key={one} variant={one === "first" ? "primary" : "secondary"} onClick={() => setKind(one)}>
          {RECORD_WORDS[one].verb}
        </Button>
      ))}
      {kind && <RecordDialog {...target} kind={kind} last={records[0] ?? null} onClose={() => setKind(null)} />}
    </>
  );
}
