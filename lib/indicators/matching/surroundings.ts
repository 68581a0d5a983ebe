import type { Alignment, Order } from "./align-rows";
import type { Kept } from "./occurrences";
import type { ReadRow } from "./row-candidates";
import type { TemplateRow, TemplateRows } from "./template-rows";

/** What is known around a matched row. */
export type Surroundings = {
  /** Places of the matched rows before and after in the file; just outside the form where it begins or ends. */
  before: number;
  after: number;
  /** Whether rows of this form stand in the order of the print here. */
  inOrder: boolean;
  /** Whether printed numbers of this form mean anything (most sure rows carry the template's). */
  numbersCount: boolean;
  /** The number, or its end under the number of the row above it, is the template's. */
  numberAgrees: boolean;
  numberDiffers: boolean;
  /** How like the row of the file kept for a place is; 0 for none. */
  takenWith(at: number): number;
};

/** Rows this like a wording are the row itself. */
const SURE = 0.93;
const AGREEING_SHARE = 0.7;

/** A function that tells what stands around a matched row. */
export function surroundingsOf(
  read: readonly ReadRow[],
  alignment: Alignment,
  rows: TemplateRows,
  order: Order,
  kept: Kept,
  numberedAnew: ReadonlySet<number>,
): (index: number, target: TemplateRow) => Surroundings {
  const numbering = numbersThatCount(read, alignment, rows);
  const near = neighbours(alignment, kept);
  return (index, target) => {
    const { from, to } = rows.forms[target.formAt] ?? { from: 0, to: 0 };
    const inForm = (at: number | null | undefined, otherwise: number): number =>
      at != null && at >= from && at <= to ? at : otherwise;
    const before = inForm(near.before[index], from - 1);
    const after = inForm(near.after[index], to + 1);
    const number = read[index]?.row.number ?? "";
    const both = number !== "" && target.number !== "";
    const agrees = both && (number === target.number || isUnderParent(number, target, read, kept));
    return {
      before,
      after,
      inOrder: order === "printed" && before < target.at && target.at < after,
      numbersCount: numbering.has(target.formAt) && !numberedAnew.has(target.formAt),
      numberAgrees: agrees,
      numberDiffers: both && !agrees,
      takenWith: (at) => alignment[kept.rowOf.get(at) ?? -1]?.score ?? 0,
    };
  };
}

/** Places of the nearest kept rows before and after each row of the file. */
function neighbours(alignment: Alignment, kept: Kept): { before: (number | null)[]; after: (number | null)[] } {
  const walk = (indexes: number[]): (number | null)[] => {
    const places: (number | null)[] = new Array(alignment.length).fill(null);
    let last: number | null = null;
    for (const index of indexes) {
      places[index] = last;
      const match = alignment[index];
      if (match && !kept.again.has(index)) last = match.at;
    }
    return places;
  };
  const indexes = alignment.map((_, index) => index);
  return { before: walk(indexes), after: walk([...indexes].reverse()) };
}

/** "3.3.2" under a parent printed as "3.3", though the template prints that parent as "3.2": a row was added above. */
function isUnderParent(number: string, target: TemplateRow, read: readonly ReadRow[], kept: Kept): boolean {
  const parent = target.parent ? read[kept.rowOf.get(target.parent.at) ?? -1]?.row.number : undefined;
  const last = (text: string): string => text.slice(text.lastIndexOf(".") + 1);
  return (
    parent !== undefined && parent !== "" && number.startsWith(`${parent}.`) && last(number) === last(target.number)
  );
}

/** Forms whose sure rows carry the template's numbers. */
function numbersThatCount(read: readonly ReadRow[], alignment: Alignment, rows: TemplateRows): ReadonlySet<number> {
  const tally = new Map<number, { agree: number; all: number }>();
  for (const [index, match] of alignment.entries()) {
    const target = match ? rows.rows[match.at] : undefined;
    const number = read[index]?.row.number ?? "";
    if (!match || !target || match.score < SURE || number === "" || target.number === "") continue;
    const count = tally.get(target.formAt) ?? { agree: 0, all: 0 };
    count.all += 1;
    if (number === target.number) count.agree += 1;
    tally.set(target.formAt, count);
  }
  return new Set([...tally].filter(([, { agree, all }]) => agree >= all * AGREEING_SHARE).map(([form]) => form));
}
