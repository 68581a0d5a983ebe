import type { OutlineSection } from "../../indicators/template";
import type { Line, Piece } from "../lines/line";
import type { Heading } from "./heading";
import { bestFit } from "./heading-likeness";
import { FIT_MIN, headingParts, withoutEnd } from "./heading-parts";
import { type Marker, readLowerMarker, readMarker } from "./marker";
import { isContents, isSet } from "./top-headings";

/** A numbered sentence is longer, or ends like one. */
const HEADING_LETTERS_MAX = 180;
/** A heading may end with a full stop when it is this short. */
const SET_LETTERS_MAX = 60;
const UNNUMBERED_FIT_MIN = 0.9;

const isSentence = (text: string): boolean => text.length > HEADING_LETTERS_MAX || /[.;,]$/.test(text);

/** Pieces under a heading of the first level; `arabic`: its own number, in reports that number that level 1., 2., … */
type Span = { from: number; to: number; arabic: number | null };

/**
 * Which numbered lines under one heading of the first level are headings. Those that say what the outline says, or are
 * set apart, are; of the others a series is, unless one of it is a sentence ("1. Quán triệt và tổ chức thực hiện …");
 * and a series that begins again inside a section is its list.
 */
export function deeperHeadings(pieces: readonly Piece[], span: Span, under: readonly OutlineSection[]): Heading[] {
  const series = new Series();
  const found: (Heading & { sure: boolean; key: string })[] = [];
  for (let at = span.from; at < span.to; at++) {
    const piece = pieces[at];
    if (!piece || piece.kind === "table" || piece.bullet !== null || isContents(piece)) continue;
    const marker = readMarker(piece.text);
    const numbers = marker?.kind === "arabic" ? numbersUnder(marker, span.arabic) : null;
    if (!marker || !numbers) {
      const plain = marker === null ? unnumbered(piece, at, under) : null;
      if (plain) found.push({ ...plain, sure: true, key: "" });
      continue;
    }
    const level = under.filter((section) => section.level === numbers.length + 1);
    const parts = headingParts(piece, marker.end, numbers.join("."), level);
    const sure = (parts.fit?.score ?? 0) >= FIT_MIN || isSetApart(piece, marker.end);
    const key = numbers.slice(0, -1).join(".");
    const sentence = marker.bare || isSentence(piece.text);
    if (!sure && !series.goesOn(key, numbers.at(-1) ?? 0, numbers.length > 1, sentence)) continue;
    if (sure) series.begin(key, numbers.at(-1) ?? 0);
    found.push({
      at,
      ...(sure ? parts : { ...parts, words: withoutEnd(piece.text.slice(marker.end)), rest: "" }),
      depth: numbers.length + 1,
      numbers,
      letter: false,
      sure,
      key,
    });
  }
  const kept = found
    .filter(({ sure, key }) => sure || !series.sentences.has(key))
    .map(({ sure, key, ...heading }) => heading);
  if (kept.some(({ depth }) => depth === 2)) return kept;
  return [...kept, ...lettered(pieces, span, under)].sort((a, b) => a.at - b.at);
}

/** Bold or in capitals, as a whole or in its first words; where all text is bold, a sentence is a sentence. */
const isSetApart = (line: Line, from: number): boolean =>
  (isSet(line) && (line.text.length <= SET_LETTERS_MAX || !isSentence(line.text))) || line.boldStart.length > from + 3;

/** "a) Cải cách thể chế" opens a section where none is numbered 1., when letters say what the outline says. */
function lettered(pieces: readonly Piece[], span: Span, under: readonly OutlineSection[]): Heading[] {
  const second = under.filter(({ level }) => level === 2);
  const found: Heading[] = [];
  for (let at = span.from; at < span.to; at++) {
    const piece = pieces[at];
    const marker = piece?.kind === "line" ? readLowerMarker(piece.text) : null;
    if (piece?.kind !== "line" || !marker) continue;
    const parts = headingParts(piece, marker.end, String(marker.number), second);
    found.push({ at, ...parts, depth: 2, numbers: [marker.number], letter: false });
  }
  const fitting = found.filter(({ fit }) => (fit?.score ?? 0) >= FIT_MIN);
  if (fitting.length * 2 >= found.length) return fitting.length > 0 ? found : [];
  // Letters count both the sections and what stands in them.
  return fitting.length > 1 ? fitting : [];
}

/** Numbers beneath the heading of the first level: without its own, in reports that number that level 1., 2., … */
function numbersUnder(marker: Marker, arabic: number | null): readonly number[] | null {
  if (arabic === null) return marker.numbers;
  return marker.numbers.length > 1 && marker.numbers[0] === arabic ? marker.numbers.slice(1) : null;
}

function unnumbered(line: Line, at: number, under: readonly OutlineSection[]): Heading | null {
  if (!(line.bold || line.headingLevel !== null) || line.text.length > 150 || /^\p{L}\)/u.test(line.text)) return null;
  const fit = bestFit(line.text, null, under);
  const fits = fit !== null && fit.score >= UNNUMBERED_FIT_MIN;
  if (!fits && line.headingLevel === null) return null;
  return {
    at,
    words: withoutEnd(line.text),
    rest: "",
    fit,
    depth: Math.max(2, line.headingLevel ?? 2),
    numbers: [],
    letter: false,
  };
}

/** Numbers seen so far of each series, and the series that turned out to be sentences. */
class Series {
  readonly sentences = new Set<string>();
  readonly #last = new Map<string, number>();
  #inner: number | null = null;

  begin(key: string, number: number): void {
    this.#inner = null;
    this.#last.set(key, number);
  }

  /** Whether a line that is not surely a heading goes on with the headings of its series. */
  goesOn(key: string, number: number, nested: boolean, sentence: boolean): boolean {
    const last = this.#last.get(key) ?? 0;
    const inner = !nested && (number <= last || number === (this.#inner ?? Number.NaN) + 1);
    if (inner) {
      this.#inner = number;
      return false;
    }
    if (sentence) {
      if (!nested) this.#inner = number;
      this.sentences.add(key);
      return false;
    }
    this.begin(key, number);
    return true;
  }
}
