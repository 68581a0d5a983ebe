import "server-only";
import { z } from "zod";
import type { ConsolidationSettings, Submission as SheetSubmission } from "@/lib/indicators/consolidation";
import type { Actor } from "@/lib/workflow/roles";
import type { ChangedInput, OpenInput, RunInput } from "@/lib/workflow/run-views";
import type { ReportHead } from "@/lib/workflow/views";
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

/** What is added of a revision; its words, most of its text, stay in the database. */
const { template, sheet, cells, unit } = Submission.shape;
const Opened = z.object({ id: z.uuid(), whole: z.boolean(), template, sheet, unitKind: unit.shape.kind, cells });

/** The figures of the accepted texts; the database holds each text to the hash it was received with. */
export async function readSubmissions(tx: Reader, revisions: readonly RunInput[]): Promise<SheetSubmission[]> {
  const ids = revisions.map(({ revisionId }) => revisionId);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select v.id, encode(sha256(convert_to(v.canonical, 'UTF8')), 'hex') = v.hash as whole,
      t.template, t.sheet, t.unit ->> 'kind' as "unitKind", t.cells
    from revision v
    cross join lateral json_to_record(v.canonical::json) as t (template text, sheet text, unit json, cells json)
    where v.id = any (${ids}::uuid[])`;
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return Promise.all(
    revisions.map(async ({ revisionId, unitId, unitName }) => {
      const { whole, template, unitKind, sheet, cells } = Opened.parse(rowOf.get(revisionId));
      if (!whole) throw new Error(`revision ${revisionId}: its text does not have its hash`);
      if (sheet === "consolidated") throw new Error(`revision ${revisionId}: a consolidated report is no input`);
      return { unitId, unitName, unitKind, sheet, template: await getTemplate(template), cells };
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
