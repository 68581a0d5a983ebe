import ExcelJS from "exceljs";
import type { Workbook } from "@/lib/report/workbook";
import { xmlText } from "../xml-text";
import { writeFormSheet } from "./form-sheet";
import { writeMethodSheet } from "./method-sheet";

/** Excel takes at most 31 letters and none of []:*?/\ in a sheet's name. */
const sheetName = (name: string): string =>
  xmlText(name)
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31)
    .trim() || "Bieu";

/**
 * The consolidated workbook as .xlsx for Excel 2010 and later: no dynamic arrays, every formula with its stored
 * result. The in-memory writer, because the streaming one drops the recalculation on opening.
 */
export async function renderConsolidatedXlsx(model: Workbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = xmlText(model.title);
  book.calcProperties.fullCalcOnLoad = true;
  for (const form of model.sheets) writeFormSheet(book.addWorksheet(sheetName(form.name)), form, model);
  writeMethodSheet(book.addWorksheet("Cách tính"), model);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
