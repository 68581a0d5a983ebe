import type { IssuedDocumentView } from "@/lib/workflow/issued-document";

/** One document with everything that was recorded of it: a signed file that came later belongs to it. */
export type IssuedDocument = {
  /** The newest record of the document. */
  record: IssuedDocumentView;
  /** The one that gave it its number, day and signer. */
  recorded: IssuedDocumentView;
  /** The document it took the place of. */
  before: IssuedDocumentView | null;
};

/** The documents of a report, the one in force first. `records`: the newest first. */
export function issuedDocuments(records: readonly IssuedDocumentView[]): IssuedDocument[] {
  const documents: IssuedDocument[] = [];
  let later: IssuedDocumentView | null = null;
  records.forEach((record, index) => {
    if (record.kind === "signedFile") {
      later = record;
      return;
    }
    documents.push({ record: later ?? record, recorded: record, before: records[index + 1] ?? null });
    later = null;
  });
  return documents;
}
