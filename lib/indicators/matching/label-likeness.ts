import type { Word } from "./label-words";
import { type KnownWords, wordLikeness } from "./word-likeness";
import { withSlips } from "./word-slips";

/** How alike the label of a row in a file and a label of a template are. */
export type Likeness = {
  /** 0…1 by the weight of the words they share. */
  score: number;
  /** Words of the row that the template's label does not have, and the other way round. */
  added: readonly Word[];
  missing: readonly Word[];
  /** Lowest likeness of two words of weight taken for each other; 1 when all are the same. */
  roughest: number;
};

export type WeightOf = (word: Word) => number;

/** Below this two words are not the same word written badly. */
const SAME_WORD = 0.45;
/** A word that stands elsewhere in the other label counts for this part. */
const MOVED = 0.8;
/** Words written apart or together that are the same letters. */
const JOINED = 0.95;
/** Words of less weight only join others. */
const HEAVY = 0.4;

/** What was decided at a place of the table: no pair, one word each, two words of the row for one, one for two. */
const SKIP_ROW = 1;
const SKIP_ITEM = 2;
const PAIR = 3;
const JOIN_ROW = 4;
const JOIN_ITEM = 5;

/** Compares word by word in order: the best common sequence, then words that only moved. */
export function labelLikeness(
  row: readonly Word[],
  item: readonly Word[],
  known: KnownWords,
  weightOf: WeightOf,
): Likeness {
  const pairs = withSlips(row, item, bestPairs(row, item, known, weightOf), known, weightOf);
  const left = leftOver(row, item, pairs);
  const moved = takeMoved(left.row, left.item);
  const weight = (words: readonly Word[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);
  const shared = pairs.reduce((sum, pair) => sum + pair.likeness * pair.weight, 0) + MOVED * weight(moved.words);
  const compared =
    pairs.reduce((sum, pair) => sum + pair.weight, 0) +
    weight(moved.words) +
    (weight(moved.row) + weight(moved.item)) / 2;
  const rough = pairs.filter(({ likeness }) => likeness < 1);
  return {
    score: compared === 0 ? 0 : shared / compared,
    added: moved.row,
    missing: moved.item,
    roughest: rough.reduce((least, { likeness, weight: one }) => (one < HEAVY ? least : Math.min(least, likeness)), 1),
  };
}

/** Words of a row taken for words of the item, by their places. */
export type Pair = { row: number; rowWords: number; item: number; itemWords: number; likeness: number; weight: number };

function bestPairs(row: readonly Word[], item: readonly Word[], known: KnownWords, weightOf: WeightOf): Pair[] {
  const values = pairValues(row, item, known, weightOf);
  const width = item.length + 1;
  const best = new Float64Array((row.length + 1) * width);
  const how = new Uint8Array((row.length + 1) * width);
  for (let i = 1; i <= row.length; i += 1) {
    for (let j = 1; j <= item.length; j += 1) {
      const at = i * width + j;
      let most = best[at - width] ?? 0;
      let move = SKIP_ROW;
      const back = best[at - 1] ?? 0;
      if (back > most) {
        most = back;
        move = SKIP_ITEM;
      }
      const one = values.one(i, j);
      if (one > 0 && one + (best[at - width - 1] ?? 0) > most) {
        most = one + (best[at - width - 1] ?? 0);
        move = PAIR;
      }
      const joined = i > 1 ? values.twoOfRow(i, j) : 0;
      if (joined > 0 && joined + (best[at - 2 * width - 1] ?? 0) > most) {
        most = joined + (best[at - 2 * width - 1] ?? 0);
        move = JOIN_ROW;
      }
      const split = j > 1 ? values.twoOfItem(i, j) : 0;
      if (split > 0 && split + (best[at - width - 2] ?? 0) > most) {
        most = split + (best[at - width - 2] ?? 0);
        move = JOIN_ITEM;
      }
      best[at] = most;
      how[at] = move;
    }
  }
  return tracedBack(row.length, item.length, how, values);
}

/** Likeness × weight of the words that end at two places, counted from 1; 0 for words that are not the same. */
type Values = {
  one(i: number, j: number): number;
  /** Two words of the row are one of the item, written apart ("Tron g"). */
  twoOfRow(i: number, j: number): number;
  /** One word of the row is two of the item, written together ("hồsơ"). */
  twoOfItem(i: number, j: number): number;
  weight(j: number, words: number): number;
};

function pairValues(row: readonly Word[], item: readonly Word[], known: KnownWords, weightOf: WeightOf): Values {
  const weights = item.map(weightOf);
  const ones = new Float64Array(row.length * item.length);
  for (const [i, word] of row.entries()) {
    for (const [j, other] of item.entries()) {
      const likeness = wordLikeness(word, other, known);
      if (likeness >= SAME_WORD) ones[i * item.length + j] = likeness * (weights[j] ?? 0);
    }
  }
  const weight = (j: number, words: number): number =>
    (weights[j - 1] ?? 0) + (words === 2 ? (weights[j - 2] ?? 0) : 0);
  return {
    weight,
    one: (i, j) => ones[(i - 1) * item.length + j - 1] ?? 0,
    twoOfRow: (i, j) => (isJoined(row[i - 2], row[i - 1], item[j - 1]) ? JOINED * weight(j, 1) : 0),
    twoOfItem: (i, j) => (isJoined(item[j - 2], item[j - 1], row[i - 1]) ? JOINED * weight(j, 2) : 0),
  };
}

const isJoined = (first: Word | undefined, second: Word | undefined, whole: Word | undefined): boolean =>
  first !== undefined &&
  second !== undefined &&
  whole !== undefined &&
  first.plain.length + second.plain.length === whole.plain.length &&
  first.plain + second.plain === whole.plain;

function tracedBack(rowLength: number, itemLength: number, how: Uint8Array, values: Values): Pair[] {
  const pairs: Pair[] = [];
  let i = rowLength;
  let j = itemLength;
  while (i > 0 && j > 0) {
    const move = how[i * (itemLength + 1) + j];
    if (move === SKIP_ROW) i -= 1;
    else if (move === SKIP_ITEM) j -= 1;
    else {
      const rowWords = move === JOIN_ROW ? 2 : 1;
      const itemWords = move === JOIN_ITEM ? 2 : 1;
      const weight = values.weight(j, itemWords);
      const value =
        rowWords === 2 ? values.twoOfRow(i, j) : itemWords === 2 ? values.twoOfItem(i, j) : values.one(i, j);
      i -= rowWords;
      j -= itemWords;
      pairs.push({ row: i, rowWords, item: j, itemWords, weight, likeness: weight === 0 ? 1 : value / weight });
    }
  }
  return pairs.reverse();
}

function leftOver(row: readonly Word[], item: readonly Word[], pairs: readonly Pair[]) {
  const rowTaken = new Uint8Array(row.length);
  const itemTaken = new Uint8Array(item.length);
  for (const pair of pairs) {
    rowTaken.fill(1, pair.row, pair.row + pair.rowWords);
    itemTaken.fill(1, pair.item, pair.item + pair.itemWords);
  }
  return { row: row.filter((_, at) => !rowTaken[at]), item: item.filter((_, at) => !itemTaken[at]) };
}

function takeMoved(row: readonly Word[], item: readonly Word[]): { row: Word[]; item: Word[]; words: Word[] } {
  const free = [...item];
  const words: Word[] = [];
  const kept: Word[] = [];
  for (const word of row) {
    const at = free.findIndex(({ plain }) => plain === word.plain);
    if (at < 0) kept.push(word);
    else words.push(...free.splice(at, 1));
  }
  return { row: kept, item: free, words };
}
