import "server-only";
import { carryCells } from "@/lib/indicators/carry-cells";
import type { Cells } from "@/lib/indicators/cell";
import type { EarlierReport, PeriodSpan, ValidationContext } from "@/lib/indicators/context";
import { figureAt } from "@/lib/indicators/figure";
import type { Template } from "@/lib/indicators/template";
import { allItems } from "@/lib/indicators/walk";
import { readNarrative, sectionOf } from "@/lib/narrative/figures/read-narrative";
import { unchangedSections } from "@/lib/narrative/figures/unchanged-sections";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead, StoredSection } from "@/lib/workflow/views";
import { uuid } from "./heads";
import { visibleTo } from "./report-reads";
import { getTemplate } from "./templates";
import { type Reader, withActor } from "./with-actor";

type Section = Pick<StoredSection, "path" | "heading" | "body">;

/** Same periods of so many earlier years are looked at for what is usual. */
const YEARS_BACK = 6;

/**
 * What the checks of one sheet may know besides its cells: earlier periods of the same unit, and its narrative. The
 * same for the unit, for the server at submission and for reviewers: earlier reports count as they were received, else
 * as last sent, and never as drafts. The caller has checked the right to this report.
 */
export async function validationContext(
  actor: Actor,
  head: ReportHead,
  sections: readonly Section[],
): Promise<ValidationContext> {
  const [template, sent] = await Promise.all([
    getTemplate(head.templateId),
    withActor(actor, (tx) => readEarlier(tx, actor, head)),
  ]);
  const { kind, year, title } = head.period;
  const period: PeriodSpan = { title, kind, year, from: head.windowFrom, to: head.windowTo };
  const earlier = await Promise.all(sent.map((report) => figuresOf(template, report, head)));
  const [last] = sent;
  return {
    period,
    earlier,
    // The sheet of the whole province has no narrative of its own.
    ...(head.sheet === "unit" && {
      unitKind: head.unit.kind,
      narrated: readNarrative(template, sections.map(sectionOf), year),
      unchangedSections: last ? unchangedSections(template.outline, sections, last.sections) : [],
    }),
  };
}

type Sent = { period: PeriodSpan; templateId: string; cells: Cells; sections: Section[] };

/** Earlier reports of the same sheet that were sent: this year's, and the same period of the years before. */
async function readEarlier(tx: Reader, actor: Actor, head: ReportHead): Promise<Sent[]> {
  const { kind, year, windowTo } = head.period;
  const rows = await tx.$queryRaw<{ sent: Sent }[]>`
    select jsonb_build_object(
      'period', jsonb_build_object('title', p.title, 'kind', p.kind, 'year', p.year, 'from', d.window_from,
        'to', d.window_to),
      'templateId', r.template_id, 'cells', v.canonical::jsonb -> 'cells',
      'sections', v.canonical::jsonb -> 'sections') as sent
    from report r
    join period p on p.id = r.period_id
    cross join lateral app.deadlines(r.period_id, r.unit_id, r.unit_kind) d
    join lateral (
      select w.canonical from revision w where w.report_id = r.id
      order by coalesce(w.id = r.accepted_revision_id, false) desc, w.number desc limit 1
    ) v on true
    where ${visibleTo(actor)} and r.unit_id = ${uuid(head.unit.id)} and r.sheet = ${head.sheet}
      and p.window_to < ${windowTo}::date
      and (p.year = ${year} or (p.kind = ${kind} and p.year between ${year - YEARS_BACK} and ${year - 1}))
    order by p.window_to desc, p.window_from`;
  return rows.map((row) => row.sent);
}

/** Its figures under this template's keys. What is only nearly the same row proves nothing, and is left out. */
async function figuresOf(template: Template, sent: Sent, head: ReportHead): Promise<EarlierReport> {
  const source = await getTemplate(sent.templateId);
  const { cells, approximate } = carryCells(template, source, sent.cells, head.unit.kind);
  const figures: Record<string, string> = {};
  for (const { key, kind } of allItems(template)) {
    if ((kind !== "count" && kind !== "quantity") || approximate[key] !== undefined) continue;
    const figure = figureAt(cells, key);
    if (figure !== null) figures[key] = figure;
  }
  return { period: sent.period, figures };
}
