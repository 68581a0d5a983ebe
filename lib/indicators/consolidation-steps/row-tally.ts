import type { Item } from "../template";
import type { Places } from "./gathering";
import type { Total } from "./outcome";
import type { Respondent, Sheets } from "./respondents";

/**
 * What the units of one branch give for one row: the form a level of the tree hands up. Taking units one by one, or
 * merging what branches took, in any order, ends in the same outcome; `sort` then puts the names in official order.
 */
export interface RowTally {
  readonly item: Item;
  take(unit: Respondent): void;
  /** `other` is the tally of the same row. */
  merge(other: RowTally): void;
  sort(places: Places): void;
  /** Units that gave one part of a ratio and not the other; empty for other rows. */
  incomplete(): readonly Respondent[];
  /** Hands its lists over: to be called once. `incomplete`: units of the pair this row is a part of. */
  outcome(sheets: Pick<Sheets, "excluded">, incomplete: readonly Respondent[]): Total;
}

export const NOBODY: readonly Respondent[] = [];
