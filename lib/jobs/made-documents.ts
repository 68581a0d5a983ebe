import "server-only";
import { listLeadAgencies } from "@/lib/data/lead-agencies";
import { getRevision } from "@/lib/data/revisions";
import { getTemplate } from "@/lib/data/templates";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { renderConsolidatedXlsx } from "@/lib/documents/render-xlsx/render-xlsx";
import { agencyNameOf } from "@/lib/report/agency-name";
import { buildWorkbook } from "@/lib/report/build-workbook";
import { fallbackSettings } from "@/lib/report/fallback-settings";
import type { FrozenReport } from "@/lib/report/frozen-report";
import { provinceReportOf, sourceOfFrozen, workbookOf } from "@/lib/report/province-documents";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { ReportDocument } from "@/lib/report/report-document";
import type { IssuedAs } from "@/lib/report/report-frame";
import { buildUnitReport } from "@/lib/report/unit-report";
import { files } from "@/lib/storage/files";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";

// What an issued document looks like as the application makes it: the copy for signature with number, day and signer.

/** Of one submission of a unit's report, exactly as it was sent. */
export async function documentOfRevision(
  actor: Actor,
  head: Pick<ReportHead, "id" | "sheet" | "unit">,
  number: number,
  issuedAs: IssuedAs,
): Promise<ReportDocument> {
  const [sent, owners] = await Promise.all([getRevision(actor, head.id, number), listLeadAgencies(actor)]);
  const settings = sent.documentSettings ?? fallbackSettings(sent.unit);
  return buildUnitReport({
    template: await getTemplate(sent.templateId),
    agencyName: agencyNameOf(sent.unit, settings),
    settings,
    period: sent.period,
    sections: sent.sections,
    cells: sent.cells,
    sheet: head.sheet === "province" ? "province" : "unit",
    ownerKeys: owners.filter(({ unitId }) => unitId === head.unit.id).map(({ key }) => key),
    copy: "signing",
    issuedAs,
  });
}

/** Of what a run froze. */
export async function documentOfFrozen(frozen: FrozenReport, issuedAs: IssuedAs): Promise<ReportDocument> {
  const source = sourceOfFrozen(frozen, await getTemplate(frozen.templateId));
  return buildProvinceReport({ ...provinceReportOf(source, "signing"), mark: null, issuedAs });
}

/** Makes the Word file once and keeps it; answers its address. */
export const keepDocx = async (document: ReportDocument): Promise<string> => files().put(await renderDocx(document));

/** Makes the workbook of a frozen run once and keeps it. */
export async function keepXlsx(frozen: FrozenReport): Promise<string> {
  const source = sourceOfFrozen(frozen, await getTemplate(frozen.templateId));
  return files().put(await renderConsolidatedXlsx(buildWorkbook(workbookOf(source))));
}
