import { z } from "zod";
import { listLeadAgencies } from "@/lib/data/lead-agencies";
import { getContent, getReport } from "@/lib/data/reports";
import { getTemplate } from "@/lib/data/templates";
import { defineHandler } from "@/lib/define-handler";
import { fileAnswer } from "@/lib/documents/file-answer";
import { renderOfflineXlsx } from "@/lib/documents/render-xlsx/offline/render-offline-xlsx";
import { AppError } from "@/lib/errors";
import { fileName } from "@/lib/report/file-name";
import { buildOfflineBook } from "@/lib/report/offline/build-offline-book";

/** The workbook to fill offline: the report's figures as they stand now, for who may read what the unit is writing. */
export const GET = defineHandler({ params: z.strictObject({ id: z.uuid() }) }, async (actor, { params }) => {
  const head = await getReport(actor, params.id);
  // The province's own report is made in a run, never typed.
  if (head.sheet === "consolidated") throw new AppError("not_found");
  const [content, template, agencies] = await Promise.all([
    getContent(actor, head.id),
    getTemplate(head.templateId),
    listLeadAgencies(actor),
  ]);
  const { kind, year, title } = head.period;
  const book = buildOfflineBook({
    template,
    sheet: {
      sheet: head.sheet,
      unitKind: head.unit.kind,
      ownerKeys: agencies.filter(({ unitId }) => unitId === head.unit.id).map(({ key }) => key),
    },
    cells: content.cells,
    meta: {
      format: 1,
      reportId: head.id,
      periodId: head.period.id,
      unitId: head.unit.id,
      templateId: head.templateId,
      sheet: head.sheet,
      unitName: head.unit.name,
      periodTitle: title,
      period: { kind, year, from: head.windowFrom, to: head.windowTo },
      exportedAt: new Date().toISOString(),
    },
  });
  const start = head.sheet === "province" ? "Số liệu CCHC toàn tỉnh" : "Báo cáo CCHC";
  const name = fileName(start, {
    period: { ...head.period, windowTo: head.windowTo },
    whose: head.unit.shortName,
    copy: "nhập ngoại tuyến",
  });
  return fileAnswer(await renderOfflineXlsx(book), name, "xlsx");
});
