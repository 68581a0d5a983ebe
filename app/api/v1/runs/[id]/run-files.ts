import "server-only";
import { fileAnswer } from "@/lib/documents/file-answer";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { renderConsolidatedXlsx } from "@/lib/documents/render-xlsx/render-xlsx";
import { buildWorkbook } from "@/lib/report/build-workbook";
import { COPY_LABEL } from "@/lib/report/copy-words";
import { fileName } from "@/lib/report/file-name";
import { provinceName, provinceReportOf, type RunSource, workbookOf } from "@/lib/report/province-documents";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { CopyKind } from "@/lib/report/report-document";

const copyWords = (source: RunSource, copy: CopyKind): string =>
  source.run.state === "issued" && copy === "signing" ? "bản tra cứu" : COPY_LABEL[copy];

/** The province's report as a Word file. */
export async function wordAnswer(source: RunSource, copy: CopyKind): Promise<Response> {
  const bytes = await renderDocx(buildProvinceReport(provinceReportOf(source, copy)));
  const words = { period: source.period, whose: provinceName(source), copy: copyWords(source, copy) };
  return fileAnswer(bytes, fileName("Báo cáo CCHC", words), "docx");
}

/** The consolidated figures as an Excel file with live formulas. */
export async function excelAnswer(source: RunSource): Promise<Response> {
  const bytes = await renderConsolidatedXlsx(buildWorkbook(workbookOf(source)));
  const words = { period: source.period, whose: provinceName(source), copy: `bản tổng hợp số ${source.run.number}` };
  return fileAnswer(bytes, fileName("Số liệu CCHC", words), "xlsx");
}
