import type { ReadRow } from "./row-candidates";
import type { TemplateRow, TemplateRows } from "./template-rows";

/** Rows this like one wording, and clearly less like every other, are that row. */
const SURE = 0.93;
const CLEARLY = 0.03;
/** Rows with the same words under different rows: "Tổng số hồ sơ TTHC đã giải quyết xong". */
const ALIKE = 0.05;
/** How far above a row what it stands under is looked for. */
const REACH = 12;

/**
 * A row that shares its words with others is the one under the row it is printed under: its number begins with the
 * number of a row above whose words are surely one row's. The others are taken from what it may be.
 */
export function onlyUnderParents(read: readonly ReadRow[], rows: TemplateRows): ReadRow[] {
  const sure = read.map((one) => surely(one, rows));
  return read.map((one, index) => {
    const parents = parentsOfAlike(one, rows);
    if (one.row.number === "" || parents.size < 2) return one;
    for (let above = index - 1; above >= Math.max(0, index - REACH); above -= 1) {
      const row = sure[above];
      const number = read[above]?.row.number ?? "";
      if (!row || !parents.has(row.at)) continue;
      // The nearest row it could stand under has a number of another branch: the numbers do not tell.
      if (number === "" || !one.row.number.startsWith(`${number}.`)) return one;
      const possible = one.read.possible.filter(({ at }) => rows.rows[at]?.parent?.at === row.at);
      return { ...one, read: { ...one.read, possible } };
    }
    return one;
  });
}

/** The only row of the template the words can mean; undefined where they can mean several or none. */
function surely({ read: { possible } }: ReadRow, rows: TemplateRows): TemplateRow | undefined {
  const [first, second] = possible;
  if (!first || first.score < SURE || (second && second.score > first.score - CLEARLY)) return undefined;
  return rows.rows[first.at];
}

/** What the rows with the best words stand under. */
function parentsOfAlike({ read: { possible } }: ReadRow, rows: TemplateRows): ReadonlySet<number> {
  const best = possible[0]?.score ?? 0;
  const alike = possible.filter(({ score }) => score >= best - ALIKE);
  return new Set(alike.flatMap(({ at }) => rows.rows[at]?.parent?.at ?? []));
}
