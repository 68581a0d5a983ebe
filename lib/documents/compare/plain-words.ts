/** Characters a word processor writes for another without anybody having changed a word. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, ""],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/[\u2018\u2019\u201A\u2032]/g, "'"],
  [/[\u201C-\u201E\u00AB\u00BB\u2033]/g, '"'],
  [/\u2026/g, "..."],
];

/**
 * Words as they are compared: NFC, one space for any white space, one kind of dash and quotation mark. Text that is equal
 * here was not changed by anyone.
 */
export function plainWords(text: string): string {
  const same = SAME.reduce((now, [from, to]) => now.replace(from, to), text.normalize("NFC")).replace(
    /[⁰¹²³⁴-⁹]/g,
    // A raised digit is read as one where a mark of a footnote is printed raised.
    (digit) => digit.normalize("NFKC"),
  );
  return same.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Without any space: what is left of words that were broken into lines elsewhere. */
export const squeezed = (text: string): string => plainWords(text).replaceAll(" ", "");

const wordsOf = (text: string): string[] =>
  plainWords(text)
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "");

/** How often each word stands in the texts. */
export function bagOf(texts: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const size = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

/** Words two bags share, 0…1 (Dice). */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const all = size(a) + size(b);
  if (all === 0) return 1;
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / all;
}

/** How much of `part` stands in `whole`, 0…1. */
export function heldIn(part: ReadonlyMap<string, number>, whole: ReadonlyMap<string, number>): number {
  const all = size(part);
  if (all === 0) return 0;
  let shared = 0;
  for (const [word, count] of part) shared += Math.min(count, whole.get(word) ?? 0);
  return shared / all;
}
