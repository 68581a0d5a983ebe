import type { z } from "zod";
import type { ContractHeader } from "../../indicators/contract";
import { foldAccents } from "../../indicators/fold";
import type { Line, Piece } from "../lines/line";
import { isCapitals, isRule } from "../lines/text";
import { type Box, boxesOf } from "./boxes";
import { isRecipientsLabel, readRecipients } from "./recipients";
import { isAuthority, isPersonName, isPosition, isRemark, readSigner } from "./signer";

type Header = z.infer<typeof ContractHeader>;

export type Signature = Pick<Header, "signer" | "recipients"> & {
  /** The pieces it takes, from `start` to before `end`. */
  start: number;
  end: number;
};

/** Lines of Nơi nhận and the signature; more are the beginning of something else. */
const LINES_MAX = 30;

const partsOf = (line: Line): readonly string[] => line.parts.filter((part) => part !== "");

const isTitleLine = (text: string): boolean => isAuthority(text) || (isPosition(text) && isCapitals(text));

function boxesSign(boxes: readonly Box[]): "recipients" | "title" | null {
  const lines = boxes.flat();
  if (lines.some(({ text }) => isRecipientsLabel(text))) return "recipients";
  return lines.some(({ text }) => isTitleLine(text)) ? "title" : null;
}

/** A table that is a signature: short, with Nơi nhận or with the title of who signs. */
function signTable(piece: Piece): "recipients" | "title" | null {
  if (piece.kind !== "table" || piece.table.rowCount > 12 || piece.table.columnCount > 6) return null;
  return boxesSign(boxesOf([piece]));
}

function signLine(piece: Piece): "recipients" | "title" | null {
  if (piece.kind === "table") return null;
  const parts = partsOf(piece);
  if (parts.some(isRecipientsLabel)) return "recipients";
  const set = piece.bold || piece.align === "center" || piece.align === "right" || parts.length < piece.parts.length;
  return parts.length === 1 && isTitleLine(piece.text) && (set || isCapitals(piece.text)) ? "title" : null;
}

/** Lines a signature typed as paragraphs is made of, once it has begun. */
function goesOn(piece: Piece, lau: boolean): boolean {
  if (piece.kind === "table") return signTable(piece) !== null;
  return partsOf(piece).every(
    (part) =>
      isRule(part) ||
      isAuthority(part) ||
      isPosition(part) ||
      isRemark(part) ||
      isPersonName(part) ||
      isRecipientsLabel(part) ||
      (isCapitals(part) && part.length < 60 && !/\d/.test(part)) ||
      (!lau && part.length < 200 && (piece.bullet !== null || /^[-–−—+•·▪]/.test(part) || /[;.]$/.test(part))),
  );
}

const isLau = (piece: Piece): boolean =>
  piece.kind === "line" && partsOf(piece).some((part) => /^[-–\s]*luu\b/.test(foldAccents(part)));

/** Headings of what follows a signature; in capitals like a title, but no part of it. */
const isAppendix = (piece: Piece): boolean =>
  piece.kind === "line" && /^(?:phu luc|bieu|phan\s|mau\s|danh muc|ke hoach|bang\s)/.test(foldAccents(piece.text));

/**
 * The signature of the report: the first place from `from` on with Nơi nhận, or with the title of who signs and a
 * name near it. Null when there is none. `forms` are the places of pieces that are forms.
 */
export function findSignature(pieces: readonly Piece[], from: number, forms: ReadonlySet<number>): Signature | null {
  const signs = pieces.map((piece, at) => (at < from || forms.has(at) ? null : (signTable(piece) ?? signLine(piece))));
  const label = signs.indexOf("recipients");
  const start = label >= 0 ? startBefore(pieces, label, signs) : signs.indexOf("title");
  if (start < 0) return null;
  let end = start;
  let lau = false;
  while (end < pieces.length && end - start < LINES_MAX) {
    const piece = pieces[end];
    if (!piece || forms.has(end) || (end > start && isAppendix(piece)) || (signs[end] === null && !goesOn(piece, lau)))
      break;
    lau ||= isLau(piece);
    end++;
  }
  return readSignature(pieces.slice(start, end), start, end);
}

/** Titles and names typed over Nơi nhận belong to it, when they stand right above. */
function startBefore(pieces: readonly Piece[], label: number, signs: readonly (string | null)[]): number {
  let start = label;
  for (let at = label - 1; at >= 0 && label - at <= 8; at--) {
    const piece = pieces[at];
    if (!piece) break;
    if (signs[at] === "title") start = at;
    else if (piece.kind === "table" || !isTitleOrName(piece)) break;
  }
  return start;
}

const isTitleOrName = (line: Line): boolean =>
  isRule(line.text) ||
  isRemark(line.text) ||
  isPersonName(line.text) ||
  (isCapitals(line.text) && line.text.length < 60);

function readSignature(pieces: readonly Piece[], start: number, end: number): Signature | null {
  const boxes = boxesOf(pieces);
  const recipientsBox = boxes.find((box) => box.some(({ text }) => isRecipientsLabel(text)));
  const isTitled = (box: Box): boolean => box.some(({ text }) => isTitleLine(text));
  const others = boxes.filter((box) => box !== recipientsBox);
  const { own, titles } = recipientsBox ? splitBox(recipientsBox) : { own: [], titles: [] };
  // A name typed under the table of the titles comes behind them.
  const ordered = [...others.filter(isTitled), titles, ...others.filter((box) => !isTitled(box))];
  const signer = readSigner(ordered.flat());
  if (recipientsBox === undefined && (signer === null || signer.name === null)) return null;
  return { signer, recipients: readRecipients(own), start, end };
}

/** Nơi nhận and, when all stands in one column, the title and the name over or under it. */
function splitBox(box: Box): { own: Line[]; titles: Line[] } {
  const label = box.findIndex(({ text }) => isRecipientsLabel(text));
  const after = box.slice(label + 1);
  const stop = after.findIndex(
    ({ text, bullet }) => bullet === null && !/^[-–−—+•·▪]/.test(text) && (isTitleLine(text) || isRemark(text)),
  );
  const lau = after.findIndex(({ text }) => /^[-–\s]*luu\b/.test(foldAccents(text)));
  const ends = [stop < 0 ? after.length : stop, lau < 0 ? after.length : lau + 1];
  const cut =
    stop < 0 && !after.slice(lau + 1).some(({ text }) => isPersonName(text)) ? after.length : Math.min(...ends);
  return { own: box.slice(label, label + 1 + cut), titles: [...box.slice(0, label), ...after.slice(cut)] };
}
