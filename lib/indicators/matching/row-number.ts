import { foldAccents } from "../fold";

/** "1.", "2.1.3", "1,", "(3)", "4)", "2 . 1 ." */
const NUMBER = /^\(?\s*((?:\d{1,3}\s*[.,]\s*){0,5}\d{1,3})\s*[.,):]?\s*$/;
const NUMBER_BEFORE_WORDS = /^((?:\d{1,2}\s?[.,]\s?){1,5}\d{0,2}|\d{1,2}(?=\s?\)))\s?[.):]?\s*(?=[^\s\d%.,])/;
const BULLET = /^(?:[-–—•+*·]|[a-zđ]\))\s*/i;
const IN_IT = /^tron\s?g\s?do\s?[:,]?\s*/;

/** A printed number without spaces and full stop at the end: "2.1"; "" for none and for words ("Trong đó"). */
export function rowNumberOf(text: string): string {
  if (text.length > 24) return "";
  const [, number = ""] = NUMBER.exec(text.trim()) ?? [];
  return number.replace(/\s+/g, "").replace(/,/g, ".").replace(/\.+$/, "");
}

/** A label without the number, the bullet and "Trong đó:" that stand before it in the same cell. */
export function splitLabel(text: string): { number: string; label: string } {
  let label = text.trim().replace(/\s+/g, " ");
  const [before = ""] = NUMBER_BEFORE_WORDS.exec(label.slice(0, 40)) ?? [];
  const number = rowNumberOf(before);
  if (number !== "") label = label.slice(before.length).trim();
  label = label.replace(BULLET, "");
  const inIt = IN_IT.exec(foldAccents(label.slice(0, 14)));
  // Folding takes no letter away from an NFC text, so the lengths agree.
  if (inIt && label.length > inIt[0].length) label = label.slice(inIt[0].length).replace(BULLET, "");
  return { number, label };
}
