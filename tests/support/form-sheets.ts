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

/** The form of several pages with so many rows that those who sign would come first on a page of their own. */
export function formsOfLengths(): [name: string, sheet: FormSheet][] {
  const long = sheetOf(realReports()[0]?.input, "BM7");
  const { rows } = long.content;
  return [31, 33, 34, 35, 36, 49, 50, 53, 54, 55].map((count) => [
    `a form of ${count} rows`,
    {
      ...long,
      content: {
        ...long.content,
        rows: Array.from({ length: count }, (_, index) => ({
          ...(rows[index % rows.length] as (typeof rows)[number]),
          heading: false,
        })),
      },
    },
  ]);
}
