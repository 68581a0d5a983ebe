import ExcelJS from "exceljs";
import { renderOfflineXlsx } from "@/lib/documents/render-xlsx/offline/render-offline-xlsx";
import type { Cells } from "@/lib/indicators/cell";
import type { Template } from "@/lib/indicators/template";
import type { SheetContext } from "@/lib/indicators/walk";
import { openUpload } from "@/lib/intake/guard/open-upload";
import { type ParsedOffline, parseOffline } from "@/lib/intake/offline/parse-offline";
import { buildOfflineBook } from "@/lib/report/offline/build-offline-book";
import type { OfflineBook } from "@/lib/report/offline/offline-book";

export const OFFLINE_REPORT = "0192f0c1-0000-7000-8000-000000000001";
const UNIT_SHEET: SheetContext = { sheet: "unit", unitKind: "so", ownerKeys: [] };

/** The offline workbook of a sheet with these cells, every one stored in version 1. */
export const offlineBookOf = (template: Template, cells: Cells, sheet: SheetContext = UNIT_SHEET): OfflineBook =>
  buildOfflineBook({
    template,
    sheet,
    cells: Object.entries(cells).map(([key, cell]) => ({ ...cell, key, version: 1 })),
    meta: {
      format: 1,
      reportId: OFFLINE_REPORT,
      periodId: "0192f0c1-0000-7000-8000-000000000002",
      unitId: "0192f0c1-0000-7000-8000-000000000003",
      templateId: template.id,
      sheet: sheet.sheet,
      unitName: "Sở Xây dựng",
      periodTitle: "Báo cáo năm 2026",
      period: { kind: "Y", year: 2026, from: "2025-12-15", to: "2026-12-14" },
      exportedAt: "2026-11-27T02:00:00.000Z",
    },
  });

export const offlineBytesOf = (template: Template, cells: Cells, sheet?: SheetContext): Promise<Uint8Array> =>
  renderOfflineXlsx(offlineBookOf(template, cells, sheet));

/** As the child process reads it. */
export async function readBack(bytes: Uint8Array): Promise<ParsedOffline> {
  const upload = await openUpload(bytes, "ngoai-tuyen.xlsx");
  const read = upload.kind === "xlsx" ? parseOffline(upload.parts) : null;
  if (read === null) throw new Error("not an offline workbook");
  return read;
}

/** What a person does in the file: by another program than the one that reads it back. */
export async function editWorkbook(
  bytes: Uint8Array,
  edit: (book: ExcelJS.Workbook) => void | Promise<void>,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  await edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The sheet and row of a key: where it stands now. */
export function rowOfKey(book: ExcelJS.Workbook, key: string): { sheet: ExcelJS.Worksheet; row: number } {
  for (const sheet of book.worksheets) {
    if (sheet.state === "veryHidden") continue;
    for (let row = 2; row <= sheet.rowCount; row += 1) {
      if (sheet.getCell(row, 1).value === key) return { sheet, row };
    }
  }
  throw new Error(`no row ${key}`);
}

const FIGURE = 5;
const NOTE = 6;

/** Types into the figure of a list row. */
export function typeFigure(book: ExcelJS.Workbook, key: string, value: ExcelJS.CellValue): void {
  const { sheet, row } = rowOfKey(book, key);
  sheet.getCell(row, FIGURE).value = value;
}

export function typeNote(book: ExcelJS.Workbook, key: string, value: string): void {
  const { sheet, row } = rowOfKey(book, key);
  sheet.getCell(row, NOTE).value = value;
}
