import "server-only";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/(app)/or-not-found";
import type { QueueStep } from "@/components/review/queue-steps";
import type { ReviewSheet } from "@/components/review/review-rows";
import { getBoard } from "@/lib/data/board";
import { type EarlierFigures, earlierRevisions } from "@/lib/data/earlier-revisions";
import { listLeadAgencies } from "@/lib/data/lead-agencies";
import { getReport } from "@/lib/data/reports";
import { getRevision } from "@/lib/data/revisions";
import { getTemplate } from "@/lib/data/templates";
import { readUnitSums } from "@/lib/data/unit-sums";
import { validationContext } from "@/lib/data/validation-context";
import { type Carried, carryCells } from "@/lib/indicators/carry-cells";
import { withOpenRows } from "@/lib/indicators/matrix/open-rows";
import type { Template, UnitKind } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { cellDifferences, type SectionDifference, sectionDifferences } from "@/lib/report/revision-difference";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead, StoredSection } from "@/lib/workflow/views";

/** The head of a unit's report under review; a consolidated report is written, not reviewed. */
export async function reviewHead(actor: Actor, id: string): Promise<ReportHead> {
  const head = await orNotFound(getReport(actor, id));
  if (head.sheet === "consolidated") notFound();
  return head;
}

export type Review = {
  sheet: ReviewSheet;
  stored: StoredSection[];
  changedSections: SectionDifference[];
  /** "Kỳ trước: …" of what the figures are compared with. */
  earlierTitles: string[];
  neighbours: { previous: QueueStep | null; next: QueueStep | null };
};

/** Everything the review page shows, from the latest submission. */
export async function loadReview(actor: Actor, head: ReportHead): Promise<Review> {
  const number = head.revision?.number ?? 1;
  const [now, before, earlier, agencies, template, board] = await Promise.all([
    getRevision(actor, head.id),
    number > 1 ? getRevision(actor, head.id, number - 1) : null,
    earlierRevisions(actor, head.id),
    listLeadAgencies(actor),
    getTemplate(head.templateId),
    getBoard(actor, head.period.id),
  ]);
  // Yearly reports: the period before is the same period a year ago, and one column says it.
  const apart = earlier.last?.title !== earlier.sameLastYear?.title;
  const [context, unitSums, last, sameLastYear] = await Promise.all([
    validationContext(actor, head, now.sections),
    readUnitSums(actor, head),
    apart ? carried(template, earlier.last, head.unit.kind) : null,
    carried(template, earlier.sameLastYear, head.unit.kind),
  ]);
  const sheet: ReviewSheet = {
    // With the rows the unit added to a matrix.
    template: withOpenRows(template, now.cells),
    sheet: head.sheet === "province" ? "province" : "unit",
    ownerKeys: agencies.filter(({ unitId }) => unitId === head.unit.id).map(({ key }) => key),
    cells: now.cells,
    issues: validate(template, now.cells, { ...context, unitSums }),
    explanations: now.explanations,
    differences: before ? cellDifferences(template, before.cells, now.cells) : [],
    last,
    sameLastYear,
  };
  return {
    sheet,
    stored: now.sections,
    changedSections: before ? sectionDifferences(template, before.sections, now.sections) : [],
    earlierTitles: [
      ...(earlier.last && apart ? [`kỳ trước ${earlier.last.title}`] : []),
      ...(earlier.sameLastYear ? [`cùng kỳ ${earlier.sameLastYear.title}`] : []),
    ],
    neighbours: neighboursOf(
      board.map(({ head: one }) => one),
      head.id,
    ),
  };
}

async function carried(
  template: Template,
  earlier: EarlierFigures | null,
  unitKind: UnitKind,
): Promise<Carried | null> {
  return earlier && carryCells(template, await getTemplate(earlier.templateId), earlier.cells, unitKind);
}

/** The reports waiting for review, in official order, around this one. */
function neighboursOf(heads: readonly ReportHead[], id: string): Review["neighbours"] {
  const queue = heads.filter((head) => head.state === "submitted" || head.id === id);
  const at = queue.findIndex((head) => head.id === id);
  const step = (head: ReportHead | undefined): QueueStep | null =>
    head ? { href: `/kiem-tra/${head.id}`, label: head.unit.name } : null;
  return { previous: at > 0 ? step(queue[at - 1]) : null, next: step(queue[at + 1]) };
}
