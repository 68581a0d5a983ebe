import type { Item, ListForm, Template } from "../template";
import { type Likeness, labelLikeness, type WeightOf } from "./label-likeness";
import { labelWords, type Word } from "./label-words";
import type { KnownWords } from "./word-likeness";

/** One wording of the templates; several rows of several templates may be worded so. */
export type LabelEntry = { id: number; words: readonly Word[]; weight: number; concepts: ReadonlySet<string> };

export type Candidate = { entry: LabelEntry; likeness: Likeness };

/** All wordings of a set of templates, to find those a row of a file may mean. */
export type LabelBook = {
  entries: readonly LabelEntry[];
  entryOf(item: Item): LabelEntry | undefined;
  /** The wordings most like a label, best first; the very words alone when there are such. */
  find(label: string): readonly Candidate[];
  weightOf: WeightOf;
  known: KnownWords;
};

/** Words that join others: their absence or presence changes no meaning. */
const JOINING = new Set(
  "của các đã được và theo thuộc tại về do trong từ đến cho với những việc là bị này như ở vào ra bởi hoặc để khi trên số lượng"
    .split(" ")
    .map((word) => labelWords(word)[0]?.tone ?? ""),
);
const JOINING_WEIGHT = 0.25;
const ASIDE_WEIGHT = 0.5;
/** Wordings compared word by word for one label. */
const COMPARED = 12;
/** Less alike is nothing to speak of. */
const ALIKE = 0.4;

const listItems = (template: Template): Item[] =>
  template.forms
    .filter((form): form is ListForm => form.kind === "list")
    .flatMap((form) =>
      form.items.flatMap(function walk(item: Item): Item[] {
        return [item, ...item.children.flatMap(walk)];
      }),
    );

const keyOf = (words: readonly Word[]): string => words.map(({ tone }) => tone).join(" ");

const books = new WeakMap<readonly Template[], LabelBook>();

/** The book of a set of templates, made once for the same array. */
export function labelBook(templates: readonly Template[]): LabelBook {
  const known = books.get(templates);
  if (known) return known;
  const book = makeBook(templates);
  books.set(templates, book);
  return book;
}

function makeBook(templates: readonly Template[]): LabelBook {
  const byKey = new Map<string, { words: Word[]; concepts: Set<string> }>();
  const keyByLabel = new Map<string, string>();
  for (const item of templates.flatMap(listItems)) {
    const words = labelWords(item.label);
    const key = keyOf(words);
    keyByLabel.set(item.label, key);
    const entry = byKey.get(key) ?? { words, concepts: new Set<string>() };
    entry.concepts.add(item.concept ?? `heading:${key}`);
    byKey.set(key, entry);
  }
  const frequency = new Map<string, number>();
  const tones = new Set<string>();
  const plains = new Set<string>();
  for (const { words } of byKey.values()) {
    for (const tone of new Set(words.map((word) => word.tone))) frequency.set(tone, (frequency.get(tone) ?? 0) + 1);
    for (const { tone, plain } of words) {
      tones.add(tone);
      plains.add(plain);
    }
  }
  const total = Math.max(2, byKey.size);
  const weights = new Map<string, number>();
  for (const [tone, count] of frequency) {
    const rarity = Math.log(total / count) / Math.log(total);
    weights.set(tone, JOINING.has(tone) ? JOINING_WEIGHT : /^[0-9]/.test(tone) ? 1.2 : 0.3 + 0.7 * rarity);
  }
  const weightOf: WeightOf = ({ tone, aside }) =>
    (weights.get(tone) ?? (JOINING.has(tone) ? JOINING_WEIGHT : 1)) * (aside ? ASIDE_WEIGHT : 1);

  const entries = new Map<string, LabelEntry>();
  const places = new Map<string, LabelEntry[]>();
  for (const [key, { words, concepts }] of byKey) {
    const weight = words.reduce((sum, word) => sum + weightOf(word), 0);
    const entry: LabelEntry = { id: entries.size, words, weight, concepts };
    entries.set(key, entry);
    for (const plain of new Set(words.map((word) => word.plain))) {
      const list = places.get(plain);
      if (list) list.push(entry);
      else places.set(plain, [entry]);
    }
  }
  const knownWords: KnownWords = { has: (tone) => tones.has(tone), hasPlain: (plain) => plains.has(plain) };
  const all = [...entries.values()];
  return {
    entries: all,
    entryOf: (item) => entries.get(keyByLabel.get(item.label) ?? keyOf(labelWords(item.label))),
    weightOf,
    known: knownWords,
    find(label) {
      const words = labelWords(label);
      const likely = likelyEntries(words, all, places, weightOf);
      return likely
        .map((entry) => ({ entry, likeness: labelLikeness(words, entry.words, knownWords, weightOf) }))
        .filter(({ likeness }) => likeness.score >= ALIKE)
        .sort((one, other) => other.likeness.score - one.likeness.score);
    },
  };
}

/** The wordings that share most weight with a label, by whole words. */
function likelyEntries(
  words: readonly Word[],
  entries: readonly LabelEntry[],
  places: ReadonlyMap<string, readonly LabelEntry[]>,
  weightOf: WeightOf,
): LabelEntry[] {
  const shared = new Float64Array(entries.length);
  const touched: LabelEntry[] = [];
  const seen = new Set<string>();
  let own = 0;
  for (const word of words) {
    const weight = weightOf(word);
    own += weight;
    if (seen.has(word.plain)) continue;
    seen.add(word.plain);
    for (const entry of places.get(word.plain) ?? []) {
      if (shared[entry.id] === 0) touched.push(entry);
      shared[entry.id] = (shared[entry.id] ?? 0) + weight;
    }
  }
  return touched
    .map((entry) => ({ entry, likely: (shared[entry.id] ?? 0) / (own + entry.weight) }))
    .sort((one, other) => other.likely - one.likely)
    .slice(0, COMPARED)
    .map(({ entry }) => entry);
}
