import type { Cell } from "../cell";
import { compareDecimals } from "../decimal";

/**
 * - `unchanged`: the file says what it said when it was made; whatever the server has now stays;
 * - `edit`: changed in the file alone;
 * - `same`: changed in the file, and the server says that already;
 * - `conflict`: changed here and there to different things: a person chooses.
 */
export type MergeVerdict = "unchanged" | "edit" | "same" | "conflict";

/** `cell`: what the row holds when the file is followed; where only the server changed something, that stays in it. */
export type Merged = { verdict: MergeVerdict; cell: Cell };

/** A row at three times: when the workbook was made, as it came back, as the server has it now. */
export type ThreeWays = { base: Cell; mine: Cell; theirs: Cell };

/**
 * Three-way merge of one row, its figure and its note each by itself, so that a note written on the server and a figure
 * changed in the file meet without a quarrel. The day of a figure is not in the workbook: the server's stays.
 */
export function mergeCell({ base, mine, theirs }: ThreeWays): Merged {
  const figure = verdictOf(base, mine, theirs, sameFigure);
  const note = verdictOf(base.note, mine.note, theirs.note, (a, b) => (a ?? "") === (b ?? ""));
  const follows = (verdict: MergeVerdict): boolean => verdict === "edit" || verdict === "conflict";
  return {
    verdict: strongest(figure, note),
    cell: {
      ...(follows(figure) ? mine : theirs),
      note: follows(note) ? mine.note : theirs.note,
      asOf: theirs.asOf,
    },
  };
}

function verdictOf<T>(base: T, mine: T, theirs: T, same: (a: T, b: T) => boolean): MergeVerdict {
  if (same(base, mine)) return "unchanged";
  if (same(mine, theirs)) return "same";
  return same(base, theirs) ? "edit" : "conflict";
}

const ORDER = ["conflict", "edit", "same", "unchanged"] as const;
const strongest = (a: MergeVerdict, b: MergeVerdict): MergeVerdict =>
  ORDER.find((verdict) => verdict === a || verdict === b) ?? "unchanged";

/** What counts: state, figure, parts and words; of what could not be read, its writing. */
function sameFigure(a: Cell, b: Cell): boolean {
  if (a.problem !== null || b.problem !== null) return a.problem !== null && b.problem !== null && a.raw === b.raw;
  return a.state === b.state && sameDecimal(a.value, b.value) && (a.text ?? "") === (b.text ?? "") && sameParts(a, b);
}

const sameDecimal = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : compareDecimals(a, b) === 0;

function sameParts({ parts: a }: Cell, { parts: b }: Cell): boolean {
  if (a === null || b === null) return a === b;
  return sameDecimal(a.numerator, b.numerator) && sameDecimal(a.denominator, b.denominator);
}
