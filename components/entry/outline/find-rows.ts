import { matchesText } from "@/components/ui/fold-text";
import { foldAccents, foldTonePlacement } from "@/lib/indicators/fold";
import type { Item } from "@/lib/indicators/template";
import type { FormRow } from "../grid/form-row";

export type FindForm = Readonly<{ code: string; rows: readonly FormRow[] }>;
export type FoundRow = Readonly<{ code: string; item: Item }>;

const wordsOf = (text: string): string[] => foldAccents(text).match(/[a-z0-9.]+/g) ?? [];

/**
 * Rows whose number, form or label holds every word of the query, accents not needed; the closest first: the number
 * itself, the words one after another, the words in that order (the nearer together the better), all of them as whole
 * words, then as parts of words. Among equals, those said with the same accents, then the order of the forms.
 */
export function findRows(forms: readonly FindForm[], query: string): FoundRow[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  return forms
    .flatMap(({ code, rows }) => rows.filter(({ item }) => item.kind !== "heading").map(({ item }) => ({ code, item })))
    .filter(({ code, item }) => matchesText(`${code} ${item.tt} ${item.label}`, query))
    .map((row) => ({ row, far: distance(row, asked), accents: Number(!saysIt(row.item.label, query)) }))
    .sort((a, b) => a.far - b.far || a.accents - b.accents)
    .map(({ row }) => row);
}

const saysIt = (label: string, query: string): boolean => foldTonePlacement(label).includes(foldTonePlacement(query));

const ANY_ORDER = 1_000;
const PARTS_OF_WORDS = 2_000;

/** How far the row is from what was asked: 0 is its number, 1 the phrase itself, more for every word between. */
function distance({ code, item }: FoundRow, asked: readonly string[]): number {
  const [number] = wordsOf(item.tt);
  if (asked.length === 1 && number !== undefined && bare(asked[0]) === bare(number)) return 0;
  const words = [...wordsOf(code), ...wordsOf(item.tt), ...wordsOf(item.label)];
  // The last word may still be in the middle of being typed.
  const meets = (word: string, at: number) =>
    word === asked[at] || (at === asked.length - 1 && word.startsWith(asked[at] ?? ""));
  const spans = words.flatMap((word, start) => (meets(word, 0) ? [spanFrom(words, start, asked.length, meets)] : []));
  const between = Math.min(...spans) - asked.length;
  if (Number.isFinite(between)) return 1 + between;
  return asked.every((_, at) => words.some((word) => meets(word, at))) ? ANY_ORDER : PARTS_OF_WORDS;
}

/** Words from `start` to where the last of the asked ones is met, each after the one before; Infinity when one is not. */
function spanFrom(
  words: readonly string[],
  start: number,
  asked: number,
  meets: (word: string, at: number) => boolean,
): number {
  let at = start;
  for (let next = 1; next < asked; next += 1) {
    at = words.findIndex((word, index) => index > at && meets(word, next));
    if (at < 0) return Number.POSITIVE_INFINITY;
  }
  return at - start + 1;
}

const bare = (number: string | undefined): string => (number ?? "").replace(/\.+$/, "");
