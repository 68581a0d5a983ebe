/**
 * Advance widths of Times New Roman in 1/2048 em (the published metrics, shared by metric-compatible fonts),
 * to draw rules as long as their text and to know when a line wraps. Vietnamese letters are as wide as
 * their base letter, except ơ and ư.
 */
type Widths = { ascii: readonly number[]; horns: Readonly<Record<string, number>> };

export type Face = "regular" | "bold" | "italic";

/** Characters U+0020 to U+007E in order. */
const WIDTHS: Readonly<Record<Face, Widths>> = {
  regular: {
    ascii: [
      512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139,
      1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479,
      1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024,
      1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
    ],
    horns: { o: 1083, u: 1110, O: 1479, U: 1589 },
  },
  bold: {
    ascii: [
      512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251,
      1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479,
      1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706,
      1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
    ],
    horns: { o: 1134, u: 1229, O: 1593, U: 1630 },
  },
  italic: {
    ascii: [
      512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884, 1251, 1251, 1366, 1479, 1251, 1251,
      1479, 1479, 682, 909, 1366, 1139, 1706, 1366, 1479, 1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139,
      1139, 797, 569, 797, 864, 1024, 682, 1024, 1024, 909, 1024, 909, 569, 1024, 1024, 569, 569, 909, 569, 1479, 1024,
      1024, 1024, 1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108,
    ],
    horns: { o: 1093, u: 1117, O: 1479, U: 1544 },
  },
};

const UNITS_PER_EM = 2048;
/** Dashes and quotes that reports use; anything else unknown counts as a capital letter. */
const OTHERS: Readonly<Record<string, number>> = {
  "–": 1024,
  "—": 2048,
  "…": 2048,
  "“": 1024,
  "”": 1024,
  "‘": 682,
  "’": 682,
  đ: 1024,
  Đ: 1479,
  "\u00A0": 512,
};
const UNKNOWN = 1479;
const HORN = "\u031B";
const COMBINING = /\p{M}/u;

function charWidth(letter: string, horn: boolean, { ascii, horns }: Widths): number {
  if (horn) return horns[letter] ?? UNKNOWN;
  const code = letter.codePointAt(0) ?? 0;
  return ascii[code - 32] ?? OTHERS[letter] ?? UNKNOWN;
}

/** Printed width of a line in twips (1/20 pt), at a size in points. */
export function textWidth(text: string, sizePoints: number, face: Face): number {
  const widths = WIDTHS[face];
  const letters = [...text.normalize("NFD")];
  let total = 0;
  letters.forEach((letter, index) => {
    if (COMBINING.test(letter)) return;
    let next = index + 1;
    let horn = false;
    while (next < letters.length && COMBINING.test(letters[next] ?? "")) {
      horn ||= letters[next] === HORN;
      next += 1;
    }
    total += charWidth(letter, horn, widths);
  });
  return (total * sizePoints * 20) / UNITS_PER_EM;
}

/** Words put into lines no wider than `widthMax` twips, as a word processor fills them. */
export function wrapLines(text: string, sizePoints: number, face: Face, widthMax: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const current = lines.at(-1);
    const longer = current === undefined ? word : `${current} ${word}`;
    if (current === undefined || textWidth(longer, sizePoints, face) > widthMax) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
