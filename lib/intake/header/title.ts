import { foldAccents } from "../../indicators/fold";
import type { Line } from "../lines/line";
import { endsSentence, isCapitals, isRule } from "../lines/text";
import { readMarker } from "../narrative/marker";
import { readLetterheadLine } from "./letterhead-line";

/** Longer lines are prose. */
const TITLE_LETTERS_MAX = 240;
const SUBJECT_LINES_MAX = 6;

const KIND = "baocao";

/** "BÁO CÁO" on its own, spaced or not, or with the subject behind it; what follows the two words, or null. */
export function afterReportWords(line: Line): string | null {
  const { text } = line;
  if (text.length > TITLE_LETTERS_MAX) return null;
  let letters = "";
  let at = 0;
  while (at < text.length && letters.length < KIND.length) letters += foldAccents(text[at++] ?? "");
  if (letters !== KIND || /\p{L}/u.test(text[at] ?? "")) return null;
  const [words, rest] = [text.slice(0, at), text.slice(at).trim()];
  if (isRule(rest)) return "";
  const set = isCapitals(words) || ((line.bold || line.align === "center") && /^B/.test(words));
  return set && !/[.;:]$/.test(rest) ? rest : null;
}

/** A basis, an addressee, a first heading: the subject is over. */
const BODY =
  /^(?:kinh gui|thuc hien|can cu|theo|de|nham|trong|sau khi|ngay tu|can cu vao|thi hanh|tiep tuc|phan\s)(?:\s|:|$)/;
const isNumbered = (text: string): boolean =>
  readMarker(text)?.bare === false || /^phần\s+(?:thứ\s|[IVX\d])/iu.test(text);
/** A line that goes on with the subject although it begins like a sentence of its own. */
const GOES_ON =
  /^(?:qu[yi]\s?[ivx\d]|nam\s?\d|0?[369] thang|thang\s?\d|sau thang|chin thang|phuong huong|nhiem vu|va\s|\()/;

function belongs(line: Line, first: Line | undefined, before: Line | undefined): boolean {
  const { text } = line;
  if (text.length > TITLE_LETTERS_MAX || isRule(text) || isNumbered(text)) return false;
  const plain = foldAccents(text);
  if (/^kinh gui/.test(plain)) return false;
  // The first line after the two words is the subject, whatever it begins with, unless it is a whole sentence.
  if (!first || !before) return !/[.:!?]$/.test(text);
  const lower = /^\p{Ll}/u.test(text) || /(?:,|-|\svà|\scủa|\svề)$/iu.test(before.text);
  if (lower && !endsSentence(text)) return true;
  if (/^\(.*\)$/.test(text)) return first.align === line.align;
  if (endsSentence(text) || BODY.test(plain)) return false;
  if (GOES_ON.test(plain)) return text.length <= 120;
  const marked = first.align === "center" || first.bold || isCapitals(first.text);
  const alike = first.align === line.align && first.bold === line.bold && isCapitals(first.text) === isCapitals(text);
  return marked && alike;
}

export type Title = { text: string /** Lines after the one that says BÁO CÁO. */; subjectLines: number };

/** The title that begins at `lines[at]`: BÁO CÁO and the lines of its subject (trích yếu). */
export function titleAt(lines: readonly Line[], at: number): Title | null {
  const line = lines[at];
  const own = line ? afterReportWords(line) : null;
  if (!line || own === null) return null;
  const subject = own === "" ? [] : [own];
  let [first, before] = own === "" ? [undefined, undefined] : [line, line];
  let count = 0;
  for (const next of lines.slice(at + 1, at + 1 + SUBJECT_LINES_MAX)) {
    if (!belongs(next, first, before)) break;
    subject.push(next.text);
    first ??= next;
    before = next;
    count++;
  }
  return { text: ["BÁO CÁO", ...subject].join(" "), subjectLines: count };
}

/** A line of the letterhead, which no subject is. */
export const isLetterhead = (line: Line): boolean => {
  const { nation, number, date } = readLetterheadLine(line.text);
  return nation || number !== null || (date !== null && line.text.length < 90);
};
