/** What a cell, a text or a note may hold (cell.ts). */
export const MAX_LENGTH = 4000;

export type Writing = {
  /** What is kept as typed: NFC, storable, never longer than a cell may hold. */
  raw: string;
  /** What is read: one line, ordinary spaces, no invisible characters, trimmed. */
  text: string;
  /** The same with its line ends and tabs as "\n": two figures on two lines are not one figure with thousands. */
  lines: string;
  /** True when only the beginning could be kept. */
  cut: boolean;
};

/** Characters PostgreSQL's JSON refuses: control characters and halves of a surrogate pair. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** "3(²)": where a note stands, behind a figure or a dash. Typed superscripts elsewhere ("m²") are words. */
const NOTE_MARK = /(?<=[\d%–-])(?: ?\([¹²³⁰⁴-⁹]{1,2}\)){1,3}$/u;

const LINE_END = /[\t\n\v\f\r\u0085\u2028\u2029]/;

/** A note stands on one line, whatever the cell it came from looked like. */
export const oneLine = (lines: string): string => lines.replace(/\n/g, " ");

/** Cuts without leaving half of a character. */
function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

/**
 * First step of reading. Cut before anything else looks at the text: normalising a megabyte of
 * combining marks is not linear, four thousand characters are nothing.
 */
export function cleanWriting(typed: string): Writing {
  const cut = typed.length > MAX_LENGTH;
  const kept = (cut ? cutAt(typed, MAX_LENGTH) : typed).replace(CONTROL, "").replace(LONE_SURROGATE, "\uFFFD");
  const raw = cutAt(kept.normalize("NFC"), MAX_LENGTH);
  const lines = raw
    .replace(INVISIBLE, "")
    .replace(/\s+/g, (space) => (LINE_END.test(space) ? "\n" : " "))
    .trim()
    .replace(NOTE_MARK, "");
  return { raw: lines === "" ? "" : raw, text: oneLine(lines), lines, cut };
}
