const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

/** Word counts no further. */
const COUNT_MAX = 32_767;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function roman(count: number): string {
  let left = count;
  let out = "";
  for (const [value, letters] of ROMAN) {
    while (left >= value && out.length < 40) {
      out += letters;
      left -= value;
    }
  }
  return out;
}

/** a … z, then aa, bb …: Word's letters, without the đ, ê, ô, ơ, ư of the Vietnamese order. */
const letter = (count: number): string =>
  (LETTERS[(count - 1) % LETTERS.length] ?? "").repeat(Math.min(8, Math.ceil(count / LETTERS.length)));

/** A number as Word's format of that name writes it; a format not known here is written in figures. */
export function writeCount(count: number, format: string): string {
  const within = Math.min(Math.max(count, 0), COUNT_MAX);
  switch (format) {
    case "upperRoman":
      return roman(within).toUpperCase();
    case "lowerRoman":
      return roman(within);
    case "upperLetter":
      return letter(within).toUpperCase();
    case "lowerLetter":
      return letter(within);
    case "decimalZero":
      return String(within).padStart(2, "0");
    case "none":
    case "bullet":
      return "";
    default:
      return String(within);
  }
}
