import type { WeightOf } from "./label-likeness";
import { labelWords, type Word } from "./label-words";
import type { KnownWords } from "./word-likeness";

/** Words that join others: their absence or presence changes no meaning. */
const JOINING = new Set(
  "của các đã được và theo thuộc tại về do trong từ đến cho với những việc là bị này như ở vào ra bởi hoặc để khi trên số lượng"
    .split(" ")
    .map((word) => labelWords(word)[0]?.tone ?? ""),
);
const JOINING_WEIGHT = 0.25;
const ASIDE_WEIGHT = 0.5;
const NUMBER_WEIGHT = 1.2;
const UNKNOWN_WEIGHT = 1;
const LEAST_WEIGHT = 0.3;

/** What the words of a set of wordings weigh: the fewer wordings have a word, the more; and which words they have. */
export function wordWeights(wordings: readonly (readonly Word[])[]): { weightOf: WeightOf; known: KnownWords } {
  const frequency = new Map<string, number>();
  for (const words of wordings) {
    for (const tone of new Set(words.map((word) => word.tone))) frequency.set(tone, (frequency.get(tone) ?? 0) + 1);
  }
  const total = Math.max(2, wordings.length);
  const weights = new Map<string, number>();
  for (const tone of JOINING) weights.set(tone, JOINING_WEIGHT);
  for (const [tone, count] of frequency) {
    if (JOINING.has(tone)) continue;
    const rarity = Math.log(total / count) / Math.log(total);
    weights.set(tone, /^[0-9]/.test(tone) ? NUMBER_WEIGHT : LEAST_WEIGHT + (1 - LEAST_WEIGHT) * rarity);
  }
  return {
    weightOf: ({ tone, aside }) => (weights.get(tone) ?? UNKNOWN_WEIGHT) * (aside ? ASIDE_WEIGHT : 1),
    known: { has: (tone) => frequency.has(tone) },
  };
}
