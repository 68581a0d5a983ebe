import { foldTonePlacement } from "@/lib/indicators/fold";
import type { DocxCell, DocxParagraph, DocxRun } from "../read-docx/docx-document";
import { type Face, textWidth } from "../text-width";

/** One printed line as typed: the runs between two line breaks of a paragraph. */
export type Line = { text: string; runs: DocxRun[]; paragraph: DocxParagraph };

/** What stands one under another: lines of text, and rules drawn between them. */
export type Piece =
  | { kind: "line"; line: Line }
  /** `length` in twips; null when the width it stands in is not known. */
  | { kind: "rule"; length: number | null }
  /** A rule typed as underscores or hyphens. */
  | { kind: "typed" };

/** No letterhead, title or heading of an appendix is longer; patterns are tried on nothing longer. */
export const HEAD_LETTERS_MAX = 400;

const isTypedRule = (text: string): boolean => /[_–—\-=]{3}/.test(text) && !/[^\s_\-–—=.*]/.test(text);

/** The lines of a paragraph, its automatic number first. */
export function linesOf(paragraph: DocxParagraph): Line[] {
  const lines: DocxRun[][] = [[]];
  for (const run of paragraph.runs) {
    run.text.split("\n").forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines.map((runs, index) => {
    const text = runs.map((run) => run.text).join("");
    return { text: index === 0 && paragraph.marker ? `${paragraph.marker} ${text}` : text, runs, paragraph };
  });
}

/** Lines and rules of paragraphs that stand in a column so wide (twips). */
export function piecesOf(paragraphs: readonly DocxParagraph[], width: number | null): Piece[] {
  return paragraphs.flatMap((paragraph): Piece[] => {
    const { indent, borders, drawnLines } = paragraph;
    const length = width === null ? null : width - indent.left - indent.right;
    const rule: Piece = { kind: "rule", length };
    const boxed = borders.left !== undefined && borders.right !== undefined;
    const above = borders.top && !boxed ? [rule] : [];
    const below = borders.bottom && !boxed ? [rule] : [];
    const drawn = drawnLines.map((line): Piece => ({ kind: "rule", length: line }));
    const written = linesOf(paragraph)
      .filter(({ text }) => text.trim() !== "")
      .map((line): Piece => (isTypedRule(line.text) ? { kind: "typed" } : { kind: "line", line }));
    return [...above, ...written, ...drawn, ...below];
  });
}

/** Room for text in a cell, in twips. */
export const innerWidth = ({ width, padding }: DocxCell): number | null =>
  width === null ? null : width - padding.left - padding.right;

/** Runs that print something. */
export const inked = ({ runs }: Pick<Line, "runs">): DocxRun[] => runs.filter(({ text }) => text.trim() !== "");

export const fold = (text: string): string => foldTonePlacement(text.normalize("NFC"));

/** Text as it is printed, with Word's "all capitals" applied, in single spaces. */
export const printed = (line: Line): string =>
  line.runs
    .map(({ text, caps }) => (caps ? text.toLocaleUpperCase("vi") : text))
    .join("")
    .replace(/\s+/g, " ")
    .trim();

/** Printed width in twips, each run in its own face and size. */
export function lineWidth(line: Line): number {
  const face = ({ bold, italic }: DocxRun): Face => (bold ? "bold" : italic ? "italic" : "regular");
  const last = line.runs.length - 1;
  return line.runs.reduce((sum, run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    const seen = run.caps ? text.toLocaleUpperCase("vi") : text;
    return sum + textWidth(index === last ? seen.trimEnd() : seen, run.size, face(run));
  }, 0);
}

const SHOWN_LETTERS = 60;

/** A text as it is named to people: “Sở Xây dựng báo cáo kết quả…”. */
export function quoted(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return `“${words.length > SHOWN_LETTERS ? `${words.slice(0, SHOWN_LETTERS).trimEnd()}…` : words}”`;
}
