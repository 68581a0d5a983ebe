import "server-only";
import type { Cell, Cells } from "@/lib/indicators/cell";
import type { ReportContent, SectionNow, StoredCell, StoredSection } from "@/lib/workflow/views";
import { uuid } from "./heads";
import type { Reader } from "./with-actor";

/** What a report holds now, in one statement, so that all of it is of the same moment. The caller has checked the right. */
export async function readContent(tx: Reader, reportId: string): Promise<ReportContent> {
  const rows = await tx.$queryRaw<{ content: ReportContent }[]>`
    with names as materialized (select m.id, p.name from membership m join person p on p.id = m.person_id)
    select jsonb_build_object(
      'cells', (select coalesce(jsonb_agg(jsonb_build_object('key', c.item_key, 'version', c.version, 'state', c.state,
          'value', c.value::text, 'text', c.text, 'note', c.note, 'asOf', c.as_of, 'raw', c.raw, 'problem', c.problem,
          'parts', case when c.numerator is not null then
            jsonb_build_object('numerator', c.numerator::text, 'denominator', c.denominator::text) end,
          'how', c.how, 'source', app.source_json(c.source), 'updatedAt', app.iso(c.updated_at), 'updatedBy', coalesce(n.name, '')) order by c.item_key), '[]')
        from cell c left join names n on n.id = c.updated_by where c.report_id = ${uuid(reportId)}),
      'sections', (select coalesce(jsonb_agg(jsonb_build_object('path', s.path, 'heading', s.heading, 'body', s.body,
          'version', s.version, 'source', app.source_json(s.source), 'updatedAt', app.iso(s.updated_at), 'updatedBy', coalesce(n.name, '')) order by s.path), '[]')
        from narrative_section s left join names n on n.id = s.updated_by where s.report_id = ${uuid(reportId)}),
      'explanations', (select coalesce(jsonb_agg(jsonb_build_object('issueId', e.issue_id, 'about', e.about, 'text', e.text,
          'by', coalesce(n.name, ''), 'at', app.iso(e.updated_at)) order by e.issue_id), '[]')
        from explanation e left join names n on n.id = e.updated_by where e.report_id = ${uuid(reportId)})
    ) as content`;
  return rows[0]?.content ?? { cells: [], sections: [], explanations: [] };
}

/** A stored cell without what the storing added: what rules, reports and hashes read. */
export const toCell = (stored: StoredCell): Cell => ({
  state: stored.state,
  value: stored.value,
  text: stored.text,
  note: stored.note,
  asOf: stored.asOf,
  parts: stored.parts,
  raw: stored.raw,
  problem: stored.problem,
});

export const toCells = (stored: readonly StoredCell[]): Cells =>
  Object.fromEntries(stored.map((cell) => [cell.key, toCell(cell)]));

/** A section without where it came from: what is frozen. */
export const toSection = ({ source, ...section }: SectionNow): StoredSection => section;
