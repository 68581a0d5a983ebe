import type { BlockFlow } from "./page-flow";

/** The smallest part that a page break does not cut: a line of a paragraph or a row of a table. */
export type Piece = {
  block: number;
  part: number;
  /** Pixels from the top of the section's text. */
  top: number;
  bottom: number;
  /** It stays on the page of the next piece. */
  glued: boolean;
};

/** Lines nearer than this are one line with raised or lowered letters. */
const SAME_LINE_PX = 4;

/** Bottoms of the lines of a paragraph, from the top of the text. */
function lineBottoms(paragraph: HTMLElement, origin: number): number[] {
  const range = paragraph.ownerDocument.createRange();
  range.selectNodeContents(paragraph);
  const bottoms: number[] = [];
  for (const { top, bottom, height } of range.getClientRects()) {
    if (height === 0) continue;
    const last = bottoms.at(-1);
    if (last === undefined || top - origin > last - SAME_LINE_PX) bottoms.push(bottom - origin);
    else bottoms[bottoms.length - 1] = Math.max(last, bottom - origin);
  }
  return bottoms;
}

function piecesOfParagraph(block: number, element: HTMLElement, flow: BlockFlow, origin: number): Piece[] {
  const { top, bottom } = element.getBoundingClientRect();
  const lines = lineBottoms(element, origin);
  const bottoms = lines.length > 1 ? [...lines.slice(0, -1), bottom - origin] : [bottom - origin];
  const last = bottoms.length - 1;
  return bottoms.map((end, part) => ({
    block,
    part,
    top: part === 0 ? top - origin : (bottoms[part - 1] ?? 0),
    bottom: end,
    // No single line of a paragraph stands alone at the foot or at the head of a page.
    glued: part === last ? flow.keepNext : flow.keepLines || part === 0 || part === last - 1,
  }));
}

export const rowsOf = (table: HTMLElement): HTMLTableRowElement[] =>
  table instanceof Object && "rows" in table ? [...(table as HTMLTableElement).rows] : [];

function piecesOfTable(block: number, table: HTMLElement, flow: BlockFlow, origin: number): Piece[] {
  return rowsOf(table).map((row, part) => {
    const { top, bottom } = row.getBoundingClientRect();
    const { repeats = false, keepNext = false } = flow.rows[part] ?? {};
    return { block, part, top: top - origin, bottom: bottom - origin, glued: repeats || keepNext };
  });
}

/** Everything in the text of a section that a page may end after, in order. Reads the layout, changes nothing. */
export function measurePieces(blocks: readonly HTMLElement[], flows: readonly BlockFlow[], origin: number): Piece[] {
  return blocks.flatMap((element, block) => {
    const flow = flows[block] ?? { keepNext: false, keepLines: false, rows: [] };
    return element.tagName === "TABLE"
      ? piecesOfTable(block, element, flow, origin)
      : piecesOfParagraph(block, element, flow, origin);
  });
}
