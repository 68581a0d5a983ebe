import "server-only";
import type { Actor } from "@/lib/workflow/roles";
import type { RevisionView } from "@/lib/workflow/views";
import { requireHead } from "./report-reads";
import { type RevisionContent, readRevision, revisionView } from "./revision-reads";
import { withActor } from "./with-actor";

/** The submissions of a report, the newest first, for its unit and for its reviewers. */
export async function listRevisions(actor: Actor, reportId: string): Promise<RevisionView[]> {
  return withActor(actor, async (tx) => {
    await requireHead(tx, actor, reportId, "readRevisions");
    const rows = await tx.revision.findMany({
      where: { reportId },
      orderBy: { number: "desc" },
      omit: { canonical: true },
    });
    return rows.map(revisionView);
  });
}

/** One submission as it was sent; the newest when no number is given. */
export async function getRevision(actor: Actor, reportId: string, number?: number): Promise<RevisionContent> {
  return withActor(actor, async (tx) => {
    await requireHead(tx, actor, reportId, "readRevisions");
    return readRevision(tx, { reportId, ...(number === undefined ? {} : { number }) });
  });
}
