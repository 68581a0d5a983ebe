import type { Pair, WeightOf } from "./label-likeness";
import type { Word } from "./label-words";
import { lettersOff } from "./letters-off";
import { isTelling } from "./scope-words";
import type { KnownWords } from "./word-likeness";

/** A word of a number's digits is never a slip of another. */
const hasDigits = (words: readonly Word[]): boolean => words.some(({ plain }) => /^[0-9]/.test(plain));

/** Words this like are the same; what lies between them is looked at again. */
const SOLID = 0.95;

/**
 * Pairs of words with, between those that are solid, words that are the same letters but for slips, however the spaces
 * fell: "họ,n" for "chọn", "hđạoo" for "đạo", "sốV BQPPLcó" for "số VBQPPL có". Words that are words of these forms
 * themselves are no slips, unless one letter alone is off and nothing hangs on the word.
 */
export function withSlips(
  row: readonly Word[],
  item: readonly Word[],
  pairs: readonly Pair[],
  known: KnownWords,
  weightOf: WeightOf,
): Pair[] {
  const result: Pair[] = [];
  let rowFrom = 0;
  let itemFrom = 0;
  let between: Pair[] = [];
  const close = (rowTo: number, itemTo: number): void => {
    const slip = slipOf(row.slice(rowFrom, rowTo), item.slice(itemFrom, itemTo), between, known, weightOf);
    result.push(...(slip ? [{ ...slip, row: rowFrom, item: itemFrom }] : between));
    between = [];
  };
  for (const pair of pairs) {
    if (pair.likeness < SOLID) {
      between.push(pair);
      continue;
    }
    close(pair.row, pair.item);
    result.push(pair);
    rowFrom = pair.row + pair.rowWords;
    itemFrom = pair.item + pair.itemWords;
  }
  close(row.length, item.length);
  return result;
}

/** The words between two solid pairs as one slip; null where the pairs found word by word say as much. */
function slipOf(
  written: readonly Word[],
  meant: readonly Word[],
  between: readonly Pair[],
  known: KnownWords,
  weightOf: WeightOf,
): Omit<Pair, "row" | "item"> | null {
  const covered = between.reduce((sum, { rowWords }) => sum + rowWords, 0);
  const coveredItem = between.reduce((sum, { itemWords }) => sum + itemWords, 0);
  if (written.length === 0 || meant.length === 0) return null;
  if (covered === written.length && coveredItem === meant.length) return null;
  const likeness = slipLikeness(written, meant, known);
  if (likeness === 0) return null;
  const weight = meant.reduce((sum, word) => sum + weightOf(word), 0);
  return { rowWords: written.length, itemWords: meant.length, likeness, weight };
}

/** A word that is one, for one letter; a word unlike any, for half of its letters. */
const REAL_WORD = 0.6;
const GARBLED = 0.5;

function slipLikeness(written: readonly Word[], meant: readonly Word[], known: KnownWords): number {
  if (hasDigits(written) || hasDigits(meant)) return 0;
  const initials = initialsLikeness(written, meant);
  if (initials > 0) return initials;
  const telling = [...written, ...meant].some(isTelling);
  const real = written.every(({ tone }) => known.has(tone));
  const one = letters(written);
  let best = 0;
  for (const other of new Set([letters(meant), lettersAsWritten(meant)])) {
    const longest = Math.max(one.length, other.length);
    const most = real ? 1 : Math.min(telling ? 2 : 3, Math.max(1, Math.floor(longest / 4)));
    const off = lettersOff(one, other, most);
    if (longest < 2 || off > most) continue;
    if (off > 0 && real) best = Math.max(best, telling || longest < 3 ? 0 : REAL_WORD);
    else best = Math.max(best, 1 - off / longest);
  }
  if (best > 0 || real || telling) return best;
  const [word, more] = written;
  const [other, further] = meant;
  if (!word || !other || more || further || other.plain.length < 4) return 0;
  const half = Math.floor(other.plain.length / 2);
  return lettersOff(word.plain, other.plain, half) <= half ? GARBLED : 0;
}

const letters = (words: readonly Word[]): string => words.map(({ plain }) => plain).join("");
/** With the abbreviations as they stand. */
const lettersAsWritten = (words: readonly Word[]): string => words.map(({ plain, short }) => short ?? plain).join("");

/** "TcHC" for the four words whose first letters are TTHC; an abbreviation no list has, when all letters agree. */
function initialsLikeness([abbreviation, more]: readonly Word[], meant: readonly Word[]): number {
  if (!abbreviation || more || meant.length < 3 || abbreviation.plain.length > meant.length + 1) return 0;
  const off = lettersOff(abbreviation.plain, meant.map(({ plain }) => plain.charAt(0)).join(""), 1);
  return off === 0 ? 0.97 : off === 1 ? 0.85 : 0;
}
