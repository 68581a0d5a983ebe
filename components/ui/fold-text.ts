/**
 * Vietnamese text as a search key: no tone or vowel marks, đ as d, lower case, single spaces.
 * "Sở Nội vụ" and "so noi vu" fold to the same key, and so do "Hoá"/"Hóa" and NFC/NFD spellings.
 */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();

/** Every word of the query occurs somewhere in the text. */
export function matchesText(text: string, query: string): boolean {
  const haystack = foldText(text);
  return foldText(query)
    .split(" ")
    .every((word) => haystack.includes(word));
}
