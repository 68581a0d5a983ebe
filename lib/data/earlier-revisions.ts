import "server-only";
import type { Cells } from "@/lib/indicators/cell";
import type { Actor } from "@/lib/workflow/roles";
import { Prisma } from "./generated/client";
import { readHeads, uuid } from "./heads";
import { requireHead, visibleTo } from "./report-reads";
import { readRevision } from "./revision-reads";
import { withActor } from "./with-actor";

export type EarlierFigures = { title: string; templateId: string; cells: Cells };

/**
 * For a reviewer: what the same sheet of the same unit said in the period before, and in the same period a year ago,
 * as last sent. A reviewer reads submissions only, so a report that was never sent is not there.
 */
export async function earlierRevisions(
  actor: Actor,
  reportId: string,
): Promise<{ last: EarlierFigures | null; sameLastYear: EarlierFigures | null }> {
  return withActor(actor, async (tx) => {
    const head = await requireHead(tx, actor, reportId, "readRevisions");
    const heads = await readHeads(
      tx,
      Prisma.sql`${visibleTo(actor)} and r.sheet = ${head.sheet} and r.unit_id = ${uuid(head.unit.id)}
        and p.window_to < ${head.period.windowTo}::date and exists (select 1 from revision x where x.report_id = r.id)`,
    );
    const figures = async (found: (typeof heads)[number] | undefined): Promise<EarlierFigures | null> => {
      if (!found) return null;
      const { cells, templateId } = await readRevision(tx, { reportId: found.id });
      return { title: found.period.title, templateId, cells };
    };
    const { kind, year } = head.period;
    return {
      last: await figures(heads[0]),
      sameLastYear: await figures(heads.find(({ period }) => period.kind === kind && period.year === year - 1)),
    };
  });
}
