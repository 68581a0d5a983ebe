import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { AuditEntry, ChainCheck } from "@/lib/workflow/admin-views";
import { type Actor, Role } from "@/lib/workflow/roles";
import { Prisma } from "./generated/client";
import { uuid } from "./heads";
import { requireAct } from "./require-act";
import { withActor } from "./with-actor";

export const AuditFilter = z.strictObject({
  act: z.string().max(60).optional(),
  personId: z.uuid().optional(),
  chainId: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** The last entry of the page before. */
  after: z.strictObject({ at: z.iso.datetime(), chainId: z.uuid(), seq: z.int() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type AuditFilter = z.input<typeof AuditFilter>;

type Row = Omit<AuditEntry, "at" | "role"> & { at: Date; role: string | null };

/** Days are those of Vietnam, where the people of the audit live. */
const startOf = (day: string) => Prisma.sql`(${day}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

function conditions(actor: Actor, filter: z.output<typeof AuditFilter>): Prisma.Sql {
  const all = [Prisma.sql`a.province_id = ${uuid(actor.provinceId)}`];
  if (filter.act) all.push(Prisma.sql`a.act = ${filter.act}`);
  if (filter.personId) all.push(Prisma.sql`a.person_id = ${uuid(filter.personId)}`);
  if (filter.chainId) all.push(Prisma.sql`a.chain_id = ${uuid(filter.chainId)}`);
  if (filter.from) all.push(Prisma.sql`a.at >= ${startOf(filter.from)}`);
  if (filter.to) all.push(Prisma.sql`a.at < ${startOf(filter.to)} + interval '1 day'`);
  if (filter.after) {
    const { at, chainId, seq } = filter.after;
    // Shown times have milliseconds, stored ones microseconds: compare what was shown.
    all.push(
      Prisma.sql`(date_trunc('milliseconds', a.at), a.chain_id, a.seq) < (${at}::timestamptz, ${uuid(chainId)}, ${seq}::bigint)`,
    );
  }
  return Prisma.join(all, " and ");
}

/** Administrator: what was done in the province, the newest first. Ids, hashes and acts; never figures. */
export async function searchAudit(actor: Actor, filter: AuditFilter = {}): Promise<AuditEntry[]> {
  requireAct(actor, "readAudit");
  const read = AuditFilter.parse(filter);
  const rows = await withActor(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
      select a.chain_id as "chainId", a.seq::float8 as seq, a.act, a.object, a.report_id as "reportId",
        a.person_id as "personId", p.name as "personName", m.role, u.name as "unitName", a.address, a.at, a.hash
      from audit a
      left join membership m on m.id = a.membership_id
      left join unit u on u.id = m.unit_id
      left join person p on p.id = a.person_id
      where ${conditions(actor, read)}
      order by date_trunc('milliseconds', a.at) desc, a.chain_id desc, a.seq desc limit ${read.limit}`,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), role: Role.nullable().parse(row.role) }));
}

/** The acts that occur in the province's audit, for the filter of its page. */
export async function listAuditActs(actor: Actor): Promise<string[]> {
  requireAct(actor, "readAudit");
  const rows = await withActor(actor, (tx) =>
    tx.audit.findMany({
      where: { provinceId: actor.provinceId },
      distinct: ["act"],
      orderBy: { act: "asc" },
      select: { act: true },
    }),
  );
  return rows.map(({ act }) => act);
}

/** Administrator: computes every hash of one chain again. A chain of another province is a 404. */
export async function verifyChain(actor: Actor, chainId: string): Promise<ChainCheck> {
  requireAct(actor, "readAudit");
  const [row] = await withActor(
    actor,
    (tx) => tx.$queryRaw<{ entries: number; brokenAt: number | null; headHash: string }[]>`
      select count(*)::float8 as entries, app.audit_break(${uuid(chainId)})::float8 as "brokenAt",
        (array_agg(hash order by seq desc))[1] as "headHash"
      from audit where chain_id = ${uuid(chainId)} and province_id = ${uuid(actor.provinceId)} having count(*) > 0`,
  );
  if (!row) throw new AppError("not_found");
  return { chainId, ...row };
}
