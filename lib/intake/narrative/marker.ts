/** The number before a heading: "A.", "II.", "2.1.", "II.2.1.", "Phần thứ hai". */
export type Marker = {
  kind: "letter" | "roman" | "arabic";
  /** "2.1." → [2, 1]; "B." → [2]; "III." → [3]. */
  numbers: readonly number[];
  /** The roman numeral before the numbers of "II.2.1."; null elsewhere. */
  under: number | null;
  /** Where the words begin. */
  end: number;
  /** "Phần I": Roman in reports that have no "I." beside it, else a letter. */
  part: boolean;
  /** Only a space between number and words, or small letters: the words must show that they are a heading. */
  bare: boolean;
};

const ROMAN_MAX = 20;
const ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** Roman numeral of 1…20. */
export const romanOf = (n: number): string => `${"X".repeat(Math.floor(n / 10))}${ONES[n % 10] ?? ""}`;

const ROMANS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: ROMAN_MAX }, (_, at) => [romanOf(at + 1), at + 1] as const),
);

const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5 };

const PART = /^phần\s+(?:thứ\s+)?(nhất|một|hai|ba|tư|bốn|năm|[ivx]{1,4}|\d)(?:\s?[.:)/–—-]+\s?|\s+|$)/iu;
const UNDER = /^(?:mục\s+)?([IVX]{1,5})\.(\d{1,2}(?:\.\d{1,2}){0,2})\s?[.):/]?\s*(?=[\p{Lu}“"(])/u;
const ROMAN = /^(?:mục\s+)?([IVX]{1,5})(\s?[.:)]\s*|\s?[/,]\s*(?=\p{Lu})|\s?[-–—]\s?|\s)(?=[\p{L}“"(])/u;
const ARABIC = /^(?:mục\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})(\s?[.:)/,]\s*|\s?[-–—]\s|\s)(?=[\p{L}“"(])/u;
const LETTER = /^([A-H])\s?[.:)/–—-]\s*(?=[\p{Lu}“"])/u;

/** Letters as lists count them: without f, j, w, z, and with đ. */
const LETTERS = "abcdđeghiklmnopqrstuvxy";
const LOWER = /^([a-zđ])\s?[.)/]\s*(?=\p{Lu})/u;

/** "c) " → 3, with where its words begin; such lines are headings only in reports that count their sections so. */
export function readLowerMarker(text: string): { number: number; end: number } | null {
  const match = LOWER.exec(text);
  const number = LETTERS.indexOf(match?.[1] ?? "?") + 1;
  return match && number > 0 ? { number, end: match[0].length } : null;
}

const numbersOf = (text: string): number[] => text.split(".").map(Number);

/** The marker a line begins with; null when it begins with none. Unicode numerals ("Ⅱ") are read as letters. */
export function readMarker(text: string): Marker | null {
  const start = /^[\u2160-\u2169]/u.test(text) ? text.slice(0, 1).normalize("NFKC") + text.slice(1) : text;
  const shift = start.length - text.length;
  const part = PART.exec(start);
  if (part) {
    const word = (part[1] ?? "").toLocaleLowerCase("vi");
    const number = ORDINALS[word] ?? ROMANS.get(word.toUpperCase()) ?? Number(word);
    return Number.isInteger(number) && number > 0
      ? { kind: "letter", numbers: [number], under: null, end: part[0].length, part: true, bare: true }
      : null;
  }
  const under = UNDER.exec(start);
  const top = ROMANS.get(under?.[1] ?? "");
  if (under && top !== undefined) {
    const numbers = numbersOf(under[2] ?? "");
    return { kind: "arabic", numbers, under: top, end: under[0].length - shift, part: false, bare: false };
  }
  const roman = ROMAN.exec(start);
  const value = ROMANS.get(roman?.[1] ?? "");
  if (roman && value !== undefined) {
    const bare = (roman[2] ?? "").trim() === "";
    return { kind: "roman", numbers: [value], under: null, end: roman[0].length - shift, part: false, bare };
  }
  const arabic = ARABIC.exec(text);
  if (arabic) {
    const numbers = numbersOf(arabic[1] ?? "");
    const lower = /^\p{Ll}/u.test(text.slice(arabic[0].length));
    const bare = lower || ((arabic[2] ?? "").trim() === "" && numbers.length === 1);
    return numbers.every((n) => n > 0)
      ? { kind: "arabic", numbers, under: null, end: arabic[0].length, part: false, bare }
      : null;
  }
  const letter = LETTER.exec(text);
  if (!letter) return null;
  const number = (letter[1]?.charCodeAt(0) ?? 64) - 64;
  return { kind: "letter", numbers: [number], under: null, end: letter[0].length, part: false, bare: false };
}
