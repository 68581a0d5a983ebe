import "server-only";
import { AppError } from "@/lib/errors";
import type { LongSheet } from "@/lib/report/long-table/long-rows";
import { canInProvince } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";
import type { PeriodView } from "@/lib/workflow/views";
import { requireUuid } from "./heads";
import { type RunInputs, readSubmissions } from "./run-inputs";
import { periodOf, RUN_HEAD } from "./run-reads";
import { withActor } from "./with-actor";

/** Texts opened at once: what is held in memory, whatever the number of units. */
const BATCH = 20;

export type RunSheets = {
  period: PeriodView;
  number: number;
  provinceName: string;
  /** In the order of the run; each batch is read when the one before was used. */
  sheets: AsyncGenerator<LongSheet>;
};

/** The sheets a run was made of, exactly as they were received. not_found for everybody but reviewers, at once. */
export async function getRunSheets(actor: Actor, runId: string): Promise<RunSheets> {
  if (!canInProvince("readRuns", actor.role)) throw new AppError("not_found");
  const row = await withActor(actor, (tx) =>
    tx.consolidationRun.findFirst({
      where: { id: requireUuid(runId), provinceId: actor.provinceId },
      select: { ...RUN_HEAD, inputs: true },
    }),
  );
  if (!row) throw new AppError("not_found");
  const inputs = row.inputs as unknown as RunInputs;
  const period = periodOf(row);
  return {
    period,
    number: row.number,
    provinceName: actor.provinceName,
    sheets: readSheets(actor, inputs, period.title),
  };
}

async function* readSheets(
  actor: Actor,
  { revisions, settings }: RunInputs,
  period: string,
): AsyncGenerator<LongSheet> {
  const ownerKeys = (unitId: string): string[] =>
    Object.entries(settings.owners).flatMap(([key, owner]) => (owner.unitId === unitId ? [key] : []));
  for (let at = 0; at < revisions.length; at += BATCH) {
    const batch = revisions.slice(at, at + BATCH);
    for (const sheet of await withActor(actor, (tx) => readSubmissions(tx, batch))) {
      yield { ...sheet, period, ownerKeys: ownerKeys(sheet.unitId) };
    }
  }
}
