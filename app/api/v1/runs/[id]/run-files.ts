import "server-only";
import { fileAnswer } from "@/lib/documents/file-answer";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { renderConsolidatedXlsx } from "@/lib/documents/render-xlsx/render-xlsx";
import { toPdf } from "@/lib/office/to-pdf";
import { buildWorkbook } from "@/lib/report/build-workbook";
import { copyWords } from "@/lib/report/copy-words";
import { fileName } from "@/lib/report/file-name";
import { provinceName, provinceReportOf, type RunSource, workbookOf } from "@/lib/report/province-documents";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { CopyKind } from "@/lib/report/report-document";

/** Which copy, and whether the annex of figures by unit is in it. */
type Asked = { copy: CopyKind; byUnit?: boolean };

function wordsOf(source: RunSource, { copy, byUnit }: Asked): string {
  const words = copyWords(copy, source.run.state === "issued");
  return [words, byUnit ? "kèm số liệu từng đơn vị" : ""].filter((part) => part !== "").join(", ");
}

const wordName = (source: RunSource, asked: Asked): string =>
  fileName("Báo cáo CCHC", { period: source.period, whose: provinceName(source), copy: wordsOf(source, asked) });

const wordBytes = (source: RunSource, { copy, byUnit }: Asked): Promise<Uint8Array> =>
  renderDocx(buildProvinceReport(provinceReportOf(source, copy, byUnit)));

/** The province's report as a Word file. */
export async function wordAnswer(source: RunSource, asked: Asked): Promise<Response> {
  return fileAnswer(await wordBytes(source, asked), wordName(source, asked), "docx");
}

/** The same as PDF, where LibreOffice is installed. */
export async function pdfAnswer(source: RunSource, asked: Asked): Promise<Response> {
  return fileAnswer(await toPdf(await wordBytes(source, asked)), wordName(source, asked), "pdf");
}

/** The consolidated figures as an Excel file with live formulas. */
export async function excelAnswer(source: RunSource): Promise<Response> {
  const bytes = await renderConsolidatedXlsx(buildWorkbook(workbookOf(source)));
  const words = { period: source.period, whose: provinceName(source), copy: `bản tổng hợp số ${source.run.number}` };
  return fileAnswer(bytes, fileName("Số liệu CCHC", words), "xlsx");
}
