import "server-only";
import { AppError } from "@/lib/errors";
import type { FrozenReport } from "@/lib/report/frozen-report";
import type { IssuedDocumentView } from "@/lib/workflow/issued-document";
import type { Actor } from "@/lib/workflow/roles";
import type { IssuedView } from "@/lib/workflow/run-views";
import { sha256 } from "./canonical-json";
import { requireUuid } from "./heads";
import { readIssuedDocuments } from "./issued-documents";
import { readsIssued } from "./reads-issued";
import { issueOf, periodOf, RUN_HEAD } from "./run-reads";
import { withActor } from "./with-actor";

type Row = Parameters<typeof periodOf>[0] &
  Parameters<typeof issueOf>[0] & {
    id: string;
    number: number;
    reportId: string;
    templateId: string;
    frozenHash: string | null;
  };

function issuedView(row: Row, records: IssuedDocumentView[]): IssuedView {
  const issue = issueOf(row);
  if (!issue || row.frozenHash === null) throw new Error(`run ${row.id}: issued without its record`);
  const own = records.find(({ runId }) => runId === row.id);
  return {
    runId: row.id,
    reportId: row.reportId,
    number: row.number,
    period: periodOf(row),
    templateId: row.templateId,
    issue: own ? { ...issue, numberText: own.numberText, issuedOn: own.issuedOn, signer: own.signer } : issue,
    hash: row.frozenHash,
    records,
    replacedBy: replacedBy(row.id, records),
  };
}

/** `records`: the newest first. */
function replacedBy(runId: string, records: readonly IssuedDocumentView[]): IssuedDocumentView | null {
  const own = records.findIndex((record) => record.runId === runId);
  return records.slice(0, Math.max(own, 0)).findLast((record) => record.runId !== runId) ?? null;
}

/** The issued reports of the province, the newest first: for lãnh đạo tỉnh and the reviewers. */
export async function listIssued(actor: Actor): Promise<IssuedView[]> {
  return withActor(actor, async (tx) => {
    if (!(await readsIssued(tx, actor))) throw new AppError("not_found");
    const rows = await tx.consolidationRun.findMany({
      where: { provinceId: actor.provinceId, state: "issued" },
      orderBy: { issuedAt: "desc" },
      select: { ...RUN_HEAD, frozenHash: true },
    });
    const records = await readIssuedDocuments(tx, { provinceId: actor.provinceId, runId: { not: null } });
    const reportOf = new Map(rows.map((row) => [row.id, row.reportId]));
    return rows.map((row) =>
      issuedView(
        row,
        records.filter(({ runId }) => reportOf.get(runId ?? "") === row.reportId),
      ),
    );
  });
}

/** One issued report exactly as it was frozen; a text without its hash is an unexpected failure, never shown. */
export async function getIssued(actor: Actor, runId: string): Promise<{ issued: IssuedView; frozen: FrozenReport }> {
  return withActor(actor, async (tx) => {
    if (!(await readsIssued(tx, actor))) throw new AppError("not_found");
    const row = await tx.consolidationRun.findFirst({
      where: { id: requireUuid(runId), provinceId: actor.provinceId, state: "issued" },
      select: { ...RUN_HEAD, frozenHash: true, frozen: true },
    });
    if (!row?.frozen) throw new AppError("not_found");
    if (sha256(row.frozen) !== row.frozenHash) throw new Error(`run ${runId}: its frozen text does not have its hash`);
    const records = await readIssuedDocuments(tx, { reportId: row.reportId, runId: { not: null } });
    return { issued: issuedView(row, records), frozen: JSON.parse(row.frozen) as FrozenReport };
  });
}
