import type { Narrated, TextContradiction, ToldFigure } from "../../indicators/context";
import type { Template } from "../../indicators/template";
import type { RichDoc } from "../rich-doc";
import { type Passage, passagesOfDoc } from "./passages";
import { contradictionsInLine } from "./prose-contradictions";
import { contradictionsInTable } from "./table-contradictions";
import { toldInTable } from "./table-figures";
import { gridOf } from "./table-grid";
import { type Line, toldInLine } from "./told-figures";
import { formsOf } from "./words";

export type NarratedSection = { path: string; heading: string | null; passages: readonly Passage[] };

/** Plans, proposals and thanks: nothing there is a figure of this period. */
const NOT_RESULTS =
  /phương hướng|nhiệm vụ trọng tâm|thời gian tới|kỳ tới|kiến nghị, đề xuất|đề xuất, kiến nghị|đề xuất, giải pháp/iu;

/** A stored section, ready to be read. */
export const sectionOf = (section: { path: string; heading: string | null; body: RichDoc }): NarratedSection => ({
  path: section.path,
  heading: section.heading,
  passages: passagesOfDoc(section.body),
});

/**
 * Every figure of the narrative that speaks of rows of the template, and what the narrative says against itself. Pure,
 * and linear in the length of the text. `year` is the year of the report.
 */
export function readNarrative(
  template: Template,
  sections: readonly NarratedSection[],
  year: number | null = null,
): Narrated {
  const figures: ToldFigure[] = [];
  const contradictions: TextContradiction[] = [];
  for (const { path, heading, passages } of sections) {
    const headings = headingsAbove(template, path, heading);
    if (headings.some((one) => NOT_RESULTS.test(one))) continue;
    const words = new Set(headings.flatMap(formsOf));
    for (const passage of passages) {
      const line: Line = { path, line: passage.kind === "line" ? passage.line : 0, heading: words };
      if (passage.kind === "line") {
        figures.push(...toldInLine(template, passage.text, line, year));
        contradictions.push(...contradictionsInLine(passage.text, line));
      } else {
        const grid = gridOf(passage.rows);
        if (!grid) continue;
        figures.push(...toldInTable(template, grid, line, year));
        contradictions.push(...contradictionsInTable(grid, line));
      }
    }
  }
  return { figures, contradictions };
}

/** The heading of a section and of those it stands in, as the outline or the person calls them. */
function headingsAbove(template: Template, path: string, own: string | null): string[] {
  const parts = path.split(".");
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join("."));
  const printed = template.outline.filter((section) => paths.includes(section.path)).map(({ heading }) => heading);
  return own === null ? printed : [...printed, own];
}
