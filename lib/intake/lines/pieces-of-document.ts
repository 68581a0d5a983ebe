import type { PlainBlock, PlainCell, PlainDocument, PlainTable } from "../plain-document";
import type { Line, LineSource, Piece } from "./line";
import { linesOfParagraph } from "./lines-of-paragraph";

/** Readers of workbooks put the name of a sheet before what is on it. */
const SHEET_NAME = "sheet name";

const isFrame = (table: PlainTable): boolean => table.cells.length <= 1;

/**
 * The body in reading order. A table of a single cell is a frame around text: what is in it stands as if there were
 * none, except in a table that a form was read from. Names of sheets are no text of the report.
 */
export function piecesOfDocument(document: PlainDocument, usedTables: ReadonlySet<number>): Piece[] {
  const piecesOf = (block: PlainBlock, index: number, source: LineSource): Piece[] => {
    if (block.type === "paragraph") return block.style === SHEET_NAME ? [] : linesOfParagraph(block, source);
    const [only] = block.cells;
    if (!isFrame(block) || !only || usedTables.has(block.index))
      return [{ kind: "table", table: block, source: { block: index } }];
    const inside = { table: block.index, row: only.row, column: only.column };
    return only.blocks.flatMap((inner) => piecesOf(inner, index, inside));
  };
  return document.blocks.flatMap((block, index) => piecesOf(block, index, { block: index }));
}

/** Every line of a cell, those of tables inside it too. */
export function linesOfCell(table: PlainTable, cell: PlainCell): Line[] {
  const source = { table: table.index, row: cell.row, column: cell.column };
  return cell.blocks.flatMap((block) =>
    block.type === "paragraph"
      ? linesOfParagraph(block, source)
      : block.cells.flatMap((inner) => linesOfCell(block, inner)),
  );
}
