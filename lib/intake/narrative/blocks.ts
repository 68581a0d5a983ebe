import type { Block } from "../../indicators/contract";
import { readBullet } from "../../narrative/bullets";
import type { Piece } from "../lines/line";
import { oneLine } from "../lines/text";
import type { PlainTable } from "../plain-document";

/** Signs of items beneath another, as documents print them: "- " has none here, "+ " beneath it, "* " beneath that. */
const SIGNS = ["", "+ ", "* "] as const;
const THIRD = /^\*\s+/;

/** Rows of words; a merged cell says its words once, at its first place. */
function gridOf(table: PlainTable): string[][] {
  const rows = Array.from({ length: table.rowCount }, () => Array.from({ length: table.columnCount }, () => ""));
  for (const cell of table.cells) {
    const row = rows[cell.row];
    if (row) row[cell.column] = oneLine(cell.text);
  }
  return rows;
}

/** The item a line is, with the sign of its level; null when the line is no item. */
function itemOf(piece: Extract<Piece, { kind: "line" }>): string | null {
  if (piece.bullet !== null) return `${SIGNS[Math.min(piece.bullet, 2)] ?? ""}${piece.text}`;
  if (THIRD.test(piece.text)) return piece.text.replace(THIRD, SIGNS[2]);
  const bullet = readBullet(piece.text);
  return bullet ? `${SIGNS[bullet.level - 1]}${bullet.rest}` : null;
}

/**
 * Blocks of a section. Items of one list stand one after another in one list; those of its second level keep "+ ",
 * those of the third "* ". Two tables one right after the other with the same columns are one that a page cut.
 */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces) {
    const last = blocks.at(-1);
    if (piece.kind === "table") {
      const rows = gridOf(piece.table);
      if (last?.type === "table" && last.rows[0]?.length === piece.table.columnCount) last.rows.push(...rows);
      else blocks.push({ type: "table", rows });
      continue;
    }
    const item = itemOf(piece);
    if (item === null) blocks.push({ type: "paragraph", text: piece.text });
    else if (last?.type === "list") last.items.push(item);
    else blocks.push({ type: "list", items: [item] });
  }
  return blocks;
}
