import ExcelJS from "exceljs";
import type { TypedForm } from "@/lib/report/forms-as-typed";
import type { ReportDocument } from "@/lib/report/report-document";
import { xmlText } from "../xml-text";
import { writeTextSheet } from "./text-sheet";
import { writeTypedForm } from "./typed-form-sheet";

const NAMES = { BM: "Biểu mẫu", PL: "Phụ lục" } as const;

/** "BM3" → "Biểu mẫu 3", "PL" → "Phụ lục": what people look for among the sheets. */
function sheetName(code: string): string {
  const [, kind, number] = /^(BM|PL)(.*)$/.exec(code) ?? [];
  return kind === undefined ? code : `${NAMES[kind as keyof typeof NAMES]} ${number}`.trim();
}

/** A report as a workbook: its text on the first sheet, then each form as typed on a sheet of its own. */
export async function renderReportXlsx(report: ReportDocument, forms: readonly TypedForm[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = xmlText(`${report.title.kind} ${report.title.subject}`.trim());
  writeTextSheet(book.addWorksheet("Văn bản"), report);
  for (const form of forms) writeTypedForm(book.addWorksheet(sheetName(form.code)), form);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
