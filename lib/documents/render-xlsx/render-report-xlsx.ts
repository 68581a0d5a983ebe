import ExcelJS from "exceljs";
import type { TypedForm } from "@/lib/report/forms-as-typed";
import type { ReportDocument } from "@/lib/report/report-document";
import { xmlText } from "../xml-text";
import { formSheetName } from "./form-sheet-name";
import { writeTextSheet } from "./text-sheet";
import { writeTypedForm } from "./typed-form-sheet";

/** A report as a workbook: its text on the first sheet, then each form as typed on a sheet of its own. */
export async function renderReportXlsx(report: ReportDocument, forms: readonly TypedForm[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = xmlText(`${report.title.kind} ${report.title.subject}`.trim());
  writeTextSheet(book.addWorksheet("Văn bản"), report);
  for (const form of forms) writeTypedForm(book.addWorksheet(formSheetName(form.code)), form);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
