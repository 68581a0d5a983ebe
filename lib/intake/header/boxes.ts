import type { Line, Piece } from "../lines/line";
import { linesOfCell } from "../lines/pieces-of-document";
import { oneLine } from "../lines/text";
import type { PlainDocument, PlainTable } from "../plain-document";

/** Lines one under another on one side of a letterhead or a signature. */
export type Box = readonly Line[];

/** Columns of a table, left to right; a table inside a cell has its own. */
export function columnsOf(table: PlainTable): Box[] {
  const columns = new Map<number, Line[]>();
  const inside: Box[] = [];
  for (const cell of table.cells) {
    const own = cell.blocks.filter((block) => block.type === "paragraph");
    const lines = columns.get(cell.column) ?? [];
    columns.set(cell.column, lines);
    lines.push(...linesOfCell(table, { ...cell, blocks: own }));
    for (const block of cell.blocks) if (block.type === "table") inside.push(...columnsOf(block));
  }
  const sides = [...columns].sort(([a], [b]) => a - b).map(([, lines]) => lines);
  return [...sides, ...inside].filter((lines) => lines.length > 0);
}

const partOf = (line: Line, text: string): Line => ({ ...line, text, parts: [text] });

/**
 * The sides that pieces of a letterhead or a signature make: columns of tables, and lines, of which what stands behind
 * a tab or a wide gap is the right side.
 */
export function boxesOf(pieces: readonly Piece[]): Box[] {
  const left: Line[] = [];
  const right: Line[] = [];
  const tables: Box[] = [];
  for (const piece of pieces) {
    if (piece.kind === "table") {
      tables.push(...columnsOf(piece.table));
      continue;
    }
    const [first = "", ...more] = piece.parts;
    const rest = more.filter((part) => part !== "");
    if (rest.length === 0) (piece.align === "right" ? right : left).push(piece);
    else {
      if (first !== "") left.push(partOf(piece, first));
      right.push(partOf(piece, rest.join(" ")));
    }
  }
  return [left, right, ...tables].filter((lines) => lines.length > 0);
}

/** A text box as a side of its own; its place is the aside it came from. */
export function boxOfAside(aside: PlainDocument["asides"][number]): Box {
  return aside.text
    .split("\n")
    .map(oneLine)
    .filter((text) => text !== "")
    .map((text) => ({
      kind: "line",
      text,
      parts: [text],
      bold: false,
      boldStart: "",
      align: null,
      headingLevel: null,
      bullet: null,
      afterBreak: false,
      source: { where: aside.where },
    }));
}
