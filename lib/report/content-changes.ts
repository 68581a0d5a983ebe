import type { Cells } from "../indicators/cell";
import { templateOfRun } from "../indicators/matrix/gather-rows";
import type { Template } from "../indicators/template";
import { allItems, formOf } from "../indicators/walk";
import { comparedFigures } from "./compared-figures";
import { differingWords } from "./differing-words";
import type { FrozenReport } from "./frozen-report";
import type { WrittenSection } from "./narrative-part";
import { cellDifferences, type SectionDifference, sectionDifferences } from "./revision-difference";

/** One place that says something else in the document that took another's place. */
export type ContentChange = { place: string; was: string; now: string };

/** Between two submissions of a unit's report: rows in form order, then sections. */
export function changesOfRevisions(
  template: Template,
  before: { cells: Cells; sections: readonly WrittenSection[] },
  after: { cells: Cells; sections: readonly WrittenSection[] },
): ContentChange[] {
  const rows = cellDifferences(template, before.cells, after.cells).map((row) => ({
    place: `${row.form} ${row.tt} ${row.label}`,
    was: withNote(row.before, row.noteBefore),
    now: withNote(row.after, row.noteAfter),
  }));
  return [...rows, ...sectionDifferences(template, before.sections, after.sections).map(ofSection)];
}

const withNote = (figure: string, note: string | null): string => (note ? `${figure} (${note})` : figure);

/** Between two issued reports of the province for the same period, with their adjustments. */
export function changesOfRuns(template: Template, before: FrozenReport, after: FrozenReport): ContentChange[] {
  const shown = templateOfRun(template, after.result);
  const [was, now] = [before, after].map((frozen) => comparedFigures(shown, template, frozen));
  const rows = allItems(shown).flatMap((item) => {
    const [old, figure] = [was?.[item.key] ?? "", now?.[item.key] ?? ""];
    if (old === figure) return [];
    return [{ place: `${formOf(shown, item.key)?.code ?? ""} ${item.tt} ${item.label}`, was: old, now: figure }];
  });
  return [...rows, ...sectionDifferences(template, before.sections, after.sections).map(ofSection)];
}

const ofSection = ({ heading, before, after }: SectionDifference): ContentChange => ({
  place: `Thuyết minh ${heading}`,
  ...differingWords(before, after),
});
