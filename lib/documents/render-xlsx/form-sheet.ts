import type { Worksheet } from "exceljs";
import type { Entry, Workbook, WorkbookRow, WorkbookSheet } from "@/lib/report/workbook";
import { entryValue, formatOf } from "./entry-value";
import { COLUMN, FROZEN_COLUMNS, HEADERS, letters, UNIT_WIDTH, WIDTHS } from "./layout";
import { rowHeight } from "./row-height";
import { BORDER, FONT, fill, HEADER_FILL, put } from "./sheet-look";

const PROVINCE_FILL = fill("FFF3F6FA");

function writeTitle(sheet: Worksheet, form: WorkbookSheet, book: Workbook): number {
  put(sheet.getCell(1, 1), book.title, { font: { ...FONT, size: 13, bold: true } });
  put(sheet.getCell(2, 1), form.title, { font: { ...FONT, size: 13, bold: true } });
  book.about.forEach((line, index) => {
    put(sheet.getCell(3 + index, 1), line, { font: { ...FONT, italic: true } });
  });
  return 3 + book.about.length;
}

function writeHeader(sheet: Worksheet, at: number, book: Workbook): void {
  const names = [...HEADERS, ...book.units.map(({ name }) => name)];
  names.forEach((name, index) => {
    put(sheet.getCell(at, index + 1), name, {
      font: { ...FONT, bold: true },
      fill: HEADER_FILL,
      border: BORDER,
      alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    });
    sheet.getColumn(index + 1).width = WIDTHS[index] ?? UNIT_WIDTH;
  });
  sheet.getRow(at).height = 48;
}

const figureOf = (entry: Entry): string | null => (entry.kind === "figure" ? entry.value : null);

function writeRow(sheet: Worksheet, at: number, row: WorkbookRow, rowOf: ReadonlyMap<string, number>): void {
  const unitCount = row.units.length;
  const bold = row.strong;
  const texts = {
    [COLUMN.tt]: row.tt,
    [COLUMN.label]: row.label,
    [COLUMN.unit]: row.unit,
    [COLUMN.madeBy]: row.madeBy,
  };
  for (const [column, text] of Object.entries({ ...texts, [COLUMN.coverage]: row.coverage, [COLUMN.note]: row.note })) {
    const index = Number(column);
    put(sheet.getCell(at, index), text, {
      font: { ...FONT, bold, size: index === COLUMN.note ? NOTE_POINTS : FONT.size },
      border: BORDER,
      alignment: {
        vertical: "middle",
        wrapText: true,
        horizontal: index === COLUMN.label || index === COLUMN.note ? "left" : "center",
      },
    });
  }
  const entries: [number, Entry][] = [
    [COLUMN.province, row.province],
    [COLUMN.adjustment, row.adjustment],
    [COLUMN.unitsTotal, row.unitsTotal],
    [COLUMN.owner, row.owner],
    ...row.units.map((entry, index): [number, Entry] => [COLUMN.firstUnit + index, entry]),
  ];
  sheet.getRow(at).height = heightOf(row, entries);
  for (const [column, entry] of entries) {
    const cell = sheet.getCell(at, column);
    cell.value = entryValue(entry, { row: at, column, rowOf, unitCount });
    cell.font = { ...FONT, bold: bold || column === COLUMN.province };
    cell.border = BORDER;
    cell.alignment = { vertical: "middle", horizontal: entry.kind === "words" ? "left" : "right", wrapText: true };
    const value = figureOf(entry);
    if (value !== null) cell.numFmt = formatOf(row.figureKind, value);
    if (column === COLUMN.province) cell.fill = PROVINCE_FILL;
  }
}

const NOTE_POINTS = 9;

function heightOf(row: WorkbookRow, entries: readonly [number, Entry][]): number {
  const texts: [number, string][] = [
    [COLUMN.label, row.label],
    [COLUMN.unit, row.unit],
    [COLUMN.madeBy, row.madeBy],
    [COLUMN.note, row.note],
    ...entries.flatMap(([column, entry]): [number, string][] => (entry.kind === "words" ? [[column, entry.text]] : [])),
  ];
  return rowHeight(
    texts.map(([column, text]) => ({
      text,
      width: WIDTHS[column - 1] ?? UNIT_WIDTH,
      sizePoints: column === COLUMN.note ? NOTE_POINTS : FONT.size,
      bold: row.strong || column === COLUMN.province,
    })),
  );
}

/** One form: units in columns, the province's figure first, header and first columns frozen, ready to print on A4. */
export function writeFormSheet(sheet: Worksheet, form: WorkbookSheet, book: Workbook): void {
  const header = writeTitle(sheet, form, book);
  writeHeader(sheet, header, book);
  const rowOf = new Map(form.rows.map((row, index) => [row.key, header + 1 + index]));
  form.rows.forEach((row, index) => {
    writeRow(sheet, header + 1 + index, row, rowOf);
  });
  const lastColumn = HEADERS.length + book.units.length;
  const lastRow = header + form.rows.length;
  sheet.views = [
    { state: "frozen", xSplit: FROZEN_COLUMNS, ySplit: header, topLeftCell: `E${header + 1}`, activeCell: "A1" },
  ];
  sheet.autoFilter = { from: { row: header, column: 1 }, to: { row: lastRow, column: lastColumn } };
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    scale: 62,
    printTitlesRow: `${header}:${header}`,
    printTitlesColumn: `A:${letters(FROZEN_COLUMNS)}`,
    margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = "&CTrang &P/&N";
}
