import type { Word } from "./label-words";
import { lettersOff } from "./letters-off";

/** Whether a word stands in some label of the templates: such a word was meant, another one is a typing error. */
export type KnownWords = { has(tone: string): boolean };

const isDigits = (plain: string): boolean => /^[0-9]/.test(plain);

/**
 * 0…1: 1 the same word; near 1 where only accents differ ("Công" for "Cổng"); less for a typing error in a word that
 * is no word itself; 0 for another word. Two numbers are the same or have nothing in common.
 */
export function wordLikeness(row: Word, item: Word, known: KnownWords): number {
  if (row.tone === item.tone) return 1;
  if (isDigits(row.plain) || isDigits(item.plain)) return row.plain === item.plain ? 1 : 0;
  if (row.plain === item.plain) return known.has(row.tone) ? 0.85 : 0.95;
  // "quyền" is no slip for "huyện": both are words of these forms.
  if (known.has(row.tone)) return 0;
  const longest = Math.max(row.plain.length, item.plain.length);
  const most = longest < 6 ? 1 : 2;
  const off = lettersOff(row.plain, item.plain, most);
  if (off > most || longest < 2) return 0;
  if (off === 1) return longest <= 2 ? 0.5 : longest <= 4 ? 0.8 : 0.9;
  return 0.7;
}
