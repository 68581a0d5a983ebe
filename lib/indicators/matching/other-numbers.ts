import type { ReadRow } from "./row-candidates";
import type { TemplateRows } from "./template-rows";

/** Rows this like one wording, and clearly less like every other, are that row whatever their number. */
const SURE = 0.93;
const CLEARLY = 0.03;

/**
 * Forms an agency numbered anew, as when it struck out the rows of another tier: a row whose words are surely one row's
 * carries the number of another. There numbers tell nothing; a row that shares its words with others is told by what
 * it stands under.
 */
export function formsNumberedAnew(read: readonly ReadRow[], rows: TemplateRows): ReadonlySet<number> {
  const numbers = new Set(rows.rows.map(({ formAt, number }) => `${formAt} ${number}`));
  const anew = new Set<number>();
  for (const { row, read: found } of read) {
    const [first, second] = found.possible;
    const target = first && rows.rows[first.at];
    if (!target || row.number === "" || target.number === "" || row.number === target.number) continue;
    if (first.score < SURE || (second && second.score > first.score - CLEARLY)) continue;
    if (numbers.has(`${target.formAt} ${row.number}`)) anew.add(target.formAt);
  }
  return anew;
}
