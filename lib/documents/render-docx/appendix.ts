import { AlignmentType, Paragraph, type Table, TableRow, type TextRun } from "docx";
import type { Appendix, AppendixRow, FormSheet } from "@/lib/report/report-document";
import { textWidth } from "../text-width";
import { signedFoot } from "./form-signature";
import { matrixTable, matrixWidths } from "./matrix-table";
import { mm, SIZE, TEXT_WIDTH, WIDE_TEXT_WIDTH } from "./measures";
import { keepsNext, ruledTable, textCell, type Under } from "./table-frame";
import { centred, centredRule, run, spacing } from "./text";
import { unitRuns, unitWidth } from "./unit-of-measure";

export const LIST_HEADINGS = ["TT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"] as const;
/** Notes longer than this get a wider column. */
const SHORT_NOTE_LETTERS_MAX = 24;

/** Padding of a cell, its rules and two marks of footnotes, in twips: a figure never wraps. */
const FIGURE_ROOM = 520;

/** Widths of TT, label, unit, value and note. */
function columnWidths(rows: readonly AppendixRow[]): readonly [number, number, number, number, number] {
  const letters = rows.map((row) => (row.wide ? row.value.length / 2 : row.note.length));
  const long = Math.max(0, ...letters) > SHORT_NOTE_LETTERS_MAX;
  const figures = rows.filter((row) => !row.wide).map((row) => textWidth(row.value, SIZE.table, "bold"));
  const value = Math.min(mm(40), Math.max(mm(22), Math.ceil(Math.max(0, ...figures)) + FIGURE_ROOM));
  const unit = unitWidth(rows.map((row) => row.unit));
  const [tt, note] = [mm(14), mm(long ? 38 : 27)];
  return [tt, TEXT_WIDTH - tt - unit - value - note, unit, value, note];
}

/** A row this long may be taller than a page, where a row that cannot split would be cut. */
const UNSPLIT_LETTERS_MAX = 1200;

function headerRow(widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: LIST_HEADINGS.map((text, index) =>
      textCell([[run(text, { size: SIZE.table, bold: true })]], { width: widths[index] ?? 0, align: "center" }),
    ),
  });
}

function valueRuns({ value, marks, strong }: AppendixRow): TextRun[] {
  const look = { size: SIZE.table, bold: strong };
  return [run(value, look), ...marks.map((mark) => run(`(${mark})`, { ...look, bold: false, superScript: true }))];
}

function figureRow(row: AppendixRow, together: boolean, widths: ReturnType<typeof columnWidths>): TableRow {
  const [tt, label, unit, value, note] = widths;
  const look = { size: SIZE.table, bold: row.strong };
  const left = [
    textCell([[run(row.tt, look)]], { width: tt, align: "center" }),
    textCell([[run(row.label, look)]], { width: label }),
    textCell([unitRuns(row.unit)], { width: unit, align: "center" }),
  ];
  const right = row.wide
    ? [textCell([valueRuns(row)], { width: value + note, align: "left", columnSpan: 2 })]
    : [
        textCell([valueRuns(row)], { width: value, align: "center" }),
        textCell([[run(row.note, { size: SIZE.footnote })]], { width: note }),
      ];
  const letters = row.label.length + row.value.length + row.note.length;
  return new TableRow({
    keepNext: row.heading || together,
    cantSplit: letters <= UNSPLIT_LETTERS_MAX,
    children: [...left, ...right],
  });
}

function underTable({ coverage, footnotes }: FormSheet["content"], keepNext: boolean): Paragraph[] {
  const line = (children: TextRun[]) =>
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      spacing: spacing({ before: 60 }),
      keepLines: true,
      keepNext,
      children,
    });
  return [
    ...(coverage ? [line([run(coverage, { size: SIZE.table, italics: true })])] : []),
    ...footnotes.map(({ mark, text }) =>
      line([run(`(${mark})`, { size: SIZE.footnote, superScript: true }), run(` ${text}`, { size: SIZE.footnote })]),
    ),
  ];
}

/** A matrix whose columns do not fit a page on end is printed on its side. */
export const isWide = ({ matrix, tables }: Pick<Appendix, "matrix" | "tables">): boolean =>
  tables !== undefined || (matrix !== undefined && matrixWidths(matrix).landscape);

/** Many units beside each other: the smallest letters the decree's tables are set in. */
const UNITS_LOOK = { size: SIZE.footnote, onSide: true } as const;

/** Tables one under the other, each with what it holds above it. */
const captionedTables = (tables: NonNullable<Appendix["tables"]>, under: Under): (Paragraph | Table)[] =>
  tables.flatMap(({ caption, matrix }, index) => [
    new Paragraph({
      spacing: spacing({ before: index === 0 ? 0 : 240, after: 80 }),
      keepNext: true,
      children: [run(caption, { size: SIZE.date, bold: true })],
    }),
    matrixTable(matrix, index === tables.length - 1 ? under : null, UNITS_LOOK),
  ]);

function figuresOf(appendix: FormSheet["content"], under: Under): (Paragraph | Table)[] {
  const { matrix, tables } = appendix;
  if (tables) return captionedTables(tables, under);
  return [matrix ? matrixTable(matrix, under) : formTable(appendix, under)];
}

function formTable({ rows }: FormSheet["content"], under: Under): Table {
  const widths = columnWidths(rows);
  const lines = rows.map((row, index) => figureRow(row, keepsNext(index, rows.length, under), widths));
  return ruledTable(widths, [headerRow(widths), ...lines], under);
}

/** The table of a form and the lines under it. */
export function formBlocks(content: FormSheet["content"]): (Paragraph | Table)[] {
  const under = underTable(content, false);
  return [...figuresOf(content, under.length > 0 ? "lines" : null), ...under];
}

/** The table of a form alone; the lines under it and those who sign are its last row. */
export function signedFormBlocks(sheet: FormSheet): (Paragraph | Table)[] {
  const under = underTable(sheet.content, true);
  return figuresOf(sheet.content, (widths) => signedFoot(sheet, under, widths));
}

/** One appendix: its heading, the line that ties it to the report, a short rule, the table, what stands under it. */
export function appendixBlocks(appendix: Appendix): (Paragraph | Table)[] {
  const bold = { size: SIZE.title, bold: true };
  const width = isWide(appendix) ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
  const { shared } = appendix;
  const label = appendix.number === null ? "Phụ lục" : `Phụ lục ${appendix.number}`;
  const title = shared && shared !== "continued" ? shared.title : appendix.title;
  const heading = [
    centred([run(label, bold)], {}, { keepNext: true }),
    centred([run(title, bold)], {}, { keepNext: true }),
    centred([run(appendix.basis, { size: SIZE.date, italics: true })], {}, { keepNext: true }),
    centredRule(width, textWidth("CỘNG HÒA XÃ HỘI", SIZE.title, "bold"), { before: 100, after: 160 }, true),
  ];
  return [
    ...(shared === "continued" ? [] : heading),
    ...(shared ? [centred([run(appendix.title, bold)], { after: 120 }, { keepNext: true })] : []),
    ...formBlocks(appendix),
  ];
}
