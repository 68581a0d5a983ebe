import "server-only";
import type { Cells } from "@/lib/indicators/cell";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportContent, ReportHead } from "@/lib/workflow/views";
import { readContent, toCells } from "./content";
import { Prisma } from "./generated/client";
import { readHeads, uuid } from "./heads";
import { figuresOfFile, type KeptFile, readKeptFiles } from "./import-history";
import { requireHead, visibleTo, worksInUnit } from "./report-reads";
import { readRevision } from "./revision-reads";
import { type Reader, withActor } from "./with-actor";

/** Every report of the actor's unit, newest period first; none for roles that work in no unit. */
export async function listUnitReports(actor: Actor): Promise<ReportHead[]> {
  if (!worksInUnit(actor)) return [];
  return withActor(actor, (tx) => readHeads(tx, Prisma.sql`r.unit_id = ${uuid(actor.unitId)} and ${visibleTo(actor)}`));
}

/** The head of one report; not_found for an id that is foreign or does not exist. */
export async function getReport(actor: Actor, id: string): Promise<ReportHead> {
  return withActor(actor, (tx) => requireHead(tx, actor, id, "readHead"));
}

/**
 * What the report holds now. Only for the people of the unit, and for reviewers the consolidated report: what a unit
 * has not sent is nobody else's to read (docs/decisions/0003).
 */
export async function getContent(actor: Actor, id: string): Promise<ReportContent> {
  return withActor(actor, async (tx) => {
    await requireHead(tx, actor, id, "readContent");
    return readContent(tx, id);
  });
}

export type PreviousReport = { title: string; templateId: string; cells: Cells };
export type PreviousReports = { lastPeriod: PreviousReport | null; sameLastYear: PreviousReport | null };

/**
 * The same sheet of the same unit in the period before and in the same period a year ago. For a unit made from others
 * its only predecessor stands in; of several none does, since their figures would first have to be added. Accepted
 * figures where there are any, else those stored; a file kept for a period (import-history.ts) where none was sent.
 */
export async function previousReports(actor: Actor, id: string): Promise<PreviousReports> {
  return withActor(actor, async (tx) => {
    const head = await requireHead(tx, actor, id, "readContent");
    const earlier = await readHeads(
      tx,
      Prisma.sql`${visibleTo(actor)} and r.sheet = ${head.sheet} and r.state <> 'notRequired'
        and p.window_to < ${head.period.windowTo}::date
        and (r.unit_id = ${uuid(head.unit.id)} or r.unit_id in (
          select min(s.predecessor_id::text)::uuid from unit_succession s where s.successor_id = ${uuid(head.unit.id)}
          having count(*) = 1))`,
    );
    const { kind, year } = head.period;
    // Its own report before a predecessor's of the same period.
    const ofPeriod = (found: ReportHead | undefined) =>
      earlier.find((one) => one.period.id === found?.period.id && one.unit.id === head.unit.id) ?? found;
    const last = ofPeriod(earlier[0]);
    const lastYear = ofPeriod(earlier.find(({ period }) => period.kind === kind && period.year === year - 1));
    const kept = await readKeptFiles(tx, actor, head);
    const keptLastYear = kept.find((file) => file.kind === kind && file.year === year - 1);
    return {
      lastPeriod: await figuresOfEither(tx, last, kept[0]),
      sameLastYear: await figuresOfEither(tx, lastYear, keptLastYear),
    };
  });
}

/** A file tells of a period only while no report of it was sent; of two periods the later one counts. */
async function figuresOfEither(
  tx: Reader,
  head: ReportHead | undefined,
  file: KeptFile | undefined,
): Promise<PreviousReport | null> {
  const told = head && (file === undefined || head.period.windowTo > file.to || (isOf(head, file) && head.revision));
  if (told || file === undefined) return figuresOf(tx, head);
  return (await figuresOfFile(file)) ?? figuresOf(tx, head);
}

const isOf = ({ period }: ReportHead, file: KeptFile): boolean =>
  period.kind === file.kind && period.year === file.year;

async function figuresOf(tx: Reader, head: ReportHead | undefined): Promise<PreviousReport | null> {
  if (!head) return null;
  const accepted = await tx.report.findUnique({ where: { id: head.id }, select: { acceptedRevisionId: true } });
  const cells = accepted?.acceptedRevisionId
    ? (await readRevision(tx, { id: accepted.acceptedRevisionId })).cells
    : toCells((await readContent(tx, head.id)).cells);
  return { title: head.period.title, templateId: head.templateId, cells };
}
