import { foldAccents } from "../fold";
import { headingWords } from "./header-words";

/** The number a heading gives its form: "BIỂU MẪU 3", "Biểu số 03/CCHC", "Phụ lục 8", "BM3", "Phụ lục III". */
export type FormHeading = { word: "form" | "appendix"; number: number | null };

const HEADING =
  /^(?:(?:he thong )?(bieu mau|bieu|mau bieu|mau|bm|phu luc|pl))(?: so)? ?(?:([0-9]{1,2})|(i{1,3}|iv|vi{0,3}|ix|x))?\b/;
const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
/** Beyond this it is a sentence that mentions a form. */
const LONGEST = 220;

/** What a line says about the form below it; null for a line that is no heading of a form. */
export function formHeading(line: string): FormHeading | null {
  const text = line.trim();
  if (text === "" || text.length > LONGEST) return null;
  const words = headingWords(text.split("\n")[0] ?? "");
  const [all, kind, digits, roman] = HEADING.exec(words) ?? [];
  if (all === undefined || kind === undefined) return null;
  const appendix = kind === "phu luc" || kind === "pl";
  // Without a number only the bare word is a heading: "Phụ lục", not "Biểu dương các tập thể".
  if (digits === undefined && roman === undefined && words !== kind && !appendix) return null;
  if (digits === undefined && roman === undefined && kind === "pl") return null;
  const number = digits === undefined ? ROMAN.indexOf(roman ?? "?") : Number(digits);
  return { word: appendix ? "appendix" : "form", number: number > 0 ? number : null };
}

/** A heading that says the figures are the whole province's, not the unit's own. */
export const isWholeProvince = (line: string): boolean => /\btoan tinh\b/.test(foldAccents(line.slice(0, LONGEST)));
