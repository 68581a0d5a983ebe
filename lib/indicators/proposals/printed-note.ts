import { z } from "zod";
import type { Cell } from "../cell";
import { foldWords } from "../fold";
import { formatParts } from "../format";
import { NOTE_WORDS } from "../note-words";
import { parseCell } from "../parse-cell";
import type { Item } from "../template";

const OF_STATE: Readonly<Partial<Record<Cell["state"], string>>> = NOTE_WORDS;

const AS_OF = new RegExp(`^${NOTE_WORDS.asOf} (\\d{1,2})/(\\d{1,2})/(\\d{4})$`, "iu");
const TYPED = new RegExp(`^${NOTE_WORDS.typed} (.+)$`, "iu");

/** Only a day there is: the database stores no other. */
const Day = z.iso.date();

const piecesOf = (note: string): string[] =>
  note
    .split(";")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

function dayOf(piece: string): string | null {
  const [, day = "", month = "", year = ""] = AS_OF.exec(piece.normalize("NFC")) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Day.safeParse(date).data ?? null;
}

/** "Số đã nhập: 62,5": what was typed in a row that prints its computed ratio. */
function typedOf(item: Item, piece: string): Pick<Cell, "state" | "value" | "raw"> | null {
  const typed = TYPED.exec(piece.normalize("NFC"))?.[1];
  if (typed === undefined || (item.kind !== "ratio" && item.kind !== "percent")) return null;
  const { state, value, raw, problem } = parseCell(item, typed).cell;
  return problem === null && value !== null ? { state, value, raw } : null;
}

/**
 * A row read from a document whose Ghi chú says what the row's state and day say already, as ours print them: the day
 * becomes the row's, the state's words are no note, and of a ratio the figure typed beside the computed one is what the
 * unit said. What it wrote itself stays.
 */
export function withoutPrintedWords(item: Item, cell: Cell): Cell {
  if (cell.note === null) return cell;
  const pieces = piecesOf(cell.note);
  const days = pieces.flatMap((piece) => dayOf(piece) ?? []);
  const typed = pieces.flatMap((piece) => typedOf(item, piece) ?? []);
  const words = OF_STATE[cell.state];
  const own = pieces.filter(
    (piece) =>
      dayOf(piece) === null &&
      typedOf(item, piece) === null &&
      (words === undefined || foldWords(piece) !== foldWords(words)),
  );
  if (own.length === pieces.length) return cell;
  const note = own.length > 0 ? own.join("; ") : null;
  return { ...cell, ...typed[0], note, asOf: cell.asOf ?? days[0] ?? null };
}

/** Whether the row says already what a note of a file says; the two parts of a figure are printed there too. */
export function noteIsSaid(note: string, current: Cell): boolean {
  const said = foldWords(current.note ?? "");
  if (said.includes(foldWords(note))) return true;
  const parts = current.parts && formatParts(current.parts);
  return piecesOf(note).every((piece) => piece === parts || said.includes(foldWords(piece)));
}
