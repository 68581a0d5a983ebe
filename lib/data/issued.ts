import "server-only";
import { AppError } from "@/lib/errors";
import type { FrozenReport } from "@/lib/report/frozen-report";
import { canInProvince } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";
import type { IssuedView } from "@/lib/workflow/run-views";
import { sha256 } from "./canonical-json";
import { requireUuid } from "./heads";
import { issueOf, periodOf, RUN_HEAD } from "./run-reads";
import { withActor } from "./with-actor";

function requireReader(actor: Actor): void {
  if (!canInProvince("readIssued", actor.role)) throw new AppError("not_found");
}

type Row = Parameters<typeof periodOf>[0] &
  Parameters<typeof issueOf>[0] & { id: string; number: number; templateId: string; frozenHash: string | null };

function issuedView(row: Row): IssuedView {
  const issue = issueOf(row);
  if (!issue || row.frozenHash === null) throw new Error(`run ${row.id}: issued without its record`);
  return {
    runId: row.id,
    number: row.number,
    period: periodOf(row),
    templateId: row.templateId,
    issue,
    hash: row.frozenHash,
  };
}

/** The issued reports of the province, the newest first: for lãnh đạo tỉnh and the reviewers. */
export async function listIssued(actor: Actor): Promise<IssuedView[]> {
  requireReader(actor);
  const rows = await withActor(actor, (tx) =>
    tx.consolidationRun.findMany({
      where: { provinceId: actor.provinceId, state: "issued" },
      orderBy: { issuedAt: "desc" },
      select: { ...RUN_HEAD, frozenHash: true },
    }),
  );
  return rows.map(issuedView);
}

/** One issued report exactly as it was frozen; a text without its hash is an unexpected failure, never shown. */
export async function getIssued(actor: Actor, runId: string): Promise<{ issued: IssuedView; frozen: FrozenReport }> {
  requireReader(actor);
  const row = await withActor(actor, (tx) =>
    tx.consolidationRun.findFirst({
      where: { id: requireUuid(runId), provinceId: actor.provinceId, state: "issued" },
      select: { ...RUN_HEAD, frozenHash: true, frozen: true },
    }),
  );
  if (!row?.frozen) throw new AppError("not_found");
  if (sha256(row.frozen) !== row.frozenHash) throw new Error(`run ${runId}: its frozen text does not have its hash`);
  return { issued: issuedView(row), frozen: JSON.parse(row.frozen) as FrozenReport };
}
