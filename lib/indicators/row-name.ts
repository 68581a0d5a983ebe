import type { Item } from "./template";

const LABEL_SHOWN = 70;

/** A label short enough for a sentence, cut between words. */
function shortLabel(label: string): string {
  const plain = label.replace(/[.:;]+$/, "");
  if (plain.length <= LABEL_SHOWN) return plain;
  const end = plain.lastIndexOf(" ", LABEL_SHOWN);
  return `${plain.slice(0, end > 0 ? end : LABEL_SHOWN)}…`;
}

/** The printed number without its full stop; "" for rows with none or with words ("Trong đó"). */
export const rowNumber = (item: Pick<Item, "tt">): string =>
  /^[0-9]/.test(item.tt) ? item.tt.replace(/[.,;]+$/, "") : "";

/** A row as a sentence names it: dòng 6.5.2 “Số TTHC đang cung cấp trực tuyến mức độ 4”. */
export function rowName(item: Item): string {
  const number = rowNumber(item);
  return `dòng ${number === "" ? "" : `${number} `}“${shortLabel(item.label)}”`;
}

/** The shortest name: the printed number where there is one, else the label. */
export function rowShortName(item: Item): string {
  const number = rowNumber(item);
  return number === "" ? `“${shortLabel(item.label)}”` : number;
}

/** First letter of a sentence. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
