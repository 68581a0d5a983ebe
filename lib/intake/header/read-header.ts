import type { z } from "zod";
import type { ContractHeader } from "../../indicators/contract";
import { foldAccents } from "../../indicators/fold";
import type { Line, Piece } from "../lines/line";
import type { PlainDocument } from "../plain-document";
import { type Box, boxesOf, boxOfAside, columnsOf } from "./boxes";
import { type Letterhead, readLetterhead } from "./letterhead";
import { isLetterhead, titleAt } from "./title";

type Header = z.infer<typeof ContractHeader>;

export type Head = Pick<Header, "superior" | "agency" | "number" | "symbol" | "place" | "date" | "title"> & {
  year: number | null;
  /** Pieces before this one are the letterhead and the title. */
  end: number;
  others: Line[];
  /** Text boxes that were read as a letterhead. */
  asides: ReadonlySet<number>;
};

/** A letterhead and a title stand in the first pieces of a document. */
const PIECES_MAX = 60;

type Found = { title: string | null; end: number; inTable: boolean };

function findTitle(pieces: readonly Piece[]): Found | null {
  for (const [at, piece] of pieces.slice(0, PIECES_MAX).entries()) {
    if (piece.kind === "table") {
      for (const column of columnsOf(piece.table)) {
        const place = column.findIndex((_, index) => titleAt(column, index) !== null);
        const title = titleAt(column, place);
        if (title) return { title: title.text, end: at + 1, inTable: true };
      }
      continue;
    }
    const lines = linesFrom(pieces, at);
    const title = titleAt(lines, 0);
    if (title) return { title: title.text, end: at + 1 + title.subjectLines, inTable: false };
  }
  return null;
}

/** The lines from a piece on, up to the next table. */
function linesFrom(pieces: readonly Piece[], at: number): Line[] {
  const out: Line[] = [];
  for (const piece of pieces.slice(at, at + 10)) {
    if (piece.kind === "table") break;
    out.push(piece);
  }
  return out;
}

/** Without a title the letterhead ends with the last piece among the first that has a line of one. */
function endOfLetterhead(pieces: readonly Piece[]): number {
  const first = pieces.slice(0, 12);
  return first.findLastIndex((piece) => boxesOf([piece]).flat().some(isLetterhead)) + 1;
}

const isEmpty = ({ agency, symbol, date, place }: Letterhead): boolean =>
  agency === null && symbol === null && date === null && place === null;

/** Letterhead and title of a document; what people typed in text boxes counts where the body says nothing. */
export function readHead(pieces: readonly Piece[], asides: PlainDocument["asides"]): Head {
  const found = findTitle(pieces);
  const end = found?.end ?? endOfLetterhead(pieces);
  const titleStart = found && !found.inTable ? titleStartOf(pieces, found) : end;
  const region = pieces.slice(0, titleStart);
  const inBody = readLetterhead(boxesOf(region));
  const boxes = asides.map((aside, at) => ({ at, box: aside.where === "textBox" ? boxOfAside(aside) : [] }));
  const fromBoxes = readLetterhead(boxes.map(({ box }): Box => box));
  const useBoxes = inBody.agency === null || inBody.symbol === null ? !isEmpty(fromBoxes) : false;
  const pick = <K extends "superior" | "agency" | "number" | "symbol" | "place" | "date" | "year">(
    key: K,
  ): Letterhead[K] => inBody[key] ?? (useBoxes ? fromBoxes[key] : inBody[key]);
  return {
    superior: inBody.agency === null && useBoxes ? fromBoxes.superior : inBody.superior,
    agency: pick("agency"),
    number: pick("number"),
    symbol: pick("symbol"),
    place: pick("place"),
    date: pick("date"),
    year: pick("year"),
    title: found?.title ?? null,
    end,
    others: inBody.others.filter(({ text }) => !isTitleLine(text, found?.title ?? null)),
    asides: new Set(useBoxes ? boxes.filter(({ box }) => box.some(saysHead(fromBoxes))).map(({ at }) => at) : []),
  };
}

function titleStartOf(pieces: readonly Piece[], { end }: Found): number {
  for (let at = end - 1; at >= 0; at--) if (titleAt(linesFrom(pieces, at), 0)) return at;
  return end;
}

const isTitleLine = (text: string, title: string | null): boolean =>
  title !== null && foldAccents(title).includes(foldAccents(text));

const saysHead =
  (head: Letterhead) =>
  (line: Line): boolean =>
    isLetterhead(line) || (head.agency ?? "").includes(line.text) || (head.superior ?? "").includes(line.text);
