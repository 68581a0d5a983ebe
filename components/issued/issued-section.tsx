import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import type { ContentChange } from "@/lib/report/content-changes";
import type { IssuedDocumentView } from "@/lib/workflow/issued-document";
import { IssuedCard } from "./issued-card";
import { issuedDocuments } from "./issued-documents";

type IssuedSectionProps = Readonly<{
  /** The newest first. */
  records: readonly IssuedDocumentView[];
  /** What may be recorded next; nothing for who may not. */
  actions: ReactNode;
  /** Who records it, said while nothing is. */
  waitsFor: string;
  /** By the id of a record (app/(app)/issued-changes.ts). */
  changes: Readonly<Record<string, readonly ContentChange[]>>;
  /** The membership of whoever may mark differences of a signed file as seen; null for who only reads. */
  marksAs: string | null;
  narrow?: boolean;
}>;

/** The documents a report was issued as, the one in force first. */
export function IssuedSection({ records, actions, waitsFor, changes, marksAs, narrow }: IssuedSectionProps) {
  const documents = issuedDocuments(records);
  return (
    <Section id="van-ban" title="Văn bản đã ban hành" actions={actions}>
      {documents.length === 0 ? (
        <EmptyState title="Chưa ghi số, ngày, người ký">{waitsFor}</EmptyState>
      ) : (
        <div className="space-y-3">
          {documents.map((document, index) => (
            <IssuedCard
              key={document.recorded.id}
              document={document}
              next={documents[index - 1]?.recorded ?? null}
              changed={changes[document.recorded.id] ?? []}
              marksAs={marksAs}
              narrow={narrow}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
