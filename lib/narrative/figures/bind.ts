import type { Template } from "../../indicators/template";
import type { FoundNumber } from "./find-numbers";
import { type Family, isCommonWord, type RowWords, wordsOfTemplate } from "./row-words";
import { foldWord, formSet, syllablesOf } from "./words";

/** Rows a figure speaks of. `sure`: the words fit them and no other; else they are only evidence. */
export type Binding = { keys: string[]; sure: boolean };

/** Words around a figure: beside it, in front of the enumeration, and the whole sentence with the headings above. */
export type Said = { near: readonly string[]; lead: readonly string[]; around: ReadonlySet<string> };

/** Words of no meaning for what is counted; any other word beside a figure must be one of the row's. */
const FILLER = formSet(
  `kết quả, gồm, đạt, tỷ, lệ, chiếm, bằng, cụ, thể, như, sau, cộng, thì, nay, hết, tính, phần, trăm, là, tương, ứng, ghi,
   nhận, đồng, thời, qua, đối`,
);

/** A row called by fewer syllables than this is never told from running text. */
const SYLLABLES_MIN = 3;

/** Part of the words a family shares that must be said before a figure may be evidence for it. */
const EVIDENCE_MIN = { said: 3, of: 5 };

const MONEY = ["đồng", "triệu", "tỷ"].map(foldWord);

const fitsKind = (row: RowWords, number: FoundNumber, unit: ReadonlySet<string>): boolean => {
  if (row.kind === "share") return number.kind === "percent";
  if (number.kind === "percent" || number.kind === "fraction") return false;
  const money = MONEY.some((word) => unit.has(word));
  if (row.kind === "quantity") return /triệu/iu.test(row.unit) && unit.has(foldWord("triệu"));
  return number.kind === "count" && !money;
};

const syllables = (words: readonly string[]): number => words.reduce((sum, word) => sum + syllablesOf(word), 0);

const isSaid = (words: readonly string[], said: ReadonlySet<string>): boolean => words.every((word) => said.has(word));

const isCalled = (row: RowWords, near: ReadonlySet<string>, said: Said): boolean =>
  syllables(row.core) >= SYLLABLES_MIN && isSaid(row.core, near) && isSaid(row.above, said.around);

/**
 * A word that is none of the row's: the figure speaks of something else, or of a part ("sửa đổi", "trong đó"; "trực
 * tiếp" alone, where the label has "cả trực tiếp và trực tuyến"). In an enumeration what is said in front of it holds
 * for every figure.
 */
function strangerIn(row: RowWords, { near, lead }: Said): boolean {
  const words = [...near, ...lead];
  const bracketed = row.bracketed.every((word) => words.includes(word)) ? row.bracketed : [];
  return words.some(
    (word) =>
      !row.allowed.has(word) &&
      !bracketed.includes(word) &&
      !FILLER.has(word) &&
      !isCommonWord(word) &&
      !/^\d/.test(word),
  );
}

const sameWords = (a: RowWords, b: RowWords): boolean =>
  a.core.length === b.core.length && isSaid(a.core, new Set(b.core));

/**
 * The rows a figure speaks of, by label words alone: that two numbers are equal is no evidence. All words of the
 * label must be said beside the figure and no word of something else; of several rows the one that says most; rows
 * of one label (by tier of government) stay together. Null when in doubt.
 */
export function bindFigure(template: Template, number: FoundNumber, said: Said): Binding | null {
  const near = new Set(said.near);
  const { byFirst } = wordsOfTemplate(template);
  const fitting = [...near]
    .flatMap((word) => byFirst.get(word) ?? [])
    .filter((row) => fitsKind(row, number, near) && isCalled(row, near, said) && !strangerIn(row, said));
  return mostSaid(fitting);
}

function mostSaid(fitting: readonly RowWords[]): Binding | null {
  const most = Math.max(0, ...fitting.map((row) => row.core.length));
  const [first, ...others] = fitting.filter((row) => row.core.length === most);
  if (!first || !others.every((row) => sameWords(first, row))) return null;
  return { keys: [first.key, ...others.map((row) => row.key)], sure: true };
}

/** The two rows of "754/983 hồ sơ tiếp nhận trực tuyến": the part must be called by its label. */
export function bindFraction(template: Template, said: Said): Family | null {
  const { byKey, families } = wordsOfTemplate(template);
  const near = new Set(said.near);
  const fitting = families.filter(({ numerator }) => {
    const row = byKey.get(numerator);
    return row !== undefined && isCalled(row, near, said) && !strangerIn(row, said);
  });
  const best = mostSaid(fitting.flatMap(({ numerator }) => byKey.get(numerator) ?? []));
  if (!best || best.keys.length > 1) return null;
  return fitting.find(({ numerator }) => numerator === best.keys[0]) ?? null;
}

/**
 * A figure that speaks of a ratio's rows without saying which ("32 thủ tục hành chính mức độ 3"): evidence for
 * either. The numbers of the label ("3", "4") must be said beside it, and no other family may be said as well.
 */
export function bindToFamily(template: Template, number: FoundNumber, said: Said): Binding | null {
  if (number.kind !== "count") return null;
  const near = new Set(said.near);
  const wide = new Set([...said.near, ...said.lead]);
  const scored = wordsOfTemplate(template)
    .families.flatMap((family) => {
      const named = family.common.filter((word) => /^\d/.test(word));
      if (syllables(family.common) < SYLLABLES_MIN || named.length === 0 || !isSaid(named, near)) return [];
      const count = family.common.filter((word) => wide.has(word)).length;
      const enough = count * EVIDENCE_MIN.of >= family.common.length * EVIDENCE_MIN.said;
      return enough ? [{ family, missing: family.common.length - count }] : [];
    })
    .toSorted((a, b) => a.missing - b.missing);
  const [best, second] = scored;
  if (!best || best.missing === second?.missing) return null;
  return { keys: [best.family.numerator, best.family.denominator], sure: false };
}
