import type { Worksheet } from "exceljs";
import { FIGURE_ROLE, LIST_MARK, NOTE_ROLE } from "@/lib/indicators/offline/marks";
import type { OfflineListRow, OfflineSheet } from "@/lib/report/offline/offline-book";
import { letters } from "../layout";
import { rowHeight } from "../row-height";
import { BORDER, FONT, fill, put } from "../sheet-look";
import { FIRST_ROW, KEY_COLUMN, lockSheet, writeFrame } from "./form-frame";
import { ratioFormula, usableFigure } from "./formulas";
import { type ListRanges, writeNote, writePlace } from "./place-cell";

const COLUMN = { tt: 2, label: 3, unit: 4, figure: 5, note: 6, usable: 7 } as const;
const COLUMNS = [
  { header: "TT", width: 8, role: "" },
  { header: "Chỉ tiêu thống kê", width: 56, role: "" },
  { header: "Đơn vị tính", width: 16, role: "" },
  { header: "Số liệu", width: 20, role: FIGURE_ROLE },
  { header: "Ghi chú", width: 34, role: NOTE_ROLE },
] as const;

const LOCKED_FILL = fill("FFEFEFEF");
const HEADING_FILL = fill("FFF3F6FA");
/** 0 and 100 percent print without places. */
const RATIO_FORMAT = "[=100]0;[=0]0;0.00";

type ListSheet = Extract<OfflineSheet, { kind: "list" }>;

/** A list form to fill in: labels locked, figures and notes open, ratios live. */
export async function writeListSheet(
  sheet: Worksheet,
  form: ListSheet,
  about: string,
  lists: ListRanges,
): Promise<void> {
  const rowOf = new Map(form.rows.map(({ key }, index) => [key, FIRST_ROW + index]));
  form.rows.forEach((row, index) => {
    writeRow(sheet, FIRST_ROW + index, row, rowOf, lists);
  });
  writeUsable(sheet, form, rowOf);
  writeFrame(sheet, {
    mark: LIST_MARK,
    title: form.title,
    about,
    columns: COLUMNS,
    frozen: COLUMN.label,
    orientation: "portrait",
  });
  await lockSheet(sheet);
}

function writeRow(
  sheet: Worksheet,
  at: number,
  row: OfflineListRow,
  rowOf: ReadonlyMap<string, number>,
  lists: ListRanges,
): void {
  const heading = row.kind === "heading";
  const look = { font: { ...FONT, bold: row.strong }, border: BORDER, ...(heading && { fill: HEADING_FILL }) };
  const align = (horizontal: "left" | "center") => ({ horizontal, vertical: "middle", wrapText: true }) as const;
  put(sheet.getCell(at, COLUMN.tt), row.tt, { ...look, alignment: align("center") });
  put(sheet.getCell(at, COLUMN.label), row.label, { ...look, alignment: align("left") });
  put(sheet.getCell(at, COLUMN.unit), row.unit, { ...look, alignment: align("center") });
  sheet.getRow(at).height = heightOf(row);
  if (row.kind === "input") {
    put(sheet.getCell(at, KEY_COLUMN), row.key);
    writePlace(sheet, { row: at, column: COLUMN.figure }, row.place, lists);
    writeNote(sheet, at, COLUMN.note, row.note);
    return;
  }
  put(sheet.getCell(at, COLUMN.figure), "", look);
  put(sheet.getCell(at, COLUMN.note), row.note, { ...look, alignment: align("left") });
  if (row.kind === "ratio") writeRatio(sheet, at, row, rowOf);
}

function writeRatio(
  sheet: Worksheet,
  at: number,
  { numerator, denominator, result }: Extract<OfflineListRow, { kind: "ratio" }>,
  rowOf: ReadonlyMap<string, number>,
): void {
  const cell = sheet.getCell(at, COLUMN.figure);
  const [top, bottom] = [rowOf.get(numerator), rowOf.get(denominator)];
  const shown = result === null ? "" : Number(result);
  const usable = letters(COLUMN.usable);
  cell.value =
    top === undefined || bottom === undefined
      ? shown
      : { formula: ratioFormula(`${usable}${top}`, `${usable}${bottom}`), result: shown };
  cell.numFmt = RATIO_FORMAT;
  cell.fill = LOCKED_FILL;
  cell.alignment = { horizontal: "right", vertical: "middle" };
}

/** A hidden column beside the parts of ratios: what of them a ratio may use. */
function writeUsable(sheet: Worksheet, form: ListSheet, rowOf: ReadonlyMap<string, number>): void {
  const parts = new Set(form.rows.flatMap((row) => (row.kind === "ratio" ? [row.numerator, row.denominator] : [])));
  for (const row of form.rows) {
    const at = rowOf.get(row.key);
    if (row.kind !== "input" || at === undefined || !parts.has(row.key)) continue;
    const { written } = row.place;
    const result =
      written.kind === "number" ? Number(written.decimal) : written.kind === "text" && isNone(written.text) ? 0 : "";
    sheet.getCell(at, COLUMN.usable).value = { formula: usableFigure(`${letters(COLUMN.figure)}${at}`), result };
  }
  sheet.getColumn(COLUMN.usable).hidden = true;
}

/** As formatCell writes "không phát sinh". */
const isNone = (text: string): boolean => text === "-";

function heightOf(row: OfflineListRow): number {
  const figure = row.kind === "input" && row.place.written.kind === "text" ? row.place.written.text : "";
  const texts = [row.tt, row.label, row.unit, figure, row.note];
  return rowHeight(
    texts.map((text, index) => ({
      text,
      width: COLUMNS[index]?.width ?? 16,
      sizePoints: FONT.size,
      bold: row.strong,
    })),
  );
}
