import type { Random } from "../random";
import { blocksOf, formTables, type ReportFile } from "../report-file";
import { cellsOf, mapTexts, rowsOf, setCellText, textOf } from "../word";
import { allNamed, type XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";

const everywhere = (file: ReportFile, change: (text: string) => string): void => {
  for (const block of blocksOf(file)) mapTexts(block, change);
};

/** Label cells of the forms, rows that continue a label too. */
const labelCells = (file: ReportFile): XmlElement[] =>
  formTables(file).flatMap((table) =>
    rowsOf(table).flatMap((row) => (row.row ? cellsOf(row).filter(({ role }) => role === "label") : [])),
  );

const OLD_PLACE = /(?<![qQ])([òóỏõọùúủũụ])([aey])(?!\p{L})/giu;

/** "hóa" as "hoá" and "Ủy" as "Uỷ". */
const moveTones = (text: string): string =>
  text.normalize("NFC").replace(OLD_PLACE, (_all, first: string, second: string) => {
    const [letter = "", tone = ""] = first.normalize("NFD");
    return `${letter}${second}${tone}`.normalize("NFC");
  });

const LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
/** Signs that stand beside each other on the keyboard, or that Telex leaves behind. */
const NEAR: Record<string, string> = {
  a: "sq",
  b: "vn",
  c: "xv",
  d: "sf",
  e: "wr",
  g: "fh",
  h: "gj",
  i: "uo",
  k: "jl",
  l: "k",
  m: "n",
  n: "bm",
  o: "ip",
  p: "o",
  q: "wa",
  r: "et",
  s: "ad",
  t: "ry",
  u: "yi",
  v: "cb",
  x: "zc",
  y: "tu",
};

const plainOf = (letter: string): string =>
  letter.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

/** Slips of typing: a letter left out, doubled, exchanged, wrong or without its accent. */
export function typing(text: string, share: number, random: Random): string {
  const letters = [...text.normalize("NFC")];
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? "";
    if (!/\p{L}/u.test(letter) || !random.chance(share)) continue;
    const kind = random.below(5);
    const next = letters[at + 1] ?? "";
    if (kind === 0) letters[at] = "";
    else if (kind === 1) letters[at] = letter + letter;
    else if (kind === 2 && /\p{L}/u.test(next)) [letters[at], letters[at + 1]] = [next, letter];
    else if (kind === 3) letters[at] = random.pick([...(NEAR[plainOf(letter).toLowerCase()] ?? LETTERS)]);
    else letters[at] = plainOf(letter) === letter ? random.pick([...LETTERS]) : plainOf(letter);
  }
  return letters.join("");
}

const CONFUSED: readonly [string, string][] = [
  ["ơ", "o"],
  ["ư", "u"],
  ["ă", "a"],
  ["â", "a"],
  ["ê", "e"],
  ["ô", "ó"],
  ["ổ", "ố"],
  ["ị", "i"],
  ["ủ", "ù"],
  ["l", "1"],
  ["i", "l"],
  ["rn", "m"],
  ["m", "rn"],
  ["cl", "d"],
  ["đ", "d"],
  ["ẽ", "ê"],
  ["ợ", "o"],
  ["ỷ", "ý"],
  ["ệ", "ê"],
  ["h", "b"],
  ["ả", "à"],
  ["ế", "é"],
  ["0", "O"],
  [" ", ""],
  [",", "."],
];

/** What a scanner makes of a page. */
function scanned(text: string, share: number, random: Random): string {
  return text.normalize("NFC").replace(/rn|cl|./gu, (found) => {
    const ways = CONFUSED.filter(([from]) => from === found);
    return ways.length > 0 && random.chance(share) ? random.pick(ways)[1] : found;
  });
}

const inLabels = (file: ReportFile, change: (text: string) => string): void => {
  for (const label of labelCells(file)) setCellText(label, change(textOf(label)));
};

/** Spaces and signs as other hands type them. */
function signs(text: string, random: Random): string {
  return text
    .replace(/ - /g, () => random.pick([" – ", "-", " - ", " — "]))
    .replace(/, /g, () => random.pick([", ", ",", " , "]))
    .replace(/\/ ?/g, () => random.pick(["/", " / ", "/ "]))
    .replace(/ /g, () => (random.chance(0.05) ? random.pick(["  ", "\u00a0", "   "]) : " "))
    .replace(/\.$/, () => random.pick(["", ".", ";", ":"]));
}

/** Narrow columns of a printed page: words and numbers of rows fall apart where the line ended. */
function brokenWords(file: ReportFile, random: Random): void {
  for (const table of formTables(file)) {
    for (const row of rowsOf(table)) {
      for (const one of cellsOf(row)) {
        const share = { tt: 0.12, label: 0.006, unit: 0.03, header: 0, figure: 0, note: 0 }[String(one.role)] ?? 0;
        const text = textOf(one);
        const broken = [...text]
          .map((letter) => (letter !== " " && random.chance(share) ? `${letter} ` : letter))
          .join("");
        if (broken !== text) setCellText(one, broken.trim());
      }
    }
  }
}

export const letterMutators: Mutator[] = [
  { name: "NFD", apply: (file) => everywhere(file, (text) => text.normalize("NFD")) },
  {
    name: "NFD in places",
    apply: (file, random) => everywhere(file, (text) => (random.chance(0.5) ? text.normalize("NFD") : text)),
  },
  { name: "tone placement", apply: (file) => everywhere(file, moveTones) },
  { name: "typing 2 %", apply: (file, random) => inLabels(file, (text) => typing(text, 0.02, random)) },
  { name: "typing 5 %", apply: (file, random) => inLabels(file, (text) => typing(text, 0.05, random)) },
  {
    name: "typing 2 % in words everywhere",
    apply: (file, random) => {
      inLabels(file, (text) => typing(text, 0.02, random));
      for (const block of blocksOf(file))
        if (block.role === "formHeading")
          for (const piece of allNamed(block, "w:t")) mapTexts(piece, (text) => typing(text, 0.02, random));
    },
  },
  { name: "scanner 3 %", apply: (file, random) => inLabels(file, (text) => scanned(text, 0.03, random)) },
  { name: "words broken in narrow columns", apply: brokenWords },
  { name: "no accents", apply: (file) => inLabels(file, plainOf) },
  { name: "capitals", apply: (file) => inLabels(file, (text) => text.toLocaleUpperCase("vi")) },
  { name: "signs and spaces", apply: (file, random) => inLabels(file, (text) => signs(text, random)) },
];
