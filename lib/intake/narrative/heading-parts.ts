import type { OutlineSection } from "../../indicators/template";
import type { Line } from "../lines/line";
import { bestFit, type Fit } from "./heading-likeness";

/** A heading and the text behind it on its line. */
type HeadingParts = { words: string; rest: string; fit: Fit | null };

/** From here on a heading is taken for the outline's section. */
export const FIT_MIN = 0.6;
const WORDS_MAX = 260;
/** No outline's heading is longer; what is left of a longer line is prose. */
const HEADING_LETTERS_MAX = 220;

const ENDS = [/:\s+/u, /\.\s+(?=\p{Lu})/u, /\s[-–—]\s/u, /;\s+/u];

/** Words without the mark that ends them: "Cải cách thể chế:" → "Cải cách thể chế". */
export const withoutEnd = (words: string): string => words.replace(/[\s:.;,]+$/u, "");

function cuts(text: string): { words: string; rest: string }[] {
  const parts = ENDS.flatMap((pattern) => {
    const match = pattern.exec(text.slice(0, WORDS_MAX));
    if (!match || match.index === 0) return [];
    return [{ words: text.slice(0, match.index), rest: text.slice(match.index + match[0].length) }];
  });
  return [{ words: text, rest: "" }, ...parts].filter(({ words }) => words.length <= HEADING_LETTERS_MAX);
}

/**
 * Where the heading of a line ends: behind its bold words when only they are bold, else where the words in front are
 * most like a section of the outline.
 */
export function headingParts(
  line: Line,
  from: number,
  number: string | null,
  among: readonly OutlineSection[],
): HeadingParts {
  const text = line.text.slice(from);
  const bold = line.boldStart.slice(from).trim();
  if (bold.length >= 4 && bold.length <= HEADING_LETTERS_MAX) {
    const rest = text.slice(bold.length).replace(/^[\s:.,;–—-]+/u, "");
    return { words: withoutEnd(bold), rest, fit: bestFit(bold, number, among) };
  }
  let best: HeadingParts = { words: withoutEnd(text), rest: "", fit: null };
  for (const { words, rest } of cuts(text)) {
    const fit = bestFit(words, number, among);
    if (fit && fit.score > (best.fit?.score ?? 0) + (rest === "" ? 0 : 0.05))
      best = { words: withoutEnd(words), rest, fit };
  }
  return best;
}
