import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Consolidation } from "@/lib/indicators/consolidation";
import { PeriodKind } from "@/lib/workflow/period";
import type { Actor } from "@/lib/workflow/roles";
import { RunState } from "@/lib/workflow/run-life";
import type { AdjustmentView, IssueRecord, NotCarried, RunView } from "@/lib/workflow/run-views";
import type { Prisma } from "./generated/client";
import { requireUuid, uuid } from "./heads";
import { dayText } from "./require-act";
import type { RunInputs } from "./run-inputs";
import type { Reader } from "./with-actor";

const period = {
  select: { id: true, kind: true, year: true, title: true, windowFrom: true, windowTo: true, closedAt: true },
};

/** Everything of a run but its two large columns. */
export const RUN_HEAD = {
  id: true,
  number: true,
  state: true,
  version: true,
  final: true,
  templateId: true,
  reportId: true,
  hash: true,
  createdAt: true,
  createdByName: true,
  closedAt: true,
  numberText: true,
  issuedOn: true,
  signer: true,
  issuedAt: true,
  period,
} as const satisfies Prisma.ConsolidationRunSelect;

type Head = Prisma.ConsolidationRunGetPayload<{ select: typeof RUN_HEAD }>;

export const periodOf = ({ period: row }: Pick<Head, "period">) => ({
  id: row.id,
  kind: PeriodKind.parse(row.kind),
  year: row.year,
  title: row.title,
  windowFrom: dayText(row.windowFrom),
  windowTo: dayText(row.windowTo),
  closedAt: row.closedAt?.toISOString() ?? null,
});

export function issueOf(row: Pick<Head, "numberText" | "issuedOn" | "signer" | "issuedAt">): IssueRecord | null {
  const { numberText, issuedOn, signer, issuedAt } = row;
  if (numberText === null || !issuedOn || signer === null || !issuedAt) return null;
  return { numberText, issuedOn: dayText(issuedOn), signer, issuedAt: issuedAt.toISOString() };
}

export const runView = (row: Head, counts: { used: number; open: number }): RunView => ({
  id: row.id,
  number: row.number,
  state: RunState.parse(row.state),
  version: row.version,
  final: row.final,
  period: periodOf(row),
  templateId: row.templateId,
  reportId: row.reportId,
  createdAt: row.createdAt.toISOString(),
  createdBy: row.createdByName,
  closedAt: row.closedAt?.toISOString() ?? null,
  ...counts,
  hash: row.hash,
  issue: issueOf(row),
});

export type StoredRun = { run: RunView; inputs: RunInputs; result: Consolidation };

/** One run with what it was made of. Its JSON was written by `createRun` and never changes (a trigger keeps it). */
export async function readRun(tx: Reader, actor: Actor, id: string): Promise<StoredRun> {
  const row = await tx.consolidationRun.findFirst({
    where: { id: requireUuid(id), provinceId: actor.provinceId },
    select: { ...RUN_HEAD, inputs: true, result: true },
  });
  if (!row) throw new AppError("not_found");
  const inputs = row.inputs as unknown as RunInputs;
  const result = row.result as unknown as Consolidation;
  return { run: runView(row, { used: inputs.revisions.length, open: inputs.open.length }), inputs, result };
}

const Supplies = z.array(z.strictObject({ unitId: z.uuid(), unit: z.string() }));

/** The deltas of a run in the order they were made, each with its withdrawal when it has one. */
export async function readAdjustments(tx: Reader, runId: string): Promise<AdjustmentView[]> {
  const rows = await tx.runAdjustment.findMany({ where: { runId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  const withdrawals = new Map(rows.flatMap((row) => (row.withdraws === null ? [] : [[row.withdraws, row] as const])));
  return rows
    .filter(({ withdraws }) => withdraws === null)
    .map((row) => {
      const back = withdrawals.get(row.id);
      return {
        id: row.id,
        key: row.itemKey,
        delta: row.delta.toFixed(),
        reason: row.reason,
        by: row.authorName,
        at: row.at.toISOString(),
        copied: row.copiedFrom !== null,
        supplies: Supplies.parse(row.supplies),
        withdrawn: back ? { by: back.authorName, at: back.at.toISOString(), reason: back.reason } : null,
      };
    });
}

export const activeOf = (adjustments: readonly AdjustmentView[]): AdjustmentView[] =>
  adjustments.filter(({ withdrawn }) => withdrawn === null);

type Left = Omit<NotCarried, "delta" | "at" | "why"> & { delta: string; at: Date };

/**
 * Active adjustments of earlier runs that `app.create_run` did not carry along, until the row gets a new one or a run
 * since was closed without it. Empty for a run that is no longer a draft.
 */
export async function readNotCarried(tx: Reader, { run, result }: StoredRun): Promise<NotCarried[]> {
  if (run.state !== "draft") return [];
  const rows = await tx.$queryRaw<Left[]>`
    select a.id, a.item_key as key, a.delta::text, a.reason, a.author_name as by, a.at, a.supplies, r.number as "fromRun"
    from run_adjustment a join consolidation_run r on r.id = a.run_id
    where r.report_id = ${uuid(run.reportId)} and r.number < ${run.number} and a.withdraws is null
      and not exists (select from run_adjustment x where x.withdraws = a.id or x.copied_from = a.id)
      and not exists (
        select from consolidation_run later where later.report_id = r.report_id and later.number > r.number
          and ((later.number < ${run.number} and later.state <> 'draft')
            or (later.number <= ${run.number} and exists (
              select from run_adjustment own where own.run_id = later.id and own.item_key = a.item_key
                and own.copied_from is null and own.withdraws is null))))
    order by a.at, a.id`;
  const keys = new Set(result.items.map(({ key }) => key));
  return rows.map((row) => ({
    ...row,
    supplies: Supplies.parse(row.supplies),
    at: row.at.toISOString(),
    why: keys.has(row.key) ? "changed" : "gone",
  }));
}
