import { blankCell, type Cell } from "../cell";
import { decimalPlaces, normaliseDecimal, padPlaces } from "../decimal";
import { formatCell, formatDecimal } from "../format";
import { cleanWriting } from "../parse/clean-writing";
import { parseCell } from "../parse-cell";
import type { Item } from "../template";
import type { OfflineBase, OfflinePlaces, OfflineWriting } from "./offline-file";
import { choiceWords } from "./write-places";

/** A row as the workbook says it now, and how sure the reading of its figure is. */
export type ReadPlaces = { cell: Cell; confidence: number /** As written, for people. */; raw: string };

/** Two places that nobody could tell apart. */
export const sameWriting = (a: OfflineWriting, b: OfflineWriting): boolean => plain(a) === plain(b);
export const sameNote = (a: string | null, b: string | null): boolean => noteOf(a) === noteOf(b);

function plain(writing: OfflineWriting): string {
  if (writing.kind === "number") return `n${normaliseDecimal(writing.decimal)}`;
  const text = writing.kind === "text" ? tidy(writing.text) : "";
  return text === "" ? "" : `t${text}`;
}

/** Characters no XML file holds: what was stored with them comes back without. */
const NOT_IN_XML = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

const tidy = (text: string): string => text.normalize("NFC").replace(/\r\n?/g, "\n").replace(NOT_IN_XML, "").trim();
const noteOf = (note: string | null): string | null => (note === null || tidy(note) === "" ? null : cleanNote(note));
const cleanNote = (note: string): string => cleanWriting(tidy(note)).raw;

/**
 * What the row would hold by the file alone. A place that says what it said when the workbook was made stands for the
 * stored cell itself (its parts, its writing), of which a workbook shows less.
 */
export function readPlaces(item: Item, base: OfflineBase, mine: OfflinePlaces): ReadPlaces {
  const note = sameNote(mine.note, base.written.note) ? base.cell.note : noteOf(mine.note);
  if (sameWriting(mine.figure, base.written.figure)) {
    const raw = sameNote(mine.note, base.written.note) ? writingOf(item, mine.figure) : "";
    return { cell: { ...base.cell, note }, confidence: 1, raw };
  }
  const raw = writingOf(item, mine.figure);
  const { cell, confidence } = parseCell(item, raw);
  return {
    cell: { ...blankCell, ...cell, asOf: base.cell.asOf, note: joinNotes(note, cell.note) },
    confidence: isExact(item, mine.figure, cell.value) ? 1 : confidence,
    raw: raw === "" ? "(đã xóa)" : raw,
  };
}

/** Chosen from the drop-down of the workbook, or a number: nothing in it had to be guessed. */
const isExact = (item: Item, writing: OfflineWriting, value: string | null): boolean =>
  writing.kind === "number"
    ? value === normaliseDecimal(writing.decimal)
    : writing.kind === "text" && (item.codes ?? []).some((code) => choiceWords(item, code) === tidy(writing.text));

/** A number as a person would type it, so that the row reads it as that number and as nothing else. */
function writingOf(item: Item, writing: OfflineWriting): string {
  if (writing.kind === "empty") return "";
  if (writing.kind === "text") return tidy(writing.text);
  const value = normaliseDecimal(writing.decimal);
  const whole = item.kind === "count" || item.kind === "heading" || item.kind === "choice";
  // 1,081 in a count would be read as thousands; Excel says that it is a fraction.
  if (whole) return formatDecimal(decimalPlaces(value) === 3 ? padPlaces(value, 4) : value);
  return formatCell(item, { ...blankCell, state: "value", value });
}

/** Words beside a figure go to the note, behind what the file has there. */
function joinNotes(note: string | null, added: string | null): string | null {
  if (added === null || note === null) return added ?? note;
  return note.includes(added) ? note : `${note}; ${added}`.slice(0, 4000);
}
