import type { Worksheet } from "exceljs";
import { LABEL_COLUMN } from "@/lib/indicators/matrix/matrix-items";
import { matrixMark } from "@/lib/indicators/offline/marks";
import type { OfflineMatrixRow, OfflineSheet } from "@/lib/report/offline/offline-book";
import { letters } from "../layout";
import { rowHeight } from "../row-height";
import { BORDER, FONT, fill, put } from "../sheet-look";
import { FIRST_ROW, KEY_COLUMN, lockSheet, writeFrame } from "./form-frame";
import { totalFormula } from "./formulas";
import { type ListRanges, PLACE_FORMAT, writePlace } from "./place-cell";

const TT_COLUMN = 2;
const NAME_COLUMN = 3;
const FIRST_COLUMN = 4;
const NAME_WIDTH = 40;
const FIGURE_WIDTH = 14;
const TOTAL_FILL = fill("FFEFEFEF");

type MatrixSheet = Extract<OfflineSheet, { kind: "matrix" }>;

/** A matrix to fill in: printed rows, rows people added, spare ones, and its live total. */
export async function writeMatrixSheet(
  sheet: Worksheet,
  form: MatrixSheet,
  about: string,
  lists: ListRanges,
): Promise<void> {
  form.rows.forEach((row, index) => {
    writeRow(sheet, FIRST_ROW + index, row, lists);
  });
  writeTotal(sheet, form);
  writeFrame(sheet, {
    mark: matrixMark(form.code),
    title: form.title,
    about,
    columns: [
      { header: "TT", width: 8, role: "" },
      { header: form.rowHeading, width: NAME_WIDTH, role: LABEL_COLUMN },
      ...form.columns.map(({ key, label }) => ({ header: label, width: FIGURE_WIDTH, role: key })),
    ],
    frozen: NAME_COLUMN,
    orientation: "landscape",
  });
  await lockSheet(sheet);
}

function writeRow(sheet: Worksheet, at: number, row: OfflineMatrixRow, lists: ListRanges): void {
  put(sheet.getCell(at, KEY_COLUMN), row.key);
  put(sheet.getCell(at, TT_COLUMN), row.tt, {
    border: BORDER,
    alignment: { horizontal: "center", vertical: "middle" },
  });
  if (row.name) writePlace(sheet, { row: at, column: NAME_COLUMN }, row.name, lists);
  else {
    put(sheet.getCell(at, NAME_COLUMN), row.label, {
      border: BORDER,
      alignment: { vertical: "middle", wrapText: true },
    });
  }
  row.places.forEach((place, index) => {
    writePlace(sheet, { row: at, column: FIRST_COLUMN + index }, place, lists);
  });
  const words = row.places.map(({ written }) => ({
    text: written.kind === "text" ? written.text : "",
    width: FIGURE_WIDTH,
    sizePoints: FONT.size,
  }));
  sheet.getRow(at).height = rowHeight([{ text: row.label, width: NAME_WIDTH, sizePoints: FONT.size }, ...words]);
}

function writeTotal(sheet: Worksheet, { columns, rows, total }: MatrixSheet): void {
  if (!total) return;
  const at = FIRST_ROW + rows.length;
  const look = { font: { ...FONT, bold: true }, border: BORDER, fill: TOTAL_FILL };
  put(sheet.getCell(at, TT_COLUMN), "", look);
  put(sheet.getCell(at, NAME_COLUMN), total.label, { ...look, alignment: { vertical: "middle", wrapText: true } });
  total.results.forEach((result, index) => {
    const column = letters(FIRST_COLUMN + index);
    const cell = sheet.getCell(at, FIRST_COLUMN + index);
    Object.assign(cell, look);
    cell.alignment = { horizontal: "right", vertical: "middle" };
    cell.numFmt = PLACE_FORMAT[columns[index]?.kind ?? "count"];
    cell.value =
      rows.length === 0
        ? null
        : {
            formula: totalFormula(`${column}${FIRST_ROW}:${column}${at - 1}`),
            result: result === null ? "" : Number(result),
          };
  });
}
