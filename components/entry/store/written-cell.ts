import { blankCell, type Cell, type CellState } from "@/lib/indicators/cell";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Reading } from "@/lib/indicators/reading";
import type { Item } from "@/lib/indicators/template";

/**
 * The cell a writing makes. `noteBefore` is the note as it was when the box was entered: words typed
 * where a figure belongs become the note, and the old note returns when they are deleted again.
 */
export function writtenCell(
  item: Item,
  raw: string,
  before: Cell,
  noteBefore: string | null,
): { cell: Cell; reading: Reading } {
  const reading = parseCell(item, raw);
  const { note, ...figure } = reading.cell;
  const kept = note === null ? noteBefore : joinNotes(noteBefore, note);
  return { cell: { ...before, ...figure, note: kept }, reading };
}

/** Both notes, the older first; the same words are not said twice. */
function joinNotes(before: string | null, added: string): string {
  if (before === null || before === "" || before === added) return added;
  return before.includes(added) ? before : `${before}; ${added}`.slice(0, 4000);
}

/** "Không phát sinh", "Không thuộc nhiệm vụ", or empty again; the note stays. */
export function markedCell(before: Cell, state: Exclude<CellState, "value">): Cell {
  return { ...blankCell, note: before.note, asOf: before.asOf, state };
}

/** A note as it is kept: composed letters, nothing for an empty box. */
export function notedCell(before: Cell, note: string): Cell {
  const kept = note.normalize("NFC").slice(0, 4000);
  return { ...before, note: kept.trim() === "" ? null : kept };
}

/** Nothing to save in it: what a key the server never saw looks like. */
export const isBlank = (cell: Cell): boolean => cell.state === "blank" && cell.raw === "" && cell.note === null;
