import { type Table, TableRow, type TextRun } from "docx";
import type { AppendixMatrix } from "@/lib/report/report-document";
import { textWidth } from "../text-width";
import { mm, SIZE, TEXT_WIDTH, WIDE_TEXT_WIDTH } from "./measures";
import { keepsNext, ruledTable, textCell, type Under } from "./table-frame";
import { run } from "./text";

type MatrixRow = AppendixMatrix["rows"][number];

/** Left and right padding of a cell and its rules, in twips. */
const CELL_ROOM = 170;
/** One mark of a footnote. */
const MARK_ROOM = 130;
/** Names of rows are given at least this much, so that they need few lines. */
const LABEL_MIN = mm(38);
const NUMBER_WIDTH = mm(11);
const BORDER_SPARE = 20;

/** How a matrix is laid: with letters of this size, and on its side whether or not it needs to be. */
type MatrixLook = { size: number; onSide: boolean };

const FORM_LOOK: MatrixLook = { size: SIZE.table, onSide: false };

const wordWidth = (text: string, size: number): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, size, "bold")));

/** As narrow as a column may be: no word of its heading and no figure is broken. */
function narrowest(matrix: AppendixMatrix, column: number, size: number): number {
  const figures = matrix.rows.map(({ values }) => {
    const { text, marks } = values[column] ?? { text: "", marks: [] };
    return wordWidth(text, size) + marks.length * MARK_ROOM;
  });
  return Math.ceil(Math.max(wordWidth(matrix.columns[column] ?? "", size), ...figures)) + CELL_ROOM;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * TT (where rows are numbered), the names, then the figures: all of one width where that fits, else each as narrow as
 * it may be. On its side only when asked or when a page on end is too narrow; never wider than the page.
 */
export function matrixWidths(
  matrix: AppendixMatrix,
  { size, onSide } = FORM_LOOK,
): { widths: number[]; landscape: boolean } {
  const number = matrix.rows.some(({ tt }) => tt !== "") ? [NUMBER_WIDTH] : [];
  const own = matrix.columns.map((_, column) => narrowest(matrix, column, size));
  const widest = Math.max(mm(14), ...own);
  const even = own.map(() => widest);
  const pages = [...(onSide ? [] : [[TEXT_WIDTH, false] as const]), [WIDE_TEXT_WIDTH, true] as const];
  for (const [room, landscape] of pages) {
    for (const figures of [even, own]) {
      const label = room - BORDER_SPARE - sum(number) - sum(figures);
      if (label >= LABEL_MIN) return { widths: [...number, label, ...figures], landscape };
    }
  }
  const room = WIDE_TEXT_WIDTH - BORDER_SPARE - sum(number) - LABEL_MIN;
  const squeezed = own.map((width) => Math.floor((width * room) / sum(own)));
  return { widths: [...number, LABEL_MIN, ...squeezed], landscape: true };
}

const marked = (text: string, marks: readonly number[], look: { size: number; bold: boolean }): TextRun[] => [
  run(text, look),
  ...marks.map((mark) => run(`(${mark})`, { size: look.size, superScript: true })),
];

/** A matrix form: its printed columns, a row a line, the total row in bold. */
export function matrixTable(matrix: AppendixMatrix, under: Under, look = FORM_LOOK): Table {
  const { widths } = matrixWidths(matrix, look);
  const numbered = widths.length > matrix.columns.length + 1;
  const headings = [...(numbered ? ["TT"] : []), matrix.rowHeading, ...matrix.columns];
  const header = new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: headings.map((text, at) =>
      textCell([[run(text, { size: look.size, bold: true })]], { width: widths[at] ?? 0, align: "center" }),
    ),
  });
  const bodyRow = (row: MatrixRow, index: number): TableRow => {
    const letters = { size: look.size, bold: row.strong };
    const texts: { runs: TextRun[]; align: "left" | "center" }[] = [
      ...(numbered ? [{ runs: marked(row.tt, [], letters), align: "center" as const }] : []),
      { runs: marked(row.label, row.marks, letters), align: "left" },
      ...row.values.map(({ text, marks }) => ({ runs: marked(text, marks, letters), align: "center" as const })),
    ];
    return new TableRow({
      cantSplit: true,
      keepNext: row.heading === true || keepsNext(index, matrix.rows.length, under),
      children: texts.map(({ runs, align }, at) => textCell([runs], { width: widths[at] ?? 0, align })),
    });
  };
  return ruledTable(widths, [header, ...matrix.rows.map(bodyRow)], under);
}
