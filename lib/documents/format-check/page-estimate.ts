import type { DocxBlock, DocxParagraph, DocxRow, DocxSection } from "../read-docx/docx-document";
import { textWidthOf } from "./appendices";
import { innerWidth, linesOf, lineWidth } from "./lines";

/** A single line of Times New Roman is this many times its size. */
const SINGLE = 1.15;
const POINT = 20;

/** How many lines of a column so wide (twips) a paragraph takes. */
export function linesTaken(paragraph: DocxParagraph, width: number): number {
  return linesOf(paragraph).reduce((sum, line, index) => {
    const indent = index === 0 ? paragraph.indent.firstLine : 0;
    return sum + Math.max(1, Math.ceil((lineWidth(line) + indent) / Math.max(1, width)));
  }, 0);
}

function paragraphHeight(paragraph: DocxParagraph, width: number): number {
  const { spacing, indent, markSize, runs } = paragraph;
  const size = runs.length === 0 ? markSize : Math.max(...runs.map((run) => run.size));
  const line = spacing.lineRule === "auto" ? (size * SINGLE * POINT * spacing.line) / 240 : spacing.line;
  return spacing.before + spacing.after + linesTaken(paragraph, width - indent.left - indent.right) * line;
}

const rowHeight = ({ cells }: DocxRow): number =>
  Math.max(0, ...cells.map((cell) => blocksHeight(cell.blocks, innerWidth(cell) ?? 1)));

function blocksHeight(blocks: readonly DocxBlock[], width: number): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === "paragraph"
        ? paragraphHeight(block, width)
        : block.rows.reduce((rows, row) => rows + rowHeight(row), 0)),
    0,
  );
}

/** Whether a section surely fits on one page, by the widths of its texts: then no page of it needs a number. */
export function fitsOnePage(section: DocxSection): boolean {
  const { page, blocks } = section;
  const room = page.height - page.margins.top - page.margins.bottom;
  return blocksHeight(blocks, textWidthOf(section)) <= room;
}
