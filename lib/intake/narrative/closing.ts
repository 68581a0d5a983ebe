import { foldAccents } from "../../indicators/fold";
import type { Piece } from "../lines/line";

/** The closing stands in the last lines of the body. */
const LINES_MAX = 8;

const BEGINS = /^tren day la\s/;
const ENDS = /\.\s?\/\s?\.?$/;

/**
 * Where the closing begins ("Trên đây là báo cáo …", or a last sentence that sends the report and bears the end mark);
 * the number of pieces when there is none.
 */
export function closingStart(pieces: readonly Piece[]): number {
  for (let at = pieces.length - 1; at >= Math.max(0, pieces.length - LINES_MAX); at--) {
    const piece = pieces[at];
    if (piece?.kind === "line" && BEGINS.test(foldAccents(piece.text.slice(0, 40)))) return at;
  }
  const [before, last] = [pieces.at(-2), pieces.at(-1)];
  if (last?.kind !== "line" || !ENDS.test(last.text) || before?.kind !== "line" || last.bullet !== null)
    return pieces.length;
  const sends = /\bbao cao\b|^(?:tran trong|kinh (?:de nghi|trinh|bao cao))/.test(foldAccents(last.text.slice(0, 300)));
  return sends && !/^[-–+•\d]/.test(last.text) ? pieces.length - 1 : pieces.length;
}
