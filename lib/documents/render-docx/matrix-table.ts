import { type Table, TableRow, type TextRun } from "docx";
import type { AppendixMatrix } from "@/lib/report/report-document";
import { textWidth } from "../text-width";
import { mm, SIZE, TEXT_WIDTH, WIDE_TEXT_WIDTH } from "./measures";
import { keepsNext, ruledTable, textCell } from "./table-frame";
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

const wordWidth = (text: string): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, SIZE.table, "bold")));

/** As narrow as a column may be: no word of its heading and no figure is broken. */
function narrowest(matrix: AppendixMatrix, column: number): number {
  const figures = matrix.rows.map(({ values }) => {
    const { text, marks } = values[column] ?? { text: "", marks: [] };
    return wordWidth(text) + marks.length * MARK_ROOM;
  });
  return Math.ceil(Math.max(wordWidth(matrix.columns[column] ?? ""), ...figures)) + CELL_ROOM;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * TT (where rows are numbered), the names, then the figures: all of one width where that fits, else each as narrow as
 * it may be. On its side only when a page on end is too narrow; never wider than the page.
 */
export function matrixWidths(matrix: AppendixMatrix): { widths: number[]; landscape: boolean } {
  const number = matrix.rows.some(({ tt }) => tt !== "") ? [NUMBER_WIDTH] : [];
  const own = matrix.columns.map((_, column) => narrowest(matrix, column));
  const widest = Math.max(mm(14), ...own);
  const even = own.map(() => widest);
  for (const [room, landscape] of [
    [TEXT_WIDTH, false],
    [WIDE_TEXT_WIDTH, true],
  ] as const) {
    for (const figures of [even, own]) {
      const label = room - BORDER_SPARE - sum(number) - sum(figures);
      if (label >= LABEL_MIN) return { widths: [...number, label, ...figures], landscape };
    }
  }
  const room = WIDE_TEXT_WIDTH - BORDER_SPARE - sum(number) - LABEL_MIN;
  const squeezed = own.map((width) => Math.floor((width * room) / sum(own)));
  return { widths: [...number, LABEL_MIN, ...squeezed], landscape: true };
}

const marked = (text: string, marks: readonly number[], bold: boolean): TextRun[] => [
  run(text, { size: SIZE.table, bold }),
  ...marks.map((mark) => run(`(${mark})`, { size: SIZE.table, superScript: true })),
];

/** A matrix form: its printed columns, a row a line, the total row in bold. */
export function matrixTable(matrix: AppendixMatrix, hasUnder: boolean): Table {
  const { widths } = matrixWidths(matrix);
  const numbered = widths.length > matrix.columns.length + 1;
  const headings = [...(numbered ? ["TT"] : []), matrix.rowHeading, ...matrix.columns];
  const header = new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: headings.map((text, at) =>
      textCell([[run(text, { size: SIZE.table, bold: true })]], { width: widths[at] ?? 0, align: "center" }),
    ),
  });
  const bodyRow = (row: MatrixRow, index: number): TableRow => {
    const texts: { runs: TextRun[]; align: "left" | "center" }[] = [
      ...(numbered ? [{ runs: marked(row.tt, [], row.strong), align: "center" as const }] : []),
      { runs: marked(row.label, row.marks, row.strong), align: "left" },
      ...row.values.map(({ text, marks }) => ({ runs: marked(text, marks, row.strong), align: "center" as const })),
    ];
    return new TableRow({
      cantSplit: true,
      keepNext: keepsNext(index, matrix.rows.length, hasUnder),
      children: texts.map(({ runs, align }, at) => textCell([runs], { width: widths[at] ?? 0, align })),
    });
  };
  return ruledTable(widths, [header, ...matrix.rows.map(bodyRow)]);
}
