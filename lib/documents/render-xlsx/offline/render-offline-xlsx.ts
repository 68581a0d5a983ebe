import ExcelJS from "exceljs";
import { BASE_SHEET } from "@/lib/indicators/offline/marks";
import type { OfflineBook } from "@/lib/report/offline/offline-book";
import { xmlText } from "../../xml-text";
import { formSheetName } from "../form-sheet-name";
import { writeBaseSheet } from "./base-sheet";
import { writeGuideSheet } from "./guide-sheet";
import { writeListSheet } from "./list-sheet";
import { writeMatrixSheet } from "./matrix-sheet";

/**
 * The workbook to fill offline as .xlsx for Excel 2010 and later. The in-memory writer: the streaming one puts the
 * protection of a sheet where Excel calls the file broken.
 */
export async function renderOfflineXlsx(book: OfflineBook): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  made.title = xmlText(book.title);
  made.created = new Date(book.meta.exportedAt);
  made.modified = made.created;
  made.calcProperties.fullCalcOnLoad = true;
  const guide = made.addWorksheet("Hướng dẫn");
  const forms = book.sheets.map((form) => ({ form, sheet: made.addWorksheet(formSheetName(form.code)) }));
  const lists = writeBaseSheet(made.addWorksheet(BASE_SHEET), book);
  await writeGuideSheet(guide, book);
  for (const { form, sheet } of forms) {
    if (form.kind === "list") await writeListSheet(sheet, form, book.title, lists);
    else await writeMatrixSheet(sheet, form, book.title, lists);
  }
  return new Uint8Array(await made.xlsx.writeBuffer());
}
