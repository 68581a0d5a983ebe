/** The five tone marks, as combining characters; the marks of ă, â, ê, ô, ơ, ư are not among them. */
const TONES = "\u0300\u0301\u0303\u0309\u0323";

const LETTER = /[\p{L}\p{M}]/u;

const oneSpace = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * Lower case, spaces collapsed, each tone mark moved to the end of its syllable: "Hóa" and "hoá",
 * "Ủy" and "uỷ" become the same text, while "mà" and "má" stay apart. For matching only, never shown.
 */
export function foldTonePlacement(text: string): string {
  let out = "";
  let tone = "";
  for (const letter of oneSpace(text).normalize("NFD").toLowerCase()) {
    if (TONES.includes(letter)) {
      tone += letter;
      continue;
    }
    if (!LETTER.test(letter)) {
      out += tone;
      tone = "";
    }
    out += letter;
  }
  return out + tone;
}

/** Letters, digits and % alone: names that differ only in case, tone placement, spaces and punctuation are the same. */
export const foldWords = (text: string): string =>
  foldTonePlacement(text)
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, " ")
    .trim();

/** Without any accent, đ as d: "Sở Nội vụ" → "so noi vu". For matching only. */
export function foldAccents(text: string): string {
  return oneSpace(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
}
