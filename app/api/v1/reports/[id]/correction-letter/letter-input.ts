import "server-only";
import { listComments } from "@/lib/data/comments";
import { getPeriod } from "@/lib/data/periods";
import { getReport } from "@/lib/data/reports";
import { getRevision } from "@/lib/data/revisions";
import { getTemplate } from "@/lib/data/templates";
import { getDocumentSettings } from "@/lib/data/unit-settings";
import { readUnitSums } from "@/lib/data/unit-sums";
import { validationContext } from "@/lib/data/validation-context";
import { AppError } from "@/lib/errors";
import { withOpenRows } from "@/lib/indicators/matrix/open-rows";
import { validate } from "@/lib/indicators/validate";
import { outlineWith, sectionTitle } from "@/lib/narrative/outline";
import { agencyNameOf } from "@/lib/report/agency-name";
import type { CorrectionLetterInput } from "@/lib/report/correction-letter";
import { fallbackSettings } from "@/lib/report/fallback-settings";
import { hasRequests, letterRequests, mayBeAsked } from "@/lib/report/letter-requests";
import { relationTo } from "@/lib/workflow/access";
import { localDate } from "@/lib/workflow/deadline";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";

/** The first date still ahead by which a correction may be sent: the due date, else the last moment of any change. */
function untilOf({ dueAt, stopEditAt, serverNow }: ReportHead): string | null {
  const ahead = (moment: string | null): boolean => moment !== null && Date.parse(moment) > Date.parse(serverNow);
  return [dueAt, stopEditAt].find(ahead) ?? null;
}

/** Only Sở Nội vụ writes it, about a report that was sent and is not received yet. */
async function underReview(actor: Actor, id: string): Promise<ReportHead> {
  const head = await getReport(actor, id);
  const relation = relationTo(actor, { provinceId: head.provinceId, unitId: head.unit.id, sheet: head.sheet });
  if (relation !== "review" || !head.revision) throw new AppError("not_found");
  if (!mayBeAsked(head)) throw new AppError("not_allowed_now");
  return head;
}

/** Everything the letter says, from the submission that was checked. */
export async function letterInput(actor: Actor, id: string): Promise<CorrectionLetterInput> {
  const head = await underReview(actor, id);
  const [sent, comments, template, unitSums, period, { settings }] = await Promise.all([
    getRevision(actor, head.id),
    listComments(actor, head.id),
    getTemplate(head.templateId),
    readUnitSums(actor, head),
    getPeriod(actor, head.period.id),
    getDocumentSettings(actor, actor.unitId),
  ]);
  const context = await validationContext(actor, head, sent.sections);
  const unit = { name: actor.unitName, shortName: actor.unitName, kind: actor.unitKind };
  const own = settings ?? fallbackSettings(unit);
  const issues = validate(template, sent.cells, { ...context, unitSums });
  const requests = letterRequests(head, comments, issues, sent.explanations);
  if (!hasRequests(requests)) {
    const message = "Báo cáo này chưa có góp ý, cảnh báo hay lý do trả lại để ghi vào công văn. Hãy ghi góp ý trước.";
    throw new AppError("not_allowed_now", { message });
  }
  return {
    ...requests,
    settings: own,
    agencyName: agencyNameOf(unit, own),
    unitName: head.unit.name,
    period: { ...head.period, windowTo: head.windowTo },
    revision: sent.revision,
    template: withOpenRows(template, sent.cells),
    cells: sent.cells,
    sectionTitles: new Map(
      outlineWith(template.outline, sent.sections).map((section) => [
        section.path,
        sectionTitle({ ...section, number: section.number === "" ? "" : section.path }),
      ]),
    ),
    until: untilOf(head),
    extended: period.extensions.some(
      ({ unitId, until }) => unitId === head.unit.id && Date.parse(until) === Date.parse(head.dueAt),
    ),
    year: Number(localDate(head.serverNow).slice(0, 4)),
  };
}
