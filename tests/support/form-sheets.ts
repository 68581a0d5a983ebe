import { buildFormSheet } from "@/lib/report/form-sheet";
import type { FormSheet } from "@/lib/report/report-document";
import type { UnitReportInput } from "@/lib/report/unit-report";
import { communeReport } from "./commune-report";
import { realReports } from "./real-reports";

function sheetOf(input: UnitReportInput | undefined, code: string): FormSheet {
  const sheet = input && buildFormSheet(input, code);
  if (!sheet) throw new Error(`no form ${code}`);
  return sheet;
}

function onItsSide(sheet: FormSheet): FormSheet {
  const { matrix } = sheet.content;
  if (!matrix) throw new Error("no matrix");
  const columns = [...matrix.columns, ...matrix.columns.map((column) => `${column} năm trước`)];
  const rows = matrix.rows.map((row) => ({ ...row, values: [...row.values, ...row.values] }));
  return { ...sheet, content: { ...sheet.content, matrix: { ...matrix, columns, rows } } };
}

/** Forms alone: of one page, of two, of a deputy who signs, a matrix, and one that needs the page on its side. */
export function formSheets(): [name: string, sheet: FormSheet][] {
  const [construction, home] = realReports();
  const matrix = sheetOf(communeReport(), "PL8");
  return [
    ["a form of one page", sheetOf(construction?.input, "BM1")],
    ["a form of several pages", sheetOf(construction?.input, "BM7")],
    ["a form a deputy signs", sheetOf(home?.input, "BM4")],
    ["a matrix alone", matrix],
    ["a matrix alone on its side", onItsSide(matrix)],
  ];
}
