import type { PlainParagraph, PlainTable } from "../plain-document";
import type { PagePiece } from "./page-pieces";
import { paragraphOfLines } from "./paragraph-of-lines";
import { type TextLine, wordsOf, wouldFit } from "./text-lines";

/** How far a line may stand from where the text begins and still begin there. */
const NEAR = 3;
/** A line this far in from both sides is centred. */
const CENTRED = 15;
/** More room above a line than between lines, as a part of the letters' height. */
const MORE_ROOM = 0.2;
/** From line to line in heights of the letters: where no two lines tell, and at most (double spacing). */
const USUAL_LEADING = 1.5;
const MAX_LEADING = 2.4;
/** A small letter that is no "a)". */
const IN_SENTENCE = /^\p{Ll}(?![).])/u;
const SENTENCE_END = /[.;:!?]$/;
const ITEM = /^[-+•–●▪✓*]\s/;

type Body = { left: number; right: number; leading: number };
type Placed = { line: TextLine; page: number };

/** Paragraphs and tables of all pages: lines that go on are joined, over the end of a page too. */
export function paragraphsOf(pages: readonly (readonly PagePiece[])[]): (PlainParagraph | Omit<PlainTable, "index">)[] {
  const body = bodyOf(pages);
  const blocks: (PlainParagraph | Omit<PlainTable, "index">)[] = [];
  let open: Placed[] = [];
  const end = (): void => {
    if (open.length > 0) blocks.push(paragraph(open, body));
    open = [];
  };
  for (const [page, pieces] of pages.entries()) {
    for (const piece of pieces) {
      if (piece.type === "table") {
        end();
        blocks.push(piece.table);
        continue;
      }
      const placed = { line: piece.line, page };
      const above = open.at(-1);
      if (above && !goesOn(above, placed, body)) end();
      open.push(placed);
    }
  }
  end();
  return blocks;
}

const paragraph = (lines: readonly Placed[], body: Body): PlainParagraph =>
  paragraphOfLines(
    lines.map(({ line }) => line),
    { align: lines.every(({ line }) => isCentred(line, body)) ? "center" : null },
  );

/** Where text begins and ends on the lines of the whole file, and how far its lines stand apart, in their heights. */
function bodyOf(pages: readonly (readonly PagePiece[])[]): Body {
  const lines = pages.map((pieces) => pieces.flatMap((piece) => (piece.type === "line" ? [piece.line] : [])));
  const all = lines.flat();
  const right = quantile(
    all.map((line) => line.right),
    0.97,
  );
  const full = all.filter((line) => line.right > right - 2 * line.size);
  const left = quantile(
    full.map((line) => line.left),
    0.1,
  );
  const leadings = lines.flatMap((own) =>
    own.slice(1).flatMap((line, at) => {
      const above = own[at];
      return above && above.right > right - 2 * above.size ? [(line.baseline - above.baseline) / above.size] : [];
    }),
  );
  return { left, right, leading: Math.min(MAX_LEADING, quantile(leadings, 0.5) || USUAL_LEADING) };
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function isCentred({ left, right }: TextLine, body: Body): boolean {
  const [before, after] = [left - body.left, body.right - right];
  return before > CENTRED && after > CENTRED && Math.abs(before - after) < CENTRED * 2;
}

/** Does a line go on with the sentence above? */
function goesOn(above: Placed, { line, page }: Placed, body: Body): boolean {
  const [first, centred] = [above.line, isCentred(above.line, body)];
  const words = wordsOf(line);
  if (ITEM.test(words) || Math.abs(first.size - line.size) > 1 || isOtherFace(first, line)) return false;
  const isNear = page !== above.page || line.baseline - first.baseline <= (body.leading + MORE_ROOM) * first.size;
  if (isNear && IN_SENTENCE.test(words) && !SENTENCE_END.test(wordsOf(first))) return true;
  const room = centred ? body.right - body.left - (first.right - first.left) : body.right - first.right;
  if (wouldFit(line, room)) return false;
  if (centred !== isCentred(line, body) && Math.abs(first.left - line.left) > NEAR) return false;
  if (!centred && line.left > first.left + NEAR && line.left > body.left + NEAR) return false;
  return page === above.page ? isNear : line.left <= body.left + NEAR;
}

/** A heading is bold from end to end; the text below it is not bold at all. */
function isOtherFace(above: TextLine, line: TextLine): boolean {
  const isBold = ({ texts }: TextLine): boolean => texts.every(({ bold }) => bold);
  const isPlain = ({ texts }: TextLine): boolean => texts.every(({ bold }) => !bold);
  return (isBold(above) && isPlain(line)) || (isPlain(above) && isBold(line));
}
