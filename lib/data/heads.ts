import "server-only";
import { AppError } from "@/lib/errors";
import type { ReportHead } from "@/lib/workflow/views";
import { Prisma } from "./generated/client";
import type { Reader } from "./with-actor";

/**
 * Heads of the reports that meet a condition on `r` (report), `p` (period) and `u` (unit), newest period first, units in
 * official order. One statement, with the deadlines that hold for each unit, its last revision and that one's signed file. Row-level security
 * bounds it; the condition must state the boundary too.
 */
export async function readHeads(tx: Reader, condition: Prisma.Sql): Promise<ReportHead[]> {
  const rows = await tx.$queryRaw<{ head: ReportHead }[]>`
    select jsonb_build_object(
      'id', r.id, 'provinceId', r.province_id, 'sheet', r.sheet, 'templateId', r.template_id, 'state', r.state,
      'version', r.version, 'returnReason', r.return_reason, 'excuseReason', r.excuse_reason,
      'period', jsonb_build_object('id', p.id, 'kind', p.kind, 'year', p.year, 'title', p.title,
        'windowFrom', p.window_from, 'windowTo', p.window_to, 'closedAt', app.iso(p.closed_at)),
      'unit', jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind),
      'windowFrom', d.window_from, 'windowTo', d.window_to, 'dueAt', app.iso(d.due_at),
      'stopNewAt', app.iso(d.stop_new_at), 'stopEditAt', app.iso(d.stop_edit_at),
      'serverNow', app.iso(clock_timestamp()),
      'revision', case when v.id is not null then jsonb_build_object('id', v.id, 'number', v.number, 'hash', v.hash,
        'submittedAt', app.iso(v.submitted_at), 'submittedBy', v.submitted_by_name, 'onBehalf', v.on_behalf, 'late', v.late,
        'errors', v.errors, 'warnings', v.warnings, 'hints', v.hints) end,
      'behalf', case when r.behalf_by is not null then jsonb_build_object('by', coalesce(b.name, ''),
        'reason', r.behalf_reason, 'at', app.iso(r.behalf_at)) end,
      'signed', s.signed
    ) as head
    from report r
    join period p on p.id = r.period_id
    join unit u on u.id = r.unit_id
    cross join lateral app.deadlines(r.period_id, r.unit_id, r.unit_kind) d
    left join lateral (
      select w.id, w.number, w.hash, w.submitted_at, w.submitted_by_name, w.on_behalf, w.late, w.errors, w.warnings, w.hints
      from revision w where w.report_id = r.id order by w.number desc limit 1
    ) v on true
    left join lateral (
      select jsonb_build_object('differences', app.signed_differences(d.comparison),
        'seen', exists (select from signed_seen k where k.document_id = d.id)) as signed
      from (
        select i.id, i.revision_id, i.file_sha256, i.comparison
        from issued_document i where i.report_id = r.id order by i.sequence desc limit 1
      ) d
      where d.revision_id = v.id and d.file_sha256 is not null
    ) s on true
    left join membership h on h.id = r.behalf_by
    left join person b on b.id = h.person_id
    where ${condition}
    order by p.window_to desc, p.window_from, u.order_no, u.name, r.sheet desc`;
  return rows.map((row) => row.head);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as it stood in an address; what is no id at all is as little found as a foreign one. */
export function requireUuid(id: string): string {
  if (!UUID.test(id)) throw new AppError("not_found");
  return id;
}

/** `… = uuid(id)`: raw SQL sends text, and PostgreSQL compares no uuid with text. */
export const uuid = (id: string): Prisma.Sql => Prisma.sql`${requireUuid(id)}::uuid`;
