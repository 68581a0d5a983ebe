import type { FormRow } from "./form-rows";
import type { WeightOf } from "./label-likeness";
import type { Possibilities, Possible } from "./row-candidates";
import { isTelling } from "./scope-words";
import type { Surroundings } from "./surroundings";
import type { TemplateRow } from "./template-rows";
import { unitLikeness } from "./unit-likeness";

/** Rows as alike as this are not told apart by their words. */
const AS_ALIKE = 0.05;
const CAP = { doubtful: 0.6, otherWords: 0.8, contradicted: 0.7, rough: 0.93 } as const;
/** A word of weight less like than this was hardly read. */
const ROUGH = 0.6;
/** Words with less weight only join others. */
const HEAVY = 0.5;
const EXCHANGED = 0.7;
/** How much each word that differs costs: alone, with one support, with two. */
const STRICTNESS = [1.6, 1.05, 0.75] as const;

/** How sure a match is, 0…1 (see ACCEPT_ABOVE): by its words first, then by what else it could be. */
export function judgeMatch(
  row: FormRow,
  { possible, foreign }: Possibilities,
  match: Possible,
  target: TemplateRow,
  around: Surroundings,
  weightOf: WeightOf,
): number {
  const { likeness, score, at } = match;
  const supports = Number(around.numbersCount && around.numberAgrees) + Number(isBetween(around, at));
  const heavy = (words: typeof likeness.added): boolean =>
    words.some((word) => weightOf(word) >= HEAVY || isTelling(word));
  const weight = (words: typeof likeness.added): number => words.reduce((sum, word) => sum + weightOf(word), 0);
  const worded = heavy(likeness.added) || heavy(likeness.missing);
  // Other words in the place of some, be it in brackets: "(đối với doanh nghiệp)" for "(đối với UBND cấp huyện)".
  const exchanged =
    (heavy(likeness.added) && heavy(likeness.missing)) ||
    (weight(likeness.added) >= EXCHANGED && weight(likeness.missing) >= EXCHANGED);
  let sure = worded ? 1 - (1 - score) * (STRICTNESS[supports] ?? 1) : 1 - (1 - score) * 0.8;
  if (likeness.added.some(isTelling) || likeness.missing.some(isTelling)) sure = Math.min(sure, CAP.otherWords);
  if (exchanged) sure = Math.min(sure, CAP.otherWords);
  if (likeness.roughest < ROUGH) sure = Math.min(sure, CAP.rough);
  if (foreign > score + 0.005) sure = Math.min(sure, CAP.doubtful);
  const exact = score > 0.995;
  if (!exact && row.unit !== "" && unitLikeness(row.unit, target.item.printedUnit) === 0) {
    sure = Math.min(sure, CAP.otherWords);
  }
  if (!around.inOrder) sure -= 0.03;
  if (around.numbersCount && around.numberDiffers && !exact) sure = Math.min(sure, CAP.otherWords);
  for (const other of possible) {
    if (other.at === at || other.score < score - AS_ALIKE) continue;
    sure = Math.min(sure, toldApart(other, score, around, at));
  }
  return Math.max(0, Math.min(1, sure));
}

/** The highest confidence a match may have beside another row that is as alike. */
function toldApart(other: Possible, score: number, around: Surroundings, at: number): number {
  const byNumber = around.numbersCount && around.numberAgrees;
  // Its words say the other row: order and number may explain it, a person decides.
  if (other.score > score + 0.01) return CAP.contradicted;
  const byOrder = around.inOrder && isOutside(other.at, around, at);
  if (byNumber && byOrder) return 1;
  if (byNumber) return around.inOrder && !around.numberDiffers ? 0.95 : 0.9;
  if (byOrder) return around.numberDiffers && around.numbersCount ? CAP.contradicted : 0.92;
  // The other row is in the file with better words, and these are not the same words.
  const taken = around.takenWith(other.at);
  if (other.score < score - 0.005 && taken > score) return 0.9;
  return CAP.doubtful;
}

/** Neighbours in the file are the neighbours in the form. */
const isBetween = ({ inOrder, before, after }: Surroundings, at: number): boolean =>
  inOrder && before === at - 1 && after === at + 1;

/** Another row can only be meant between the rows around; outside it is excluded by the order. */
const isOutside = (other: number, { before, after }: Surroundings, at: number): boolean =>
  other < at ? other <= before : other >= after;
