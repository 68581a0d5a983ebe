import { z } from "zod";
import { cellKey } from "../indicators/matrix/matrix-items";
import type { MatrixForm, Template } from "../indicators/template";
import type { Comparison, Difference, PassageDifference } from "./comparison";
import { differenceWords } from "./difference-words";
import { CLOSING_PATH, OPENING_PATH } from "./narrative-part";
import { formHeading } from "./report-frame";

const Place = z.strictObject({
  /** The row or the section of the report. */
  place: z.string(),
  /** The difference in words. */
  words: z.string(),
});

/** What a returned document says otherwise, by the places of the report it can be taken into. */
export const ChangedPlaces = z.strictObject({
  /** Its tables are the product's own: only then are differences counted. */
  ours: z.boolean(),
  /** Several differences may be of one row: its figure, and its note. */
  cells: z.array(Place.extend({ part: z.enum(["figure", "note"]) })),
  passages: z.array(Place),
  /** What has no row and no section of its own: letterhead, signature, rows and tables that came or went. */
  others: z.array(z.string()),
  notCompared: z.array(z.string()),
});
export type ChangedPlaces = z.infer<typeof ChangedPlaces>;

/** Of the rows of our own forms at most this part is renamed, gone or new in a document that is still ours. */
const STRANGE_ROWS_MAX = 0.1;

function isOurs({ differences, compared }: Comparison): boolean {
  const strange = differences.filter(({ kind }) => kind === "row" || kind === "column" || kind === "table");
  return compared.figures > 0 && strange.length <= compared.figures * STRANGE_ROWS_MAX;
}

/**
 * The item a figure or note belongs to; null for a row the template does not have. `template`: with the open rows of the
 * printed report.
 */
export function itemKeyOf(
  template: Template,
  difference: Extract<Difference, { kind: "figure" | "note" }>,
): string | null {
  const { form, row } = difference;
  if (row.key === null || difference.kind === "note" || difference.columnAt === null) return row.key;
  const matrix = template.forms.find(
    (one): one is MatrixForm => one.kind === "matrix" && formHeading(one) === form.title,
  );
  const column = matrix?.columns[difference.columnAt];
  return matrix && column ? cellKey(matrix, row.key, column.key) : null;
}

/** The section a passage stands in; `paths`: those of the printed report, in order (`sectionPaths`). */
export function sectionPathOf(paths: readonly string[], { section, role }: PassageDifference): string | null {
  if (section !== null) return paths[section] ?? null;
  return role === "closing" ? CLOSING_PATH : role === "opening" ? OPENING_PATH : null;
}

/** A comparison with a report, place by place. A mark such as DỰ THẢO is the copy's, not the report's. */
export function changedPlaces(
  comparison: Comparison,
  { template, paths }: { template: Template; paths: readonly string[] },
): ChangedPlaces {
  const places: ChangedPlaces = {
    ours: isOurs(comparison),
    cells: [],
    passages: [],
    others: [],
    notCompared: comparison.notCompared,
  };
  for (const difference of comparison.differences) {
    if (difference.kind === "frame" && difference.field === "mark") continue;
    const words = differenceWords(difference);
    const cell = difference.kind === "figure" || difference.kind === "note" ? difference : null;
    const key = cell && itemKeyOf(template, cell);
    const path =
      difference.kind === "passage" && difference.role !== "heading" ? sectionPathOf(paths, difference) : null;
    if (cell !== null && key !== null) places.cells.push({ place: key, words, part: cell.kind });
    else if (path !== null) places.passages.push({ place: path, words });
    else places.others.push(words);
  }
  return places;
}
