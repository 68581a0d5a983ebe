import "server-only";
import { listLeadAgencies } from "@/lib/data/lead-agencies";
import { getContent, getReport } from "@/lib/data/reports";
import { getRevision } from "@/lib/data/revisions";
import { getTemplate } from "@/lib/data/templates";
import { getDocumentSettings } from "@/lib/data/unit-settings";
import { AppError } from "@/lib/errors";
import type { Cells } from "@/lib/indicators/cell";
import { agencyNameOf } from "@/lib/report/agency-name";
import type { DocumentSettings } from "@/lib/report/document-settings";
import { fallbackSettings } from "@/lib/report/fallback-settings";
import type { WrittenSection } from "@/lib/report/narrative-part";
import type { CopyKind } from "@/lib/report/report-document";
import type { UnitReportInput } from "@/lib/report/unit-report";
import { relationTo } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";
import { isHeldOnBehalf } from "@/lib/workflow/transitions";
import type { ReportHead } from "@/lib/workflow/views";

type Written = Pick<ReportHead, "unit" | "templateId"> & {
  period: Pick<ReportHead["period"], "kind" | "year" | "windowTo">;
  cells: Cells;
  sections: readonly WrittenSection[];
  settings: DocumentSettings | null;
};

/** The unit's own people print what they are writing; reviewers what was last sent to them, as it was sent. */
async function writtenFor(actor: Actor, head: ReportHead): Promise<Written> {
  const relation = relationTo(actor, { provinceId: head.provinceId, unitId: head.unit.id, sheet: head.sheet });
  if (relation === "review" && !isHeldOnBehalf(head)) {
    const { documentSettings, ...revision } = await getRevision(actor, head.id);
    return { ...revision, settings: documentSettings };
  }
  // The province's own report prints from a run, with its figures.
  if (relation === "consolidate" || relation === null) throw new AppError("not_found");
  const [content, { settings }] = await Promise.all([
    getContent(actor, head.id),
    getDocumentSettings(actor, head.unit.id),
  ]);
  return {
    unit: head.unit,
    templateId: head.templateId,
    period: { ...head.period, windowTo: head.windowTo },
    cells: Object.fromEntries(content.cells.map(({ key, version, how, updatedAt, updatedBy, ...cell }) => [key, cell])),
    sections: content.sections,
    settings,
  };
}

/** Everything the Word document of a unit's report is made from; a report the actor may not read is not_found. */
export async function unitDocument(actor: Actor, id: string, copy: CopyKind): Promise<UnitReportInput> {
  const head = await getReport(actor, id);
  const [written, owners] = await Promise.all([writtenFor(actor, head), listLeadAgencies(actor)]);
  const settings = written.settings ?? fallbackSettings(written.unit);
  return {
    template: await getTemplate(written.templateId),
    agencyName: agencyNameOf(written.unit, settings),
    settings,
    period: written.period,
    sections: written.sections,
    cells: written.cells,
    sheet: head.sheet === "province" ? "province" : "unit",
    ownerKeys: owners.filter(({ unitId }) => unitId === head.unit.id).map(({ key }) => key),
    copy,
  };
}
