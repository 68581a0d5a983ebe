import type { LegacyEncoding } from "./plain-document";

/** ".VnTime", ".VnArialH" hold TCVN3; "VNI-Times", "VNI Helve" hold VNI. */
const TCVN3_FONT = /^\.vn/i;
const VNI_FONT = /^vni[-\s]/i;
/** Signs that no Vietnamese text in Unicode has and the old encodings use for its letters: "®" is đ, "ñ" is đ. */
const SIGNATURE = /[\u00A1-\u00BFÄÅÆÇËÎÏÐÑÖØÛÜäåæçëîïðñöøûüÿ]/;

/** The old 8-bit encoding of a text, known by its font; null for Unicode, also where only the font is an old one. */
export function legacyEncodingOf(font: string, text: string): LegacyEncoding | null {
  const encoding = TCVN3_FONT.test(font) ? "TCVN3" : VNI_FONT.test(font) ? "VNI" : null;
  return encoding !== null && SIGNATURE.test(text) ? encoding : null;
}
