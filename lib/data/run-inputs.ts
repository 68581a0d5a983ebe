import "server-only";
import type { ConsolidationSettings, Submission as SheetSubmission } from "@/lib/indicators/consolidation";
import type { Actor } from "@/lib/workflow/roles";
import type { ChangedInput, OpenInput, RunInput } from "@/lib/workflow/run-views";
import type { ReportHead } from "@/lib/workflow/views";
import { sha256 } from "./canonical-json";
import { Prisma } from "./generated/client";
import { readHeads, uuid } from "./heads";
import { visibleTo } from "./report-reads";
import { Submission } from "./submission";
import { getTemplate } from "./templates";
import type { Reader } from "./with-actor";

/** What a run is made of, besides the figures: stored with it, so that it can be explained and made again. */
export type RunInputs = {
  format: 1;
  settings: ConsolidationSettings;
  revisions: RunInput[];
  open: OpenInput[];
};

/** The sheets of a period in official order, the consolidated report apart. */
async function readSheets(tx: Reader, actor: Actor, periodId: string) {
  const heads = await readHeads(tx, Prisma.sql`r.period_id = ${uuid(periodId)} and ${visibleTo(actor)}`);
  return {
    consolidated: heads.find(({ sheet }) => sheet === "consolidated") ?? null,
    sheets: heads.filter(({ sheet }) => sheet !== "consolidated"),
  };
}

type Accepted = { reportId: string; id: string; number: number; hash: string };

/** The accepted revision of each report of the period that is received now. */
async function acceptedRevisions(tx: Reader, periodId: string): Promise<Map<string, Accepted>> {
  const rows = await tx.$queryRaw<Accepted[]>`
    select v.report_id as "reportId", v.id, v.number, v.hash
    from report r join revision v on v.id = r.accepted_revision_id
    where r.period_id = ${uuid(periodId)} and r.state = 'accepted' and r.sheet <> 'consolidated'`;
  return new Map(rows.map((row) => [row.reportId, row]));
}

const place = (head: ReportHead) => ({
  reportId: head.id,
  unitId: head.unit.id,
  unitName: head.unit.name,
  sheet: head.sheet,
});

/** Everything a new run needs, read in one transaction: settings, the accepted texts and who is still open. */
export async function readRunInputs(tx: Reader, actor: Actor, periodId: string) {
  const { consolidated, sheets } = await readSheets(tx, actor, periodId);
  if (!consolidated) return null;
  const accepted = await acceptedRevisions(tx, periodId);
  const revisions = sheets.flatMap((head): RunInput[] => {
    const revision = accepted.get(head.id);
    return revision ? [{ ...place(head), revisionId: revision.id, number: revision.number, hash: revision.hash }] : [];
  });
  const inputs: RunInputs = {
    format: 1,
    settings: await readSettings(tx, actor, consolidated.templateId, sheets),
    revisions,
    open: sheets
      .filter((head) => head.state !== "notRequired" && !accepted.has(head.id))
      .map((head) => ({ ...place(head), state: head.state })),
  };
  return { report: consolidated, inputs, submissions: await readSubmissions(tx, revisions) };
}

async function readSettings(
  tx: Reader,
  actor: Actor,
  templateId: string,
  sheets: readonly ReportHead[],
): Promise<ConsolidationSettings> {
  const agencies = await tx.leadAgency.findMany({
    where: { provinceId: actor.provinceId },
    select: { key: true, unit: { select: { id: true, name: true } } },
  });
  const choices = await tx.itemChoice.findMany({
    where: { provinceId: actor.provinceId, templateId, useUnitSum: true },
    orderBy: { itemKey: "asc" },
    select: { itemKey: true },
  });
  const unitSheets = sheets.filter(({ sheet }) => sheet === "unit");
  const named = ({ unit }: ReportHead) => ({ unitId: unit.id, unitName: unit.name });
  return {
    expected: unitSheets
      .filter(({ state }) => state !== "notRequired")
      .map((head) => ({ ...named(head), unitKind: head.unit.kind })),
    excluded: unitSheets
      .filter(({ state }) => state === "notRequired")
      .map((head) => ({ ...named(head), reason: head.excuseReason ?? "" })),
    owners: Object.fromEntries(agencies.map(({ key, unit }) => [key, { unitId: unit.id, unitName: unit.name }])),
    useUnitSum: choices.map(({ itemKey }) => itemKey),
  };
}

/** The accepted texts, opened; each must have the hash it was received with. */
async function readSubmissions(tx: Reader, revisions: readonly RunInput[]): Promise<SheetSubmission[]> {
  const rows = await tx.revision.findMany({
    where: { id: { in: revisions.map(({ revisionId }) => revisionId) } },
    select: { id: true, canonical: true, hash: true },
  });
  const textOf = new Map(rows.map((row) => [row.id, row]));
  return Promise.all(
    revisions.map(async ({ revisionId, unitId, unitName }) => {
      const row = textOf.get(revisionId);
      if (!row || sha256(row.canonical) !== row.hash)
        throw new Error(`revision ${revisionId}: its text does not have its hash`);
      const { template, unit, sheet, cells } = Submission.parse(JSON.parse(row.canonical));
      if (sheet === "consolidated") throw new Error(`revision ${revisionId}: a consolidated report is no input`);
      return { unitId, unitName, unitKind: unit.kind, sheet, template: await getTemplate(template), cells };
    }),
  );
}

/** What is no longer as the run saw it, units in official order. */
export async function readChanges(
  tx: Reader,
  actor: Actor,
  periodId: string,
  inputs: Pick<RunInputs, "revisions">,
): Promise<ChangedInput[]> {
  const { sheets } = await readSheets(tx, actor, periodId);
  const accepted = await acceptedRevisions(tx, periodId);
  const used = new Map(inputs.revisions.map((input) => [input.reportId, input.revisionId]));
  return sheets.flatMap((head): ChangedInput[] => {
    const before = used.get(head.id);
    const now = accepted.get(head.id)?.id;
    if (before === now) return [];
    if (before === undefined) return [{ ...place(head), change: "newlyAccepted" }];
    return [{ ...place(head), change: now === undefined ? "reopened" : "newRevision" }];
  });
}
