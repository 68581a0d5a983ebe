import type { Alignment } from "./align-rows";
import type { Possible, ReadRow } from "./row-candidates";

/** Words this like are the row's own, and every other wording less like. */
const VERBATIM = 0.995;
const OTHERS = 0.985;

/** The one row of the template a row of the file is word for word; null where there is none, or several. */
function verbatim({ read: { possible } }: ReadRow): Possible | null {
  const [first, second] = possible;
  return first && first.score >= VERBATIM && (second?.score ?? 0) < OTHERS ? first : null;
}

/**
 * Rows whose words are verbatim another row's than order and number made of them, as when two neighbours changed places
 * under their numbers: the words decide, where the place they name is free or held by a row that names another itself.
 */
export function wordsBeforeNumbers(read: readonly ReadRow[], alignment: Alignment): Alignment {
  const own = read.map(verbatim);
  const holder = new Map<number, number>();
  for (const [index, match] of alignment.entries()) if (match) holder.set(match.at, index);
  return alignment.map((match, index) => {
    const named = own[index];
    if (!match || !named || named.at === match.at) return match;
    const held = holder.get(named.at);
    const other = held === undefined ? null : own[held];
    const isFree = held === undefined || (other != null && other.at !== named.at);
    return isFree ? named : match;
  });
}
