import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  type TextRun,
  VerticalAlign,
  WidthType,
} from "docx";

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
} as const;

/** What stands under a table: nothing, lines of text after it, or a row of its own, made for its column widths. */
export type Under = null | "lines" | ((widths: readonly number[]) => TableRow);

/** A ruled table of fixed column widths (twips), so that no word processor reflows it. */
export const ruledTable = (columnWidths: readonly number[], rows: readonly TableRow[], under: Under = null): Table =>
  new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    rows: [...rows, ...(typeof under === "function" ? [under(columnWidths)] : [])],
  });

/** The first rows stay together, and so do the last: one row alone under a header looks like a mistake. */
const FIRST_TOGETHER = 3;
const LAST_TOGETHER = 3;

/** Whether row `index` of `count` stays on the page of the next; what stands under the table keeps its last rows. */
export function keepsNext(index: number, count: number, under: Under): boolean {
  const last = count - 1;
  const first = index < FIRST_TOGETHER - 1 && index < last;
  return first || (index > last - LAST_TOGETHER && index < (under === null ? last : count));
}

type CellLook = { width: number; align?: "left" | "center" | "right"; columnSpan?: number; rowSpan?: number };

const ALIGN = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** One cell; each list of runs is a paragraph of it. */
export function textCell(paragraphs: readonly TextRun[][], look: CellLook): TableCell {
  const { width, align = "left", columnSpan = 1, rowSpan = 1 } = look;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    // What the defaults say already is not written: a report has thousands of cells.
    children: paragraphs.map(
      (children) => new Paragraph(align === "left" ? { children } : { alignment: ALIGN[align], children }),
    ),
  });
}
