import { legacyEncodingOf } from "../legacy-encoding";
import type { LegacyEncoding, PlainParagraph, PlainRun } from "../plain-document";
import { numberText } from "./number-text";
import { plainDecimal } from "./plain-decimal";
import type { Face, RichPiece } from "./rich-text";
import type { CellStyle } from "./styles";

/** A cell as a person sees it. */
export type SheetCell = {
  row: number;
  column: number;
  text: string;
  runs: readonly PlainRun[];
  align: PlainParagraph["align"];
  /** The digits of a number as seen, with a point; null for everything else. */
  digits: string | null;
  legacyEncoding: LegacyEncoding | null;
};

/** What the XML says of a cell before its style is applied. */
export type WrittenCell = {
  row: number;
  column: number;
  style: CellStyle;
  /** "n", "s", "str", "inlineStr", "b", "e", "d". */
  type: string;
  /** Text of `<v>`; null where there is none. */
  value: string | null;
  /** Of `<is>`, or the shared string that `<v>` names. */
  rich: readonly RichPiece[];
  hasFormula: boolean;
};

type Seen = { text: string; digits: string | null };
const only = (text: string): Seen => ({ text, digits: null });

/** The cell as seen; null when nothing is. A typed zero is a figure even where its format paints it as nothing. */
export function seenCell(written: WrittenCell, date1904: boolean): SheetCell | null {
  const { row, column, style } = written;
  const pieces = piecesOf(written);
  const seen = pieces === null ? seenValue(written, date1904) : only(pieces.map(({ text }) => text).join(""));
  const text = clean(seen.text).trim();
  if (text === "" || (pieces !== null && hidesText(style))) return null;
  const shown: readonly RichPiece[] = pieces ?? [{ text, face: null }];
  const runs = shown.map((piece) => runOf(piece, style.face));
  return {
    row,
    column,
    text,
    runs,
    align: style.align,
    digits: seen.digits,
    legacyEncoding: legacyOf(shown, style.face),
  };
}

const clean = (text: string): string => text.normalize("NFC").replace(/\r\n?/g, "\n");

function runOf({ text, face }: RichPiece, own: Face): PlainRun {
  const { bold, italic } = face ?? own;
  return { text: clean(text), bold, italic };
}

function legacyOf(pieces: readonly RichPiece[], own: Face): LegacyEncoding | null {
  for (const { text, face } of pieces) {
    const found = legacyEncodingOf(face?.font || own.font, text);
    if (found !== null) return found;
  }
  return null;
}

/** A format of four parts whose last is empty shows no text at all. */
const hidesText = ({ format }: CellStyle): boolean => {
  const [, , , text] = format;
  return text !== undefined && text.kind === "literal" && text.prefix.trim() === "";
};

/** Texts; null for cells that hold a value of another kind. */
function piecesOf({ type, value, rich }: WrittenCell): readonly RichPiece[] | null {
  if (type === "s" || type === "inlineStr") return rich;
  return type === "str" ? [{ text: value ?? "", face: null }] : null;
}

function seenValue({ type, value, style, hasFormula }: WrittenCell, date1904: boolean): Seen {
  const stored = value?.trim() ?? "";
  if (stored === "") return only("");
  if (type === "b") return only(stored === "1" || stored === "true" ? "TRUE" : "FALSE");
  if (type === "e") return only(stored);
  if (type === "d") return only(isoDate(stored));
  const decimal = plainDecimal(stored);
  if (decimal === null) return only(stored);
  const shown = numberText(decimal, style.format, date1904);
  if (shown.hiddenZero && !hasFormula && shown.text === "") return { text: "0", digits: "0" };
  return shown;
}

/** "2026-03-14T00:00:00" → "14/03/2026". */
function isoDate(stored: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(stored) ?? [];
  return year === undefined ? stored : `${day}/${month}/${year}`;
}
