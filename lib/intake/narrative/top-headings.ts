import type { OutlineSection } from "../../indicators/template";
import type { Line, Piece } from "../lines/line";
import { isCapitals } from "../lines/text";
import type { Heading } from "./heading";
import { bestFit } from "./heading-likeness";
import { FIT_MIN, headingParts, withoutEnd } from "./heading-parts";
import { readMarker, romanOf } from "./marker";

const SHORT_LETTERS = 120;
/** A line without a number is a heading only if it says almost exactly what the outline says. */
const UNNUMBERED_FIT_MIN = 0.85;

/** Printed apart from text: bold, capitals, or a style of headings. */
export const isSet = (line: Line): boolean => line.bold || line.headingLevel !== null || isCapitals(line.text);

/** A line of a table of contents: dots or a tab, then the number of the page. */
export const isContents = ({ text, parts }: Line): boolean =>
  /(?:\.{3,}|…+)\s?\d{1,3}$/.test(text) || (parts.length > 1 && /^\d{1,3}$/.test(parts.at(-1) ?? ""));

type Top = Heading & { part: boolean };

function numberedTop(line: Line, at: number, tops: readonly OutlineSection[]): Top | null {
  const marker = readMarker(line.text);
  if (!marker || marker.kind === "arabic") return null;
  const letter = marker.kind === "letter";
  const number =
    letter && !marker.part ? String.fromCharCode(64 + (marker.numbers[0] ?? 0)) : romanOf(marker.numbers[0] ?? 0);
  const { words, rest, fit } = headingParts(line, marker.end, number, tops);
  if (words === "") return null;
  const fits = (fit?.score ?? 0) >= FIT_MIN;
  const set = isSet(line) || line.boldStart.length > marker.end + 3;
  const short = line.text.length <= SHORT_LETTERS && !/[.;,]$/.test(line.text);
  const doubtful = (letter || marker.bare) && !marker.part;
  const accepted = doubtful ? set || (fits && !marker.bare) : fits || set || short;
  if (!accepted || (line.text.length > 400 && !fits)) return null;
  return { at, words, rest, fit, depth: 1, numbers: marker.numbers, letter, part: marker.part };
}

function unnumberedTop(line: Line, at: number, tops: readonly OutlineSection[]): Top | null {
  if (!isSet(line) || line.text.length > SHORT_LETTERS || readMarker(line.text) !== null) return null;
  const fit = bestFit(line.text, null, tops);
  if (!fit || fit.score < UNNUMBERED_FIT_MIN) return null;
  return { at, words: withoutEnd(line.text), rest: "", fit, depth: 1, numbers: [], letter: false, part: false };
}

/** Reports without Roman numerals number their first level 1., 2., …: those that say what the outline says. */
function arabicTops(pieces: readonly Piece[], tops: readonly OutlineSection[]): Heading[] {
  const found = pieces.flatMap((piece, at): Heading[] => {
    if (piece.kind === "table" || isContents(piece)) return [];
    const marker = readMarker(piece.text);
    if (marker?.kind !== "arabic" || marker.numbers.length !== 1 || marker.under !== null) return [];
    const { words, rest, fit } = headingParts(piece, marker.end, null, tops);
    if ((fit?.score ?? 0) < FIT_MIN && !isSet(piece)) return [];
    return [{ at, words, rest, fit, depth: 1, numbers: marker.numbers, letter: false }];
  });
  return found.some(({ fit }) => (fit?.score ?? 0) >= FIT_MIN) ? found : [];
}

/** Lines that say without a number what the outline says, for sections that no numbered heading opens; each once. */
function unnumberedTops(pieces: readonly Piece[], tops: readonly OutlineSection[], opened: Iterable<string>): Top[] {
  const known = new Set(opened);
  return pieces.flatMap((piece, at): Top[] => {
    if (piece.kind === "table" || isContents(piece)) return [];
    const heading = unnumberedTop(piece, at, tops);
    if (!heading?.fit || known.has(heading.fit.path)) return [];
    known.add(heading.fit.path);
    return [heading];
  });
}

/** The headings of the first level: A., I., or what the outline calls so. */
export function topHeadings(pieces: readonly Piece[], outline: readonly OutlineSection[]): Heading[] {
  const tops = outline.filter(({ level, number }) => level === 1 && number !== "");
  const numbered = pieces.flatMap((piece, at): Top[] => {
    if (piece.kind === "table" || isContents(piece)) return [];
    const heading = numberedTop(piece, at, tops);
    return heading ? [heading] : [];
  });
  if (numbered.length === 0) {
    const arabic = arabicTops(pieces, tops);
    return arabic.length > 0 ? arabic : unnumberedTops(pieces, tops, []);
  }
  const opened = numbered.flatMap(({ fit }) => (fit && fit.score >= FIT_MIN ? [fit.path] : []));
  const found = [...numbered, ...unnumberedTops(pieces, tops, opened)].sort((a, b) => a.at - b.at);
  const roman = numbered.some(({ letter }) => !letter);
  return found.map(({ part, ...heading }) => (part && !roman ? { ...heading, letter: false } : heading));
}
