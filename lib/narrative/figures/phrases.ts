import { type FoundNumber, findNumbers } from "./find-numbers";
import { type Word, wordsOf } from "./words";

/** A figure with the words that say what it counts. */
export type Phrase = {
  number: FoundNumber;
  /** Words from the figure before (or the start of the sentence) and up to the next stop. */
  before: Word[];
  after: Word[];
  /** Words of the sentence in front of its first figure: what an enumeration is about. */
  lead: Word[];
  /** Every word of the sentence. */
  sentence: Word[];
  /** As written, for people. */
  quote: string;
  /** Which sentence of the paragraph, and whether the figure stands in brackets. */
  at: number;
  inBrackets: boolean;
};

/** Nouns that a comma holds together instead of parting. */
const ONE_NOUN = /(phản ánh),(\skiến nghị)/giu;

/** A sentence with more figures than this is a list nobody wrote as prose; the rest of it is not read. */
const FIGURES_MAX = 50;

const SENTENCE_END = /[;!?](?=\s|$)|\.(?=\s|$)|…/gu;

/** What is said about a day is no part of what is counted: "Tính đến ngày 14/12/2024, …". */
const AS_OF =
  /(?:tính\s)?đến\s(?:hết\s)?(?:ngày|tháng|năm|quý|thời điểm|nay|hiện nay)[^,;:()]{0,40}(?:,|(?=\stổng\s))/giu;

/** The unit that reports, as the subject of a sentence: "Sở Xây dựng có tổng số …", "UBND xã đã …"; not "các sở", not a tier. */
const SUBJECT =
  /(?<=^[\s,–-]{0,9}|[:(]\s?)(?:(?:trong|năm|kỳ)[^,;:()]{0,30},\s?)?(?:sở|đơn vị|cơ quan|ủy ban nhân dân|uỷ ban nhân dân|ubnd|văn phòng ubnd tỉnh|văn phòng ủy ban nhân dân tỉnh|ban quản lý)(?:\s(?!(?:đã|có|hiện|các|cấp|huyện|toàn)\s)[\p{L}–-]{1,12}){0,6}\s(?=(?:đã|có|hiện)\s)/giu;

type Range = { from: number; to: number };

function sentencesOf(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(SENTENCE_END)) {
    ranges.push({ from, to: index });
    from = index + sign.length;
  }
  ranges.push({ from, to: text.length });
  return ranges.filter((range) => range.to > range.from);
}

/** The same text with these passages blanked, so that places stay. */
const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => " ".repeat(found.length));

const STOPS = /[,:()[\]–"“”]/u;

/** Every figure of a paragraph with its words. Linear in the length of the text. */
export function phrasesOf(written: string): Phrase[] {
  const text = written.replace(ONE_NOUN, "$1 $2");
  const numbers = findNumbers(text);
  if (numbers.length === 0) return [];
  const phrases: Phrase[] = [];
  let next = 0;
  sentencesOf(text).forEach((range, at) => {
    const own: FoundNumber[] = [];
    for (let number = numbers[next]; number && number.from < range.to; number = numbers[next]) {
      own.push(number);
      next += 1;
    }
    const [first] = own;
    if (!first) return;
    const words = wordsIn(text, range, own);
    const within = (from: number, to: number) => words.filter((word) => word.from >= from && word.to <= to);
    const lead = within(leftStart(text, range.from, first.from), first.from);
    let left = range.from;
    own.slice(0, FIGURES_MAX).forEach((number, index) => {
      const right = rightEnd(text, behind(text, number), own[index + 1]?.from ?? range.to);
      const start = leftStart(text, left, number.from);
      phrases.push({
        number,
        before: within(start, number.from),
        after: within(number.to, right),
        lead,
        sentence: words,
        quote: quoteOf(written, start, number, right),
        at,
        inBrackets: openBrackets(text, range.from, number.from),
      });
      left = right;
    });
  });
  return phrases;
}

/** Words of a sentence, without figures, cut-off days and the subject that reports. */
function wordsIn(text: string, { from, to }: Range, figures: readonly FoundNumber[]): Word[] {
  let plain = blank(blank(text.slice(from, to), AS_OF), SUBJECT);
  for (const figure of figures.slice(0, FIGURES_MAX)) {
    for (const part of figure.beside ? [figure, figure.beside] : [figure]) {
      const [start, end] = [part.from - from, part.to - from];
      plain = plain.slice(0, start) + " ".repeat(end - start) + plain.slice(end);
    }
  }
  return wordsOf(plain).map((word) => ({ ...word, from: word.from + from, to: word.to + from }));
}

/** Where the words behind a figure begin: brackets that only repeat it as a percentage are part of it. */
const behind = (text: string, { to, beside }: FoundNumber): number =>
  beside && text.slice(to, beside.from).trim() === "" ? beside.to : to;

/** Where the words before a figure begin: behind the last bracket or colon, unless nothing is said between. */
function leftStart(text: string, from: number, to: number): number {
  const stretch = text.slice(from, to);
  const bracket = Math.max(stretch.lastIndexOf("("), stretch.lastIndexOf(")"));
  const colon = stretch.lastIndexOf(":");
  const afterColon = colon >= 0 && /\p{L}{2}/u.test(stretch.slice(colon + 1)) ? colon : -1;
  return from + Math.max(bracket, afterColon) + 1;
}

/** Up to the first stop behind the figure, or to the next figure. */
function rightEnd(text: string, from: number, until: number): number {
  const stop = STOPS.exec(text.slice(from, until));
  return stop ? from + stop.index : until;
}

function openBrackets(text: string, from: number, to: number): boolean {
  const stretch = text.slice(from, to);
  return stretch.lastIndexOf("(") > stretch.lastIndexOf(")");
}

const QUOTE_BEFORE = 80;
const QUOTE_MAX = 150;

/** The words around a figure as written, cut between words. */
function quoteOf(text: string, start: number, number: FoundNumber, end: number): string {
  const cutAt = Math.max(start, number.from - QUOTE_BEFORE);
  const space = cutAt > start ? text.indexOf(" ", cutAt) : -1;
  const from = space >= 0 && space < number.from ? space : cutAt;
  const cutEnd = Math.min(end, from + QUOTE_MAX);
  const lastSpace = cutEnd < end ? text.lastIndexOf(" ", cutEnd) : -1;
  const to = lastSpace > number.to ? lastSpace : cutEnd;
  const words = text
    .slice(from, to)
    .replace(/\s+/g, " ")
    .replace(/^[,;:.–\s]+|[,;:\s]+$/gu, "");
  return `${from > start ? "…" : ""}${words}${to < end ? "…" : ""}`;
}
