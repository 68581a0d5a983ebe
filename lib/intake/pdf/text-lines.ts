import type { PlainRun } from "../plain-document";
import type { PageText } from "./page";

/** Texts that stand side by side on one line, from the left. */
export type TextLine = {
  texts: readonly PageText[];
  left: number;
  right: number;
  baseline: number;
  size: number;
};

/** Raised and lowered letters are at most this part of their height off the line. */
const SAME_LINE = 0.45;
/** A gap wider than this part of the letters' height is a space. */
const SPACE = 0.15;

/** Lines from the top, whatever order the file wrote the texts in. */
export function textLines(texts: readonly PageText[]): TextLine[] {
  const lines: PageText[][] = [];
  const sorted = [...texts].sort((a, b) => a.baseline - b.baseline);
  let base = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const text of sorted) {
    if (text.baseline - base > SAME_LINE * Math.max(size, text.size)) {
      lines.push([]);
      base = text.baseline;
      size = text.size;
    }
    lines.at(-1)?.push(text);
  }
  return lines.map(lineOf);
}

/** One line of the given texts. */
export function lineOf(texts: readonly PageText[]): TextLine {
  const sorted = [...texts].sort((a, b) => a.left - b.left);
  const size = Math.max(...sorted.map((text) => text.size));
  const main = sorted.find((text) => text.size === size);
  return {
    texts: sorted,
    left: sorted[0]?.left ?? 0,
    right: Math.max(...sorted.map(({ right }) => right)),
    baseline: main?.baseline ?? 0,
    size,
  };
}

/** The words of a line, a space where there is a gap. */
export function runsOf({ texts }: Pick<TextLine, "texts">): PlainRun[] {
  const runs: PlainRun[] = [];
  let right: number | null = null;
  for (const { text, left, size, bold, italic, ...piece } of texts) {
    const last = runs.at(-1);
    const gap = right !== null && left - right > SPACE * size && !last?.text.endsWith(" ") ? " " : "";
    if (last && last.bold === bold && last.italic === italic) last.text += gap + text;
    else {
      if (last) last.text += gap;
      runs.push({ text, bold, italic });
    }
    right = piece.right;
  }
  return runs;
}

export const wordsOf = (line: Pick<TextLine, "texts">): string =>
  runsOf(line)
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();

/** Letters of a printed face by their width, against the usual one. */
const NARROW = /[fijlrtI.,:;'"()\-!/|\s]/;
const WIDE = /[mwMWĐA-HJ-Z%]/;
const widthOf = (text: string): number =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split("")
    .reduce((sum, letter) => sum + (NARROW.test(letter) ? 0.62 : WIDE.test(letter) ? 1.5 : 1), 0);

/** Width of a line's first word, by the letters' share of the text it begins. */
function firstWordWidth({ texts }: TextLine): number {
  const first = texts[0];
  if (first === undefined) return 0;
  const word = first.text.trimStart().split(/\s/, 1)[0] ?? "";
  return ((first.right - first.left) * widthOf(word)) / Math.max(1, widthOf(first.text));
}

/** Would the first word of the next line have stood in the room left? Widths are estimates, so only a clear yes counts. */
export const wouldFit = (next: TextLine, room: number): boolean =>
  firstWordWidth(next) * 1.1 + next.size * 0.45 <= room;

/** Parts of a line with a gap of at least `gap` heights of its letters between them. */
export function splitAtGaps(line: TextLine, gap: number): TextLine[] {
  const parts: PageText[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const text of line.texts) {
    if (text.left - right > gap * line.size) parts.push([]);
    parts.at(-1)?.push(text);
    right = Math.max(right, text.right);
  }
  return parts.map(lineOf);
}
