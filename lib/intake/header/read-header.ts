import type { Line, Piece } from "../lines/line";
import type { PlainDocument } from "../plain-document";
import { type Box, boxesOf, boxOfAside, columnsOf } from "./boxes";
import { type Letterhead, readLetterhead } from "./letterhead";
import { isLetterhead, titleAt } from "./title";

export type Head = Letterhead & {
  title: string | null;
  /** Pieces before this one are the letterhead and the title. */
  end: number;
};

/** A letterhead and a title stand in the first pieces of a document. */
const PIECES_MAX = 60;
const LETTERHEAD_PIECES_MAX = 12;
const TITLE_LINES_MAX = 10;

/** `start`: where the letterhead ends. In a table, title and letterhead are one piece. */
type Found = { title: string; start: number; end: number };

function findTitle(pieces: readonly Piece[]): Found | null {
  for (const [at, piece] of pieces.slice(0, PIECES_MAX).entries()) {
    if (piece.kind === "table") {
      for (const column of columnsOf(piece.table)) {
        const place = column.findIndex((_, index) => titleAt(column, index) !== null);
        const title = titleAt(column, place);
        if (title) return { title: title.text, start: at + 1, end: at + 1 };
      }
      continue;
    }
    const title = titleAt(linesFrom(pieces, at), 0);
    if (title) return { title: title.text, start: at, end: at + 1 + title.subjectLines };
  }
  return null;
}

/** The lines from a piece on, up to the next table. */
function linesFrom(pieces: readonly Piece[], at: number): Line[] {
  const out: Line[] = [];
  for (const piece of pieces.slice(at, at + TITLE_LINES_MAX)) {
    if (piece.kind === "table") break;
    out.push(piece);
  }
  return out;
}

/** Without a title the letterhead ends with the last piece among the first that has a line of one. */
const endOfLetterhead = (pieces: readonly Piece[]): number =>
  pieces.slice(0, LETTERHEAD_PIECES_MAX).findLastIndex((piece) => boxesOf([piece]).flat().some(isLetterhead)) + 1;

/**
 * Letterhead and title of a document, before its first form (`used`: numbers of the tables that are forms); what people
 * typed in text boxes counts where the body says nothing.
 */
export function readHead(all: readonly Piece[], asides: PlainDocument["asides"], used: ReadonlySet<number>): Head {
  const firstForm = all.findIndex((piece) => piece.kind === "table" && used.has(piece.table.index));
  const pieces = firstForm < 0 ? all : all.slice(0, firstForm);
  const found = findTitle(pieces);
  const end = found?.end ?? endOfLetterhead(pieces);
  const body = readLetterhead(boxesOf(pieces.slice(0, found?.start ?? end)));
  const beside = readLetterhead(asides.map((aside): Box => (aside.where === "textBox" ? boxOfAside(aside) : [])));
  const { superior, agency } = body.agency === null ? beside : body;
  const { number, symbol } = body.symbol === null ? beside : body;
  const { place, date, year } = body.place === null && body.year === null ? beside : body;
  return { superior, agency, number, symbol, place, date, year, title: found?.title ?? null, end };
}
