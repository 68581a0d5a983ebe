import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { applyAdjustments, blockingKeys, lackingUnits } from "@/lib/indicators/adjust";
import { consolidate } from "@/lib/indicators/consolidate";
import { formatDecimal } from "@/lib/indicators/format";
import { templateOfRun } from "@/lib/indicators/matrix/gather-rows";
import { itemByKey } from "@/lib/indicators/walk";
import { canInProvince } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";
import { RunState } from "@/lib/workflow/run-life";
import { AddAdjustment, MoveRun, type RunDetail, type RunView, WithdrawAdjustment } from "@/lib/workflow/run-views";
import type { ReportHead } from "@/lib/workflow/views";
import { canonicalJson, sha256 } from "./canonical-json";
import { Prisma } from "./generated/client";
import { readHeads, requireUuid, uuid } from "./heads";
import { refusalSentence } from "./refusals";
import { visibleTo } from "./report-reads";
import { readChanges, readRunInputs } from "./run-inputs";
import { prepareMove } from "./run-moves";
import { activeOf, RUN_HEAD, readAdjustments, readNotCarried, readRun, runView } from "./run-reads";
import { getTemplate } from "./templates";
import { withActor } from "./with-actor";
import { callWrite } from "./write";

/** Runs exist for reviewers only: for everybody else they are not there. */
function requireReviewer(actor: Actor, act: "readRuns" | "makeRuns"): void {
  if (!canInProvince(act, actor.role)) throw new AppError("not_found");
}

/** The province's own report of a period: its template and its narrative. */
export async function getConsolidatedReport(actor: Actor, periodId: string): Promise<ReportHead> {
  requireReviewer(actor, "readRuns");
  const [head] = await withActor(actor, (tx) =>
    readHeads(tx, Prisma.sql`r.period_id = ${uuid(periodId)} and r.sheet = 'consolidated' and ${visibleTo(actor)}`),
  );
  if (!head) throw new AppError("not_found");
  return head;
}

/** The runs of a period, the newest first. */
export async function listRuns(actor: Actor, periodId: string): Promise<RunView[]> {
  requireReviewer(actor, "readRuns");
  return withActor(actor, async (tx) => {
    if (
      !(await tx.period.findFirst({
        where: { id: requireUuid(periodId), provinceId: actor.provinceId },
        select: { id: true },
      }))
    ) {
      throw new AppError("not_found");
    }
    const rows = await tx.consolidationRun.findMany({
      where: { periodId, provinceId: actor.provinceId },
      orderBy: { number: "desc" },
      select: RUN_HEAD,
    });
    // The inputs of a run are large, and a list only counts them.
    const counts = await tx.$queryRaw<{ id: string; used: number; open: number }[]>`
      select id, jsonb_array_length(inputs -> 'revisions') as used, jsonb_array_length(inputs -> 'open') as open
      from consolidation_run where period_id = ${uuid(periodId)} and province_id = ${uuid(actor.provinceId)}`;
    const countOf = new Map(counts.map((row) => [row.id, row]));
    return rows.map((row) => {
      const { used = 0, open = 0 } = countOf.get(row.id) ?? {};
      return runView(row, { used, open });
    });
  });
}

/**
 * One run as it was made, with its adjustments, what changed since, and the rows that keep it from being closed. The
 * figures after adjustment are `applyAdjustments` of the active ones (lib/indicators/adjust).
 */
export async function getRun(actor: Actor, id: string): Promise<RunDetail> {
  requireReviewer(actor, "readRuns");
  const found = await withActor(actor, async (tx) => {
    const stored = await readRun(tx, actor, id);
    const adjustments = await readAdjustments(tx, id);
    const changedSince = await readChanges(tx, actor, stored.run.period.id, stored.inputs);
    return { ...stored, adjustments, changedSince, notCarried: await readNotCarried(tx, stored) };
  });
  const { run, result, inputs, adjustments, notCarried, changedSince } = found;
  const items = itemByKey(templateOfRun(await getTemplate(run.templateId), result));
  const adjusted = applyAdjustments(items, result, activeOf(adjustments));
  return {
    run,
    result,
    adjustments,
    notCarried,
    inputs: inputs.revisions,
    open: inputs.open,
    changedSince,
    blocking: blockingKeys(adjusted),
  };
}

const Created = z.strictObject({ id: z.uuid(), number: z.int() });

/**
 * A new numbered run over everything received now, immutable from its first moment. The active adjustments of the run
 * before come along onto rows that were given in the same way; `RunDetail.notCarried` names the others. Throws `changed_by_someone_else` when a report was reopened meanwhile.
 */
export async function createRun(
  actor: Actor,
  { periodId }: { periodId: string },
): Promise<{ id: string; number: number }> {
  requireReviewer(actor, "makeRuns");
  const read = await withActor(actor, (tx) => readRunInputs(tx, actor, periodId));
  if (!read) throw new AppError("not_found");
  const { report, inputs, submissions } = read;
  const result = consolidate(await getTemplate(report.templateId), inputs.settings, submissions);
  const final = inputs.open.length === 0 && !result.items.some(({ blocksFinal }) => blocksFinal);
  const canonical = canonicalJson({ inputs, result });
  return callWrite(actor, "create_run", [periodId, report.templateId, final, canonical, sha256(canonical)], Created);
}

/**
 * A delta on a row of counts or quantities while the run is a draft; always with its reason. `supplies` names units
 * that lack this part of an incomplete pair; any other unit is `invalid_input`. Where the row's active adjustments are
 * no longer those `seen`, `changed_by_someone_else` with the `figure` now and its adjustments, to be `seen` next.
 */
export async function addAdjustment(actor: Actor, input: AddAdjustment): Promise<{ id: string }> {
  requireReviewer(actor, "makeRuns");
  const { runId, key, delta, reason, supplies, seen } = AddAdjustment.parse(input);
  if (supplies.length > 0) await requireLacking(actor, runId, key, supplies);
  try {
    return { id: await callWrite(actor, "add_adjustment", [runId, key, delta, reason, supplies, seen], z.uuid()) };
  } catch (error) {
    if (!(error instanceof AppError) || error.details.reason !== "adjustments_seen") throw error;
    throw new AppError(error.code, { ...error.details, ...(await figureNow(actor, runId, key)) });
  }
}

/** The figure of a row of counts or quantities with its active adjustments, and the refusal that names it. */
async function figureNow(actor: Actor, runId: string, key: string) {
  const { run, result, adjustments } = await getRun(actor, runId);
  const active = activeOf(adjustments);
  const items = itemByKey(templateOfRun(await getTemplate(run.templateId), result));
  const adjusted = applyAdjustments(items, result, active).get(key)?.adjustedFigure ?? null;
  const figure = adjusted === null ? "" : formatDecimal(adjusted);
  const seen = active.filter((one) => one.key === key).map(({ id }) => id);
  const now = figure === "" ? "chưa có số" : figure;
  return { figure, seen, message: `Số này vừa được điều chỉnh, nay là ${now}. Xem lại rồi ghi tiếp.` };
}

/** Which row a unit lacks follows from the template with the rows its run gathered. */
async function requireLacking(actor: Actor, runId: string, key: string, unitIds: readonly string[]): Promise<void> {
  const { run, result } = await withActor(actor, (tx) => readRun(tx, actor, runId));
  const items = itemByKey(templateOfRun(await getTemplate(run.templateId), result));
  const lacking = new Set(
    lackingUnits(items, result)
      .get(key)
      ?.map(({ unitId }) => unitId),
  );
  if (!unitIds.every((id) => lacking.has(id))) {
    throw new AppError("invalid_input", { reason: "supplies", message: refusalSentence("supplies") });
  }
}

/** Takes a delta back by a later row that says why; both stay on record. */
export async function withdrawAdjustment(actor: Actor, input: WithdrawAdjustment): Promise<void> {
  requireReviewer(actor, "makeRuns");
  const { runId, adjustmentId, reason } = WithdrawAdjustment.parse(input);
  await callWrite(actor, "withdraw_adjustment", [runId, adjustmentId, reason], z.uuid());
}

/**
 * One step in the life of a run: chốt số liệu, trình ký and back (RUN_MOVES). The database refuses what the
 * role never does (forbidden), what is not its time (not_allowed_now), or a run that is no longer as the person saw it.
 * Closing throws `fails_checks` with `details.keys` while rows block it. Issuing is `issueRun` (lib/jobs/issue-run).
 */
export async function moveRun(actor: Actor, input: MoveRun): Promise<{ state: RunState }> {
  requireReviewer(actor, "makeRuns");
  const move = MoveRun.parse(input);
  const data = await withActor(actor, (tx) => prepareMove(tx, actor, move));
  const args = [move.runId, move.version, move.act, JSON.stringify(data)];
  return { state: await callWrite(actor, "move_run", args, RunState) };
}

/** Σ units instead of the lead agency's figure for a row both give; counts from the next run on. */
export async function setItemChoice(
  actor: Actor,
  input: { templateId: string; key: string; useUnitSum: boolean },
): Promise<void> {
  requireReviewer(actor, "makeRuns");
  await callWrite(actor, "set_item_choice", [input.templateId, input.key, input.useUnitSum], z.unknown());
}
