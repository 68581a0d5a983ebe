import { foldWords } from "../../indicators/fold";
import type { Line, Piece } from "../lines/line";
import { columnsOf } from "./boxes";
import { readLetterheadLine } from "./letterhead-line";
import { titleAt } from "./title";

/** Lines between the number of a report and its title. */
const LETTERHEAD_LINES_MAX = 16;

type Step = {
  line: Line /** Lines it can go on in: its column, or the lines of the body. */;
  run: readonly Line[];
  at: number;
};

function stepsOf(pieces: readonly Piece[]): Step[] {
  const body = pieces.filter((piece) => piece.kind === "line");
  return pieces.flatMap((piece): Step[] =>
    piece.kind === "line"
      ? [{ line: piece, run: body, at: body.indexOf(piece) }]
      : columnsOf(piece.table).flatMap((run) => run.map((line, at) => ({ line, run, at }))),
  );
}

/**
 * Whether the file holds several reports: titles BÁO CÁO that each have a number of their own over them. A workbook that
 * repeats one letterhead on each sheet is one report; so is a report with plans or decisions attached, and one that
 * quotes others.
 */
export function holdsSeveralReports(pieces: readonly Piece[]): boolean {
  const reports: string[] = [];
  let number: { text: string; at: number } | null = null;
  for (const [at, { line, run, at: place }] of stepsOf(pieces).entries()) {
    const head = line.text.length < 200 ? readLetterheadLine(line.text) : null;
    if (head?.number && /^(?:.{0,60}\s)?s[oố]/iu.test(line.text)) {
      number = { text: `${head.number.number}/${head.number.symbol}`, at };
    }
    const title = titleAt(run, place);
    if (!title || number === null || at - number.at > LETTERHEAD_LINES_MAX) continue;
    reports.push(foldWords(`${number.text} ${title.text}`));
    number = null;
  }
  const workbook = pieces.some((piece) => piece.kind === "table" && piece.table.sheet !== null);
  return (workbook ? new Set(reports).size : reports.length) > 1;
}
