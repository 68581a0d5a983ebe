import { foldAccents } from "../indicators/fold";
import type { OutlineSection } from "../indicators/template";
import { findSignature, type Signature } from "./header/signature";
import type { Piece } from "./lines/line";
import { topHeadings } from "./narrative/top-headings";

/** What the pieces behind the title are. */
export type Zones = {
  /** The narrative: to the signature, without the forms. */
  body: readonly Piece[];
  signature: Signature | null;
  /** Neither narrative, nor a form with its caption, nor the signature. */
  rest: readonly Piece[];
};

/** Lines over the table of a form: its name, its title, "(Kèm theo Báo cáo …)". */
const CAPTION_LINES_MAX = 8;
const CAPTION_LETTERS_MAX = 250;
const CAPTION =
  /^\W{0,3}(?:phu luc|bieu|he thong bieu mau|phan\s.{0,20}(?:bieu mau|phu luc|so lieu)|mau so|danh muc bieu mau|tong hop so lieu|so lieu thong ke)/;
/** "(Biểu mẫu số 01 kèm theo)" is a remark of the text, not a caption. */
const REMARK = /kem theo\s?\)?\.?$/;

const isCaption = (text: string): boolean => {
  const plain = foldAccents(text.slice(0, CAPTION_LETTERS_MAX));
  return CAPTION.test(plain) && !REMARK.test(plain);
};

/** Where the caption over the form at `table` begins; `table` itself when there is none. */
function captionStart(pieces: readonly Piece[], table: number, from: number): number {
  let start = table;
  for (let at = table - 1; at >= Math.max(from, table - CAPTION_LINES_MAX); at--) {
    const piece = pieces[at];
    if (piece?.kind !== "line" || piece.text.length > CAPTION_LETTERS_MAX) break;
    if (isCaption(piece.text) || /^\(?kem theo\b/.test(foldAccents(piece.text))) start = at;
  }
  return start;
}

/** Pieces that are forms: their tables, and the captions over these. */
function formPieces(pieces: readonly Piece[], from: number, used: ReadonlySet<number>): Set<number> {
  const forms = new Set<number>();
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== "table" || !used.has(piece.table.index)) continue;
    for (let place = captionStart(pieces, at, from); place <= at; place++) forms.add(place);
  }
  return forms;
}

/**
 * Parts the pieces behind the title. Forms may stand behind the signature, before it, or between sections; what comes
 * behind the last form before the signature is narrative only when a heading of it comes there.
 */
export function findZones(
  pieces: readonly Piece[],
  from: number,
  used: ReadonlySet<number>,
  outline: readonly OutlineSection[],
): Zones {
  const forms = formPieces(pieces, from, used);
  const signature = findSignature(pieces, from, forms);
  const end = signature?.start ?? pieces.length;
  const own = pieces.map((piece, at) => ({ piece, at })).filter(({ at }) => at >= from && !forms.has(at));
  const before = own.filter(({ at }) => at < end);
  const heading = topHeadings(
    before.map(({ piece }) => piece),
    outline,
  ).at(-1)?.at;
  const lastHeading = heading === undefined ? -1 : (before[heading]?.at ?? -1);
  const firstForm = Math.min(...[...forms].filter((at) => at > lastHeading), end);
  const after = signature?.end ?? end;
  return {
    body: before.filter(({ at }) => at < firstForm).map(({ piece }) => piece),
    signature,
    rest: own.filter(({ at }) => at >= firstForm && (at < end || at >= after)).map(({ piece }) => piece),
  };
}
