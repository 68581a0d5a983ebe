import type { Cell } from "../indicators/cell";
import { formatDecimal, formatParts, formatRatio } from "../indicators/format";
import { NOTE_WORDS } from "../indicators/note-words";
import { computeRatio } from "../indicators/ratio";
import type { Pair } from "../indicators/sheet-ratio";
import type { Item } from "../indicators/template";
import { typedRatioAgrees } from "../indicators/typed-ratio";
import { formatDate } from "../workflow/deadline";

/** How a cell that is not the unit's task is printed; its note stands in Ghi chú either way. */
export type NotApplicablePrint = "" | "-";

export type PrintedCell = { value: string; note: string; wide: boolean };

/** Words longer than this take the note's column too when there is no note. */
const NARROW_LETTERS_MAX = 12;

const partsWords = (cell: Cell): string | null => cell.parts && formatParts(cell.parts);

export const asOfWords = (date: string): string => `${NOTE_WORDS.asOf} ${formatDate(date)}`;

const notes = (...pieces: (string | null | undefined | false)[]): string =>
  pieces.filter((piece): piece is string => typeof piece === "string" && piece.trim() !== "").join("; ");

const noPair: Pair = { numerator: null, denominator: null };

/** Ratio and percent rows print the computed figure; a typed one that differs stays beside it as evidence. */
function ratioWords(item: Item, cell: Cell, { numerator, denominator }: Pair): PrintedCell {
  const typed = cell.value;
  const needsParts = item.kind === "ratio" || cell.parts !== null;
  const shown = computeRatio(numerator, denominator) ?? (needsParts ? null : typed);
  const empty = shown === null && typed === null && numerator === null && denominator === null;
  const differs = typed !== null && (shown === null || !typedRatioAgrees(cell, numerator, denominator));
  return {
    value: empty ? "" : formatRatio(shown),
    note: notes(
      partsWords(cell),
      differs && `${NOTE_WORDS.typed} ${formatDecimal(typed)}`,
      cell.text,
      cell.note,
      cell.asOf && asOfWords(cell.asOf),
    ),
    wide: false,
  };
}

/**
 * What one cell prints as. The four states never look alike: a figure; "-" for không phát sinh; blank or "-"
 * with its note for không thuộc nhiệm vụ; nothing for blank. A writing that could not be read is printed as
 * it was typed and said so.
 */
export function printCell(
  item: Item,
  cell: Cell,
  parts: Pair = noPair,
  notApplicable: NotApplicablePrint = "",
): PrintedCell {
  const isRatio = item.kind === "ratio" || item.kind === "percent";
  // Parts written in a count ("02/02") are kept as a note; only a ratio is made from them.
  const pair = isRatio ? parts : noPair;
  const extra = [cell.note, cell.asOf && asOfWords(cell.asOf)] as const;
  const computed = computeRatio(pair.numerator, pair.denominator);
  if (cell.problem !== null) {
    const said = computed === null ? "Chưa đọc được số liệu" : `Chưa đọc được số đã nhập: ${cell.raw}`;
    return { value: computed === null ? cell.raw : formatRatio(computed), note: notes(said, ...extra), wide: false };
  }
  if (computed !== null) return ratioWords(item, cell, pair);
  if (cell.state === "notApplicable") {
    return { value: notApplicable, note: notes(cell.note ?? NOTE_WORDS.notApplicable), wide: false };
  }
  if (cell.state === "none") {
    return { value: "-", note: notes(cell.note ?? NOTE_WORDS.none, cell.asOf && asOfWords(cell.asOf)), wide: false };
  }
  switch (item.kind) {
    case "ratio":
    case "percent":
      return ratioWords(item, cell, pair);
    case "text":
    case "choice": {
      const value = cell.value ?? cell.text ?? "";
      const note = notes(cell.value !== null && cell.text, ...extra);
      return { value, note, wide: note === "" && value.length > NARROW_LETTERS_MAX };
    }
    case "heading":
    case "count":
    case "quantity":
      return {
        value: cell.value === null ? "" : formatDecimal(cell.value),
        note: notes(partsWords(cell), cell.text, ...extra),
        wide: false,
      };
  }
}
