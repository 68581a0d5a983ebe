import type { Word } from "./label-words";
import { type KnownWords, wordLikeness } from "./word-likeness";

/** How alike the label of a row in a file and a label of a template are. */
export type Likeness = {
  /** 0…1 by the weight of the words they share. */
  score: number;
  /** Words of the row that the template's label does not have, and the other way round. */
  added: readonly Word[];
  missing: readonly Word[];
  /** Lowest likeness of two words taken for each other; 1 when all are the same. */
  roughest: number;
  /** Words taken for each other although they differ. */
  typos: readonly { row: Word; item: Word }[];
};

export type WeightOf = (word: Word) => number;

/** Below this two words are not the same word written badly. */
const SAME_WORD = 0.45;
/** A word that stands elsewhere in the other label counts for this part. */
const MOVED = 0.8;

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
  const pairs = bestPairs(row, item, known, weightOf);
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
    roughest: rough.reduce((least, { likeness }) => Math.min(least, likeness), 1),
    typos: rough.flatMap((pair) => {
      const one = row[pair.row];
      const other = item[pair.item];
      return one && other ? [{ row: one, item: other }] : [];
    }),
  };
}

type Pair = { row: number; rowWords: number; item: number; itemWords: number; likeness: number; weight: number };

function bestPairs(row: readonly Word[], item: readonly Word[], known: KnownWords, weightOf: WeightOf): Pair[] {
  const width = item.length + 1;
  const best = new Float64Array((row.length + 1) * width);
  const how = new Uint8Array((row.length + 1) * width);
  for (let i = 1; i <= row.length; i += 1) {
    for (let j = 1; j <= item.length; j += 1) {
      const at = i * width + j;
      const up = best[at - width] ?? 0;
      const back = best[at - 1] ?? 0;
      let most = up >= back ? up : back;
      let move = up >= back ? SKIP_ROW : SKIP_ITEM;
      const try_ = (value: number, from: number, kind: number): void => {
        if (value > 0 && value + from > most) {
          most = value + from;
          move = kind;
        }
      };
      try_(pairValue(row, i, 1, item, j, 1, known, weightOf), best[at - width - 1] ?? 0, PAIR);
      if (i > 1) try_(pairValue(row, i, 2, item, j, 1, known, weightOf), best[at - 2 * width - 1] ?? 0, JOIN_ROW);
      if (j > 1) try_(pairValue(row, i, 1, item, j, 2, known, weightOf), best[at - width - 2] ?? 0, JOIN_ITEM);
      best[at] = most;
      how[at] = move;
    }
  }
  return tracedBack(row, item, how, width, known, weightOf);
}

function tracedBack(
  row: readonly Word[],
  item: readonly Word[],
  how: Uint8Array,
  width: number,
  known: KnownWords,
  weightOf: WeightOf,
): Pair[] {
  const pairs: Pair[] = [];
  let i = row.length;
  let j = item.length;
  while (i > 0 && j > 0) {
    const move = how[i * width + j];
    if (move === SKIP_ROW) i -= 1;
    else if (move === SKIP_ITEM) j -= 1;
    else {
      const rowWords = move === JOIN_ROW ? 2 : 1;
      const itemWords = move === JOIN_ITEM ? 2 : 1;
      const weight = weightOfWords(item, j, itemWords, weightOf);
      const value = pairValue(row, i, rowWords, item, j, itemWords, known, weightOf);
      i -= rowWords;
      j -= itemWords;
      pairs.push({ row: i, rowWords, item: j, itemWords, weight, likeness: weight === 0 ? 1 : value / weight });
    }
  }
  return pairs.reverse();
}

function weightOfWords(words: readonly Word[], end: number, count: number, weightOf: WeightOf): number {
  let sum = 0;
  for (let at = end - count; at < end; at += 1) {
    const word = words[at];
    if (word) sum += weightOf(word);
  }
  return sum;
}

/** Likeness × weight of words ending at these places; joined words must be the same letters ("Tron g", "hồsơ"). */
function pairValue(
  row: readonly Word[],
  rowEnd: number,
  rowWords: number,
  item: readonly Word[],
  itemEnd: number,
  itemWords: number,
  known: KnownWords,
  weightOf: WeightOf,
): number {
  const one = row[rowEnd - 1];
  const other = item[itemEnd - 1];
  if (!one || !other) return 0;
  let likeness: number;
  if (rowWords === 1 && itemWords === 1) likeness = wordLikeness(one, other, known);
  else if (rowWords === 2) likeness = `${row[rowEnd - 2]?.plain ?? ""}${one.plain}` === other.plain ? 0.95 : 0;
  else likeness = `${item[itemEnd - 2]?.plain ?? ""}${other.plain}` === one.plain ? 0.95 : 0;
  return likeness < SAME_WORD ? 0 : likeness * weightOfWords(item, itemEnd, itemWords, weightOf);
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
