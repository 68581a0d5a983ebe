import "server-only";
import type { FrozenReport } from "@/lib/report/frozen-report";
import { canInProvince } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";
import { RunState } from "@/lib/workflow/run-life";
import { IssueRun } from "@/lib/workflow/run-views";
import { AppError } from "../errors";
import { freezeRun } from "./run-moves";
import { withActor } from "./with-actor";
import { callWrite } from "./write";

/** Addresses of the bytes made for an issued run, in the file storage. */
export type MadeOfRun = { madeDocx: string; madeXlsx: string };

/**
 * Ban hành: freezes figures, adjustments, narrative and settings, and records the document with the bytes `make` kept
 * of what was frozen. `forbidden` without the password confirmed just before; a period that was issued already is
 * issued again only with a reason, as a replacement.
 */
export async function issueFrozenRun(
  actor: Actor,
  input: IssueRun,
  make: (frozen: FrozenReport) => Promise<MadeOfRun>,
): Promise<{ state: RunState }> {
  if (!canInProvince("makeRuns", actor.role)) throw new AppError("not_found");
  const { runId, version, issue, reason } = IssueRun.parse(input);
  const run = await withActor(actor, (tx) => freezeRun(tx, actor, { runId, version, issue, reason }));
  const data = run && {
    ...issue,
    reason,
    frozen: run.text,
    frozenHash: run.hash,
    reportVersion: run.reportVersion,
    ...(await make(run.frozen)),
  };
  return { state: await callWrite(actor, "move_run", [runId, version, "issue", JSON.stringify(data ?? {})], RunState) };
}
