import type { FormRow, Stretch } from "./form-rows";

/** Score of the best wording a label is like. */
export type BestScore = (label: string) => number;

const ENOUGH = 0.8;
const BETTER = 0.02;
const ITS_OWN_ROW = 0.93;

/**
 * A label cut in two rows where a page broke: the second row has the rest of the label alone (or the figure, when the
 * first has none). Joined where the two together are a row of a form and the rest by itself is none.
 */
export function joinCutRows(stretches: readonly Stretch[], best: BestScore): Stretch[] {
  const joined: { stretch: Stretch; rows: FormRow[] }[] = [];
  let last: { rows: FormRow[]; at: number } | null = null;
  for (const stretch of stretches) {
    const rows: FormRow[] = [];
    for (const row of stretch.rows) {
      const before = last?.rows[last.at];
      if (last && before && isRest(before, row, best)) {
        last.rows[last.at] = together(before, row);
        continue;
      }
      rows.push(row);
      last = { rows, at: rows.length - 1 };
    }
    joined.push({ stretch, rows });
  }
  return joined.filter(({ rows }) => rows.length > 0).map(({ stretch, rows }) => ({ ...stretch, rows }));
}

function isRest(before: FormRow, row: FormRow, best: BestScore): boolean {
  if (row.number !== "" || row.label === "") return isRestOfFigure(before, row);
  if (row.figure.trim() !== "" && before.figure.trim() !== "") return false;
  if (row.unit !== "" && before.unit !== "" && row.figure.trim() !== "") return false;
  const alone = best(row.label);
  if (alone >= ITS_OWN_ROW) return false;
  const whole = best(`${before.label} ${row.label}`);
  return whole >= ENOUGH && whole > best(before.label) + BETTER && whole > alone + BETTER;
}

/** Nothing but the rest of a unit or a note. */
const isRestOfFigure = (before: FormRow, row: FormRow): boolean =>
  row.number === "" &&
  row.label === "" &&
  row.figure.trim() === "" &&
  (row.unit !== "" || row.note !== "") &&
  before.label !== "";

const withSpace = (one: string, other: string): string => [one, other].filter((text) => text !== "").join(" ");

function together(before: FormRow, row: FormRow): FormRow {
  const figureBelow = before.figure.trim() === "" && row.figure.trim() !== "";
  return {
    ...before,
    label: withSpace(before.label, row.label),
    unit: withSpace(before.unit, row.unit),
    note: withSpace(before.note, row.note),
    ...(figureBelow && { figure: row.figure, place: row.place, sharedFigure: row.sharedFigure }),
  };
}
