import "server-only";
import { AppError } from "@/lib/errors";
import { expectedItems } from "@/lib/indicators/walk";
import { canInProvince } from "@/lib/workflow/access";
import type { SheetKind } from "@/lib/workflow/period";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";
import { Prisma } from "./generated/client";
import { readHeads, requireUuid, uuid } from "./heads";
import { visibleTo } from "./report-reads";
import { getTemplate } from "./templates";
import { type Reader, withActor } from "./with-actor";

export type BoardRow = {
  unit: ReportHead["unit"] & { code: string; orderNo: number; phone: string | null };
  sheet: SheetKind;
  head: ReportHead;
  /** Rows with an answer, of the rows expected; rows "không thuộc nhiệm vụ" are in neither. */
  filled: number;
  expected: number;
  /** Of the last revision; null while nothing was sent. */
  issues: { errors: number; warnings: number; hints: number } | null;
};

type Counted = { report_id: string; filled: number; not_applicable: number };
type Group = { reports: string[]; keys: string[] };

/**
 * The progress of every report of a period, units in official order, for reviewers. How far a report is may be known
 * before it is sent; what it says may not.
 */
export async function getBoard(actor: Actor, periodId: string): Promise<BoardRow[]> {
  if (!canInProvince("readBoard", actor.role)) throw new AppError("not_found");
  return withActor(actor, async (tx) => {
    const period = await tx.period.findFirst({ where: { id: requireUuid(periodId), provinceId: actor.provinceId } });
    if (!period) throw new AppError("not_found");
    const heads = await readHeads(
      tx,
      Prisma.sql`r.period_id = ${uuid(periodId)} and r.sheet <> 'consolidated' and ${visibleTo(actor)}`,
    );
    const groups = await groupByExpectation(tx, actor, heads);
    const counted = await countFilled(tx, actor, periodId, groups);
    const units = await tx.unit.findMany({
      where: { provinceId: actor.provinceId },
      select: { id: true, code: true, orderNo: true, phone: true },
    });
    const unitOf = new Map(units.map((unit) => [unit.id, unit]));
    const expectedOf = new Map(groups.flatMap((group) => group.reports.map((id) => [id, group.keys.length])));
    return heads.map((head) => {
      const { code = "", orderNo = 0, phone = null } = unitOf.get(head.unit.id) ?? {};
      const count = counted.get(head.id);
      const { revision } = head;
      return {
        unit: { ...head.unit, code, orderNo, phone },
        sheet: head.sheet,
        head,
        filled: count?.filled ?? 0,
        expected: (expectedOf.get(head.id) ?? 0) - (count?.not_applicable ?? 0),
        issues: revision && { errors: revision.errors, warnings: revision.warnings, hints: revision.hints },
      };
    });
  });
}

/** Reports that are asked the same rows, with those rows: a whole period is a handful of groups. */
async function groupByExpectation(tx: Reader, actor: Actor, heads: readonly ReportHead[]): Promise<Group[]> {
  const agencies = await tx.leadAgency.findMany({ where: { provinceId: actor.provinceId } });
  const groups = new Map<string, Group>();
  for (const { id, sheet, unit, templateId } of heads) {
    if (sheet === "consolidated") continue;
    const ownerKeys = agencies.filter((agency) => agency.unitId === unit.id).map((agency) => agency.key);
    const name = [templateId, sheet, unit.kind, sheet === "province" ? ownerKeys.join() : ""].join("|");
    const group = groups.get(name) ?? { reports: [], keys: [] };
    if (group.reports.length === 0) {
      const items = expectedItems(await getTemplate(templateId), { sheet, unitKind: unit.kind, ownerKeys });
      group.keys = items.map((item) => item.key);
      groups.set(name, group);
    }
    group.reports.push(id);
  }
  return [...groups.values()];
}

async function countFilled(tx: Reader, actor: Actor, periodId: string, groups: Group[]): Promise<Map<string, Counted>> {
  const rows = await tx.$queryRaw<Counted[]>`select report_id, filled, not_applicable
    from app.filled_counts(${uuid(actor.membershipId)}, ${uuid(periodId)}, ${JSON.stringify(groups)}::jsonb)`;
  return new Map(rows.map((row) => [row.report_id, row]));
}
