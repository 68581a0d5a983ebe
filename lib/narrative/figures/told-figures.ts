import type { TextPlace, ToldFigure } from "../../indicators/context";
import type { Template } from "../../indicators/template";
import { bindFigure, bindFraction, bindToFamily, type Said } from "./bind";
import { doneAndRunning } from "./done-and-running";
import type { FoundNumber } from "./find-numbers";
import { type Phrase, phrasesOf } from "./phrases";
import { formsIn, type Word } from "./words";

/** Where a paragraph stands: its section and number, and the words of the headings above. */
export type Line = { path: string; line: number; heading: ReadonlySet<string> };

/** Sentences about what should be, was, or is to come. */
const NOT_NOW = /mục tiêu|phấn đấu|chỉ tiêu|dự kiến|cùng kỳ|so với|năm trước|kỳ trước|quý trước|kế hoạch năm tới/iu;

const placeOf = ({ path, line }: Line, { from, to }: { from: number; to: number }): TextPlace => ({
  path,
  line,
  from,
  to,
});

/**
 * Figures of one paragraph that speak of rows of the template. `year`: the year of the report; a sentence about
 * another year says nothing about this one.
 */
export function toldInLine(template: Template, text: string, line: Line, year: number | null): ToldFigure[] {
  const phrases = phrasesOf(text).filter(({ sentence, quote }) => isAboutNow(sentence, quote, year));
  return [
    ...phrases.flatMap((phrase) => toldByPhrase(template, phrase, line)),
    ...doneAndRunning(template, phrases, line),
  ];
}

function isAboutNow(sentence: readonly Word[], quote: string, year: number | null): boolean {
  if (NOT_NOW.test(quote)) return false;
  const years = sentence.filter(({ form }) => /^(?:19|20)\d{2}$/.test(form));
  return year === null || years.length === 0 || years.some(({ form }) => form === String(year));
}

const saidBy = (phrase: Phrase, line: Line): Said => {
  const near = formsIn([...phrase.before, ...phrase.after]);
  const lead = formsIn(phrase.lead);
  return { near, lead, around: new Set([...near, ...formsIn(phrase.sentence), ...line.heading]) };
};

function toldByPhrase(template: Template, phrase: Phrase, line: Line): ToldFigure[] {
  const { number, quote } = phrase;
  const said = saidBy(phrase, line);
  const told = (keys: string[], sure: boolean, value: string, raw: string): ToldFigure => ({
    keys,
    sure,
    relation: "=",
    value,
    raw,
    quote,
    source: "prose",
    place: placeOf(line, number),
  });
  if (number.kind === "fraction") return toldByFraction(template, number, said, told);
  const bound = bindFigure(template, number, said) ?? bindToFamily(template, number, said);
  return bound ? [told(bound.keys, bound.sure, number.value, number.raw)] : [];
}

function toldByFraction(
  template: Template,
  number: FoundNumber,
  said: Said,
  told: (keys: string[], sure: boolean, value: string, raw: string) => ToldFigure,
): ToldFigure[] {
  const family = bindFraction(template, said);
  if (!family || number.whole === null) return [];
  return [
    told([family.numerator], true, number.value, number.raw),
    told([family.denominator], true, number.whole, number.raw),
    ...(number.beside ? [told([family.ratio], true, number.beside.value, number.beside.raw)] : []),
  ];
}
