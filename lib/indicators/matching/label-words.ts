import { foldAccents, foldTonePlacement } from "../fold";
import { spellOut } from "./abbreviations";
import { lettersOff } from "./letters-off";

/**
 * A word of a label. `tone`: tone placement folded; `plain`: no accents; `aside`: stands in brackets. `short`: letters
 * written for it where an abbreviation was spelled out: all of them with its first word, none with the others.
 */
export type Word = { tone: string; plain: string; aside: boolean; short?: string };

/** Longer labels are compared by their beginning, so that a hostile cell costs no more than a long one. */
const MAX_CHARACTERS = 700;
const MAX_WORDS = 90;

/** Marks of footnotes: superscript digits, "[1]", "(*)". */
const FOOTNOTE = /[\u00B9\u00B2\u00B3\u2070-\u2079*†‡]|\[\d{1,2}\]/g;
const TOKEN = /[\p{L}\p{M}]+|[0-9]+|%|[()]/gu;
const CAPITALS = /^\p{Lu}{2,}$/u;

/**
 * The words of a label as they are compared: abbreviations spelled out, numbers without leading zeros, footnote marks
 * left out, an abbreviation explained beside its words ("thủ tục hành chính (TTHC)") said once.
 */
export function labelWords(label: string): Word[] {
  const text = label.slice(0, MAX_CHARACTERS).normalize("NFC").replace(FOOTNOTE, " ");
  const words: Word[] = [];
  let depth = 0;
  let opened = 0;
  let before: { token: string; end: number } | null = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (words.length >= MAX_WORDS) break;
    if (token === "(") {
      if (depth === 0) opened = words.length;
      depth += 1;
    } else if (token === ")") {
      depth = Math.max(0, depth - 1);
      if (depth === 0) dropRepeated(words, opened);
    } else if (!isFootnoteDigit(token, index, before)) {
      addWords(words, token, depth > 0);
    }
    before = { token, end: index + token.length };
  }
  return words;
}

/** "VBQPPL1": a footnote's number that lost its place above the line. */
const isFootnoteDigit = (token: string, index: number, before: { token: string; end: number } | null): boolean =>
  before !== null && before.end === index && /^[0-9]{1,2}$/.test(token) && CAPITALS.test(before.token);

function addWords(words: Word[], token: string, aside: boolean): void {
  if (/^[0-9]/.test(token)) {
    const digits = token.replace(/^0+(?=[0-9])/, "");
    words.push({ tone: digits, plain: digits, aside });
    return;
  }
  const spelled = spellOut(token);
  if (spelled === null) {
    const tone = foldTonePlacement(token);
    words.push({ tone, plain: foldAccents(tone), aside });
    return;
  }
  const short = foldAccents(token);
  for (const [at, tone] of spelled.entries()) {
    words.push({ tone, plain: foldAccents(tone), aside, short: at === 0 ? short : "" });
  }
}

/** Words in brackets that only repeat the words before them, be it with a slip. */
function dropRepeated(words: Word[], opened: number): void {
  const count = words.length - opened;
  if (count === 0 || opened < count) return;
  const letters = (from: number): string =>
    words
      .slice(from, from + count)
      .map(({ plain }) => plain)
      .join("");
  const inside = letters(opened);
  const most = Math.floor(inside.length / 8);
  if (lettersOff(letters(opened - count), inside, most) <= most) words.length = opened;
}
