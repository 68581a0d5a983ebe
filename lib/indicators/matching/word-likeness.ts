import type { Word } from "./label-words";

/** Whether a word stands in some label of the templates: such a word was meant, another one is a typing error. */
export type KnownWords = { has(tone: string): boolean; hasPlain(plain: string): boolean };

const isDigits = (plain: string): boolean => /^[0-9]/.test(plain);

/**
 * 0…1: 1 the same word; near 1 where only accents differ ("Công" for "Cổng"); less for a typing error in a word that
 * is no word itself; 0 for another word. Two numbers are the same or have nothing in common.
 */
export function wordLikeness(row: Word, item: Word, known: KnownWords): number {
  if (row.tone === item.tone) return 1;
  if (isDigits(row.plain) || isDigits(item.plain)) return row.plain === item.plain ? 1 : 0;
  if (row.plain === item.plain) return known.has(row.tone) ? 0.85 : 0.95;
  // "quyen" is no slip for "huyen": both are words of these forms.
  if (known.hasPlain(row.plain)) return 0;
  const longest = Math.max(row.plain.length, item.plain.length);
  const most = longest < 6 ? 1 : 2;
  const off = lettersOff(row.plain, item.plain, most);
  if (off > most || longest < 2) return 0;
  if (off === 1) return longest <= 2 ? 0.5 : longest <= 4 ? 0.8 : 0.9;
  return 0.7;
}

/** Letters to change, add, take away or swap with their neighbour; more than `most` is not counted out. */
export function lettersOff(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let two: number[] = [];
  let above: number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const line: number[] = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (two[j - 2] ?? 0) + 1);
      }
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    two = above;
    above = line;
  }
  return above[other.length] ?? most + 1;
}
