import type { Alignment } from "./align-rows";
import { isWholeProvince } from "./form-heading";
import type { Stretch } from "./form-rows";
import type { ReadRow } from "./row-candidates";
import type { TemplateRows } from "./template-rows";

/** A run of rows of one form in the order of the print; where it goes back, the form begins again. */
type Occurrence = { formAt: number; size: number; wholeProvince: boolean };

export type Kept = {
  /** Index of the row of the file kept for a place of the template. */
  rowOf: ReadonlyMap<number, number>;
  /** Rows of the file for whose place another one is kept, and whether they belong to a form given again, not to a small table. */
  again: ReadonlyMap<number, "form" | "small">;
  /** Stretches that hold nothing but rows given again in passing: tables of the narrative. */
  passing: ReadonlySet<number>;
};

/** A second run this much smaller than the first is a small table that repeats some rows. */
const SMALL_SHARE = 0.4;
const SMALL = 3;

/**
 * Which row of the file stands for each row of the template when several do: the one in the longest run of its form.
 * Figures of the whole province on a separate sheet are never kept before the unit's own.
 */
export function keepRows(
  read: readonly ReadRow[],
  alignment: Alignment,
  rows: TemplateRows,
  stretches: readonly Stretch[],
): Kept {
  const occurrenceOf = occurrences(read, alignment, rows, stretches);
  const rank = (index: number): number => {
    const occurrence = occurrenceOf[index];
    return occurrence ? (occurrence.wholeProvince ? 0 : 1e6) + occurrence.size : -1;
  };
  const rowOf = new Map<number, number>();
  for (const [index, match] of alignment.entries()) {
    if (!match) continue;
    const other = rowOf.get(match.at);
    if (other === undefined || rank(index) > rank(other)) rowOf.set(match.at, index);
  }
  const again = new Map<number, "form" | "small">();
  const kept = new Set(rowOf.values());
  const ownRows = new Map<number, number>();
  for (const [index, match] of alignment.entries()) {
    const one = read[index];
    const occurrence = occurrenceOf[index];
    if (!match || !one || !occurrence) continue;
    ownRows.set(one.stretch, (ownRows.get(one.stretch) ?? 0) + Number(kept.has(index)));
    if (kept.has(index)) continue;
    const main = occurrenceOf[rowOf.get(match.at) ?? -1]?.size ?? 0;
    const small = occurrence.wholeProvince || occurrence.size < Math.max(SMALL, main * SMALL_SHARE);
    again.set(index, small ? "small" : "form");
  }
  const passing = new Set([...ownRows].filter(([, count]) => count === 0).map(([stretch]) => stretch));
  for (const [index, kind] of again) if (kind === "form") passing.delete(read[index]?.stretch ?? -1);
  return { rowOf, again, passing };
}

function occurrences(
  read: readonly ReadRow[],
  alignment: Alignment,
  rows: TemplateRows,
  stretches: readonly Stretch[],
): (Occurrence | undefined)[] {
  const current = new Map<number, { occurrence: Occurrence; seen: Set<number> }>();
  return alignment.map((match, index) => {
    const formAt = match ? rows.rows[match.at]?.formAt : undefined;
    if (!match || formAt === undefined) return undefined;
    const stretch = stretches[read[index]?.stretch ?? -1];
    const wholeProvince = stretch?.headings.some(isWholeProvince) ?? false;
    let run = current.get(formAt);
    if (!run || run.seen.has(match.at) || run.occurrence.wholeProvince !== wholeProvince) {
      run = { occurrence: { formAt, size: 0, wholeProvince }, seen: new Set() };
      current.set(formAt, run);
    }
    run.seen.add(match.at);
    run.occurrence.size += 1;
    return run.occurrence;
  });
}
