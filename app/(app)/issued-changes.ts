import "server-only";
import { type IssuedDocument, issuedDocuments } from "@/components/issued/issued-documents";
import { getIssued } from "@/lib/data/issued";
import { getRevision } from "@/lib/data/revisions";
import { getTemplate } from "@/lib/data/templates";
import { type ContentChange, changesOfRevisions, changesOfRuns } from "@/lib/report/content-changes";
import type { IssuedDocumentView } from "@/lib/workflow/issued-document";
import type { Actor } from "@/lib/workflow/roles";

/** What changed in the data of a document against the one it took the place of, by the id of its record. */
export type ChangesByRecord = Readonly<Record<string, readonly ContentChange[]>>;

type Pair = IssuedDocument & { before: IssuedDocumentView };

async function byRecord(
  records: readonly IssuedDocumentView[],
  changesOf: (pair: Pair) => Promise<ContentChange[]>,
): Promise<ChangesByRecord> {
  const pairs = issuedDocuments(records).filter(
    (document): document is Pair => document.before !== null && document.recorded.kind === "replacement",
  );
  return Object.fromEntries(
    await Promise.all(pairs.map(async (pair) => [pair.recorded.id, await changesOf(pair)] as const)),
  );
}

/** Of a unit's report. */
export const unitChanges = (actor: Actor, reportId: string, records: readonly IssuedDocumentView[]) =>
  byRecord(records, async ({ recorded, before }) => {
    const [then, now] = await Promise.all([
      getRevision(actor, reportId, before.revisionNumber ?? 0),
      getRevision(actor, reportId, recorded.revisionNumber ?? 0),
    ]);
    return changesOfRevisions(await getTemplate(now.templateId), then, now);
  });

/** Of the province's report of a period. */
export const runChanges = (actor: Actor, records: readonly IssuedDocumentView[]) =>
  byRecord(records, async ({ recorded, before }) => {
    const [then, now] = await Promise.all([
      getIssued(actor, before.runId ?? ""),
      getIssued(actor, recorded.runId ?? ""),
    ]);
    return changesOfRuns(await getTemplate(now.frozen.templateId), then.frozen, now.frozen);
  });
