import type { Cell } from "../cell";
import { foldWords } from "../fold";
import { formatParts } from "../format";

/** What documents print in Ghi chú for a state that has no note of its own. */
const OF_STATE: Readonly<Partial<Record<Cell["state"], string>>> = {
  none: "không phát sinh",
  notApplicable: "không thuộc nhiệm vụ của đơn vị",
};

const AS_OF = /^số liệu tính đến ngày (\d{1,2})\/(\d{1,2})\/(\d{4})$/iu;

const piecesOf = (note: string): string[] =>
  note
    .split(";")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

function dayOf(piece: string): string | null {
  const [, day = "", month = "", year = ""] = AS_OF.exec(piece.normalize("NFC")) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return day !== "" && !Number.isNaN(Date.parse(date)) ? date : null;
}

/**
 * A row read from a document whose Ghi chú says what the row's state and day say already, as ours print them: the day
 * becomes the row's, the state's words are no note. What the unit itself wrote stays.
 */
export function withoutPrintedWords(cell: Cell): Cell {
  if (cell.note === null) return cell;
  const pieces = piecesOf(cell.note);
  const days = pieces.flatMap((piece) => dayOf(piece) ?? []);
  const words = OF_STATE[cell.state];
  const own = pieces.filter(
    (piece) => dayOf(piece) === null && (words === undefined || foldWords(piece) !== foldWords(words)),
  );
  if (own.length === pieces.length) return cell;
  return { ...cell, note: own.length > 0 ? own.join("; ") : null, asOf: cell.asOf ?? days[0] ?? null };
}

/** Whether the row says already what a note of a file says; the two parts of a figure are printed there too. */
export function noteIsSaid(note: string, current: Cell): boolean {
  const said = foldWords(current.note ?? "");
  if (said.includes(foldWords(note))) return true;
  const parts = current.parts && formatParts(current.parts);
  return piecesOf(note).every((piece) => piece === parts || said.includes(foldWords(piece)));
}
