import type { PlainParagraph, PlainRun } from "../plain-document";
import { runsOf, type TextLine } from "./text-lines";

const FIGURE = /^[0-9.,]+$/;

/**
 * Lines that belong together as one paragraph, a space where each one broke. `right` is how far letters can reach: a
 * figure that fills its line to there was cut in the middle.
 */
export function paragraphOfLines(
  lines: readonly TextLine[],
  { align = null, right = Number.POSITIVE_INFINITY }: { align?: PlainParagraph["align"]; right?: number } = {},
): PlainParagraph {
  const runs: PlainRun[] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    for (const [index, run] of runsOf(line).entries()) {
      const last = runs.at(-1);
      const gap =
        index === 0 && above && last && !/[^\s][-\s]$/.test(last.text) && !isCut(above, line, right) ? " " : "";
      if (last && last.bold === run.bold && last.italic === run.italic) last.text += gap + run.text;
      else {
        if (last) last.text += gap;
        runs.push({ ...run });
      }
    }
  }
  const text = runs
    .map((run) => run.text)
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
  return { type: "paragraph", text, runs, style: null, headingLevel: null, align, list: null };
}

/** Both lines are figures alone, the first without room for one more digit: "7.6.2." cut after the 6. */
function isCut(above: TextLine, line: TextLine, right: number): boolean {
  if (above.right + above.size / 2 <= right) return false;
  const isFigure = (each: TextLine): boolean =>
    FIGURE.test(
      each.texts
        .map(({ text }) => text)
        .join("")
        .trim(),
    );
  return isFigure(above) && isFigure(line);
}
