import { textWidth } from "../text-width";

/** Excel measures a column in digits of the default font: about 5,5 pt each, less the padding of the cell. */
const TWIPS_PER_DIGIT = 110;
const PADDING = 120;
/** Excel's own limit, in points. */
const HEIGHT_MAX = 409;

export type WrappedText = { text: string; width: number; sizePoints: number; bold?: boolean };

function linesOf({ text, width, sizePoints, bold = false }: WrappedText): number {
  const room = Math.max(1, width * TWIPS_PER_DIGIT - PADDING);
  return text
    .split("\n")
    .map((line) => Math.max(1, Math.ceil((textWidth(line, sizePoints, bold ? "bold" : "regular") * 1.03) / room)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Height in points that shows the tallest text of a row; the file must say it, or long labels are cut. */
export function rowHeight(texts: readonly WrappedText[]): number {
  const tallest = Math.max(...texts.map((text) => linesOf(text) * text.sizePoints * 1.25));
  return Math.min(HEIGHT_MAX, Math.ceil(Math.max(tallest, 13.75) + 3));
}
