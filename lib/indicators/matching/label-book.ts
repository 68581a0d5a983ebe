import type { Item, ListForm, Template } from "../template";
import { type Likeness, labelLikeness, type WeightOf } from "./label-likeness";
import { labelWords, type Word } from "./label-words";
import type { KnownWords } from "./word-likeness";
import { wordWeights } from "./word-weights";

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

/** Wordings compared word by word for one label. */
const COMPARED = 12;
/** Less likely than this part of the likeliest is not compared. */
const NEAR_BEST = 0.5;
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

/** The same book for the time of one file: its labels are asked for by every template, many by many rows. */
export function rememberingBook(book: LabelBook): LabelBook {
  const found = new Map<string, readonly Candidate[]>();
  return {
    ...book,
    find(label) {
      const known = found.get(label);
      if (known) return known;
      const candidates = book.find(label);
      found.set(label, candidates);
      return candidates;
    },
  };
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
  const { weightOf, known } = wordWeights([...byKey.values()].map(({ words }) => words));
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
  const all = [...entries.values()];
  const ofWordings = new Map<string, readonly Candidate[]>();
  return {
    entries: all,
    entryOf: (item) => entries.get(keyByLabel.get(item.label) ?? keyOf(labelWords(item.label))),
    weightOf,
    known,
    find(label) {
      const words = labelWords(label);
      const key = keyOf(words);
      const kept = ofWordings.get(key);
      if (kept) return kept;
      const found = compared(words);
      // A wording of the templates is asked for again by every file: there are only so many of them.
      if (entries.has(key)) ofWordings.set(key, found);
      return found;
    },
  };

  function compared(words: readonly Word[]): Candidate[] {
    const likely = likelyEntries(words, all, places, weightOf);
    return likely
      .map((entry) => ({ entry, likeness: labelLikeness(words, entry.words, known, weightOf) }))
      .filter(({ likeness }) => likeness.score >= ALIKE)
      .sort((one, other) => other.likeness.score - one.likeness.score);
  }
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
  const likely = touched
    .map((entry) => ({ entry, likely: (shared[entry.id] ?? 0) / (own + entry.weight) }))
    .sort((one, other) => other.likely - one.likely)
    .slice(0, COMPARED);
  const least = (likely[0]?.likely ?? 0) * NEAR_BEST;
  return likely.filter((one) => one.likely >= least).map(({ entry }) => entry);
}
