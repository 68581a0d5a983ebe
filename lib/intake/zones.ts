import { foldAccents } from "../indicators/fold";
import type { OutlineSection, Template } from "../indicators/template";
import { findSignature, type Signature } from "./header/signature";
import type { Line, Piece } from "./lines/line";
import { isRule } from "./lines/text";
import { likeness } from "./narrative/heading-likeness";
import { topHeadings } from "./narrative/top-headings";

/** What the pieces behind the title are. */
export type Zones = {
  /** The narrative: to the signature, without the forms. */
  body: readonly Piece[];
  signature: Signature | null;
  /** Lines over the tables of forms that say which form it is and of which report. */
  captions: readonly Line[];
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

const KEM_THEO = /^\(?(?:ban hanh )?kem theo\b/;
const ADDED =
  /^\W*(?:don vi tinh\b|tai lieu kem theo|ngay\s[\d.…_\s]*thang\b|ky bao cao\b|(?:quy|0?[369] thang|nam)\s.{0,24}20\d\d\W*$)/;
const TITLE_LIKENESS_MIN = 0.75;

const isCaption = (text: string): boolean => {
  const plain = foldAccents(text);
  return text.length <= CAPTION_LETTERS_MAX && ((CAPTION.test(plain) && !REMARK.test(plain)) || KEM_THEO.test(plain));
};

/** What may stand between the name of a form and its table: its title, the unit its figures are in, a rule. */
const goesWithCaption = ({ text }: Line, template: Template | null): boolean =>
  isCaption(text) ||
  isRule(text) ||
  ADDED.test(foldAccents(text)) ||
  (text.length <= CAPTION_LETTERS_MAX &&
    (template?.forms ?? []).some(
      ({ title }) =>
        likeness(title, text.replace(/^.{0,20}?[:.–-]\s/u, "")) >= TITLE_LIKENESS_MIN ||
        likeness(title, text) >= TITLE_LIKENESS_MIN,
    ));

/** The caption over the form at `table`: lines from the first one that names a form; what else stands among them is not. */
function captionOver(pieces: readonly Piece[], table: number, from: number, template: Template | null): number[] {
  let start = table;
  for (let at = table - 1; at >= Math.max(from, table - CAPTION_LINES_MAX); at--) {
    const piece = pieces[at];
    if (piece?.kind !== "line" || piece.text.length > CAPTION_LETTERS_MAX) break;
    if (isCaption(piece.text)) start = at;
  }
  const between = Array.from({ length: table - start }, (_, step) => start + step);
  return between.filter((at) => {
    const piece = pieces[at];
    return piece?.kind === "line" && goesWithCaption(piece, template);
  });
}

/** Places of pieces that are forms: their tables, and the captions over these. */
function formPieces(
  pieces: readonly Piece[],
  from: number,
  used: ReadonlySet<number>,
  template: Template | null,
): Set<number> {
  const forms = new Set<number>();
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== "table" || !used.has(piece.table.index)) continue;
    for (const place of captionOver(pieces, at, from, template)) forms.add(place);
    forms.add(at);
  }
  return forms;
}

type ZonesInput = {
  pieces: readonly Piece[];
  /** Where the letterhead and the title end. */
  from: number;
  /** Numbers of the tables that are forms. */
  used: ReadonlySet<number>;
  template: Template | null;
  outline: readonly OutlineSection[];
};

/**
 * Parts the pieces behind the title. Forms may stand behind the signature, before it, or between sections; what comes
 * behind the last form before the signature is narrative only when a heading of it comes there.
 */
export function findZones({ pieces, from, used, template, outline }: ZonesInput): Zones {
  const forms = formPieces(pieces, from, used, template);
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
    captions: [...forms].flatMap((at) => {
      const piece = pieces[at];
      return piece?.kind === "line" ? [piece] : [];
    }),
    rest: own.filter(({ at }) => at >= firstForm && (at < end || at >= after)).map(({ piece }) => piece),
  };
}
