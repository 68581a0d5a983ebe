import type { Cell, Parts } from "./cell";
import { decimalPlaces, padPlaces } from "./decimal";
import { readNumber } from "./parse/read-number";
import { RATIO_PLACES } from "./ratio";
import type { Item } from "./template";
import { typedPlaces } from "./typed-places";

/** Words a person may also type to say that a row is not theirs. */
export const NOT_APPLICABLE_WORDS = "Không thuộc nhiệm vụ";

/** What stands where a ratio has no figure. */
export const NO_FIGURE = "–";

/** vi-VN by hand, the same on every machine: "1234567.89" → "1.234.567,89". Takes decimal text. */
export function formatDecimal(text: string): string {
  const negative = text.startsWith("-");
  const [whole = "", fraction] = (negative ? text.slice(1) : text).split(".");
  let grouped = whole;
  if (whole.length > 3) {
    const groups: string[] = [];
    for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
    grouped = groups.join(".");
  }
  return (negative ? "-" : "") + grouped + (fraction === undefined ? "" : `,${fraction}`);
}

/** A computed ratio: two places, none for whole numbers, "–" for none: 93,35 · 76,70 · 100 · –. */
export function formatRatio(ratio: string | null): string {
  if (ratio === null) return NO_FIGURE;
  return formatDecimal(decimalPlaces(ratio) === 0 ? ratio : padPlaces(ratio, RATIO_PLACES));
}

/** Both parts as people write them: "19/19", "1.192/1.300". */
export function formatParts(parts: Parts): string {
  return `${formatDecimal(parts.numerator)}/${formatDecimal(parts.denominator)}`;
}

/**
 * The text of the input box. Reading it again gives the same cell, so a decimal that could be taken
 * for thousands gets a fraction ("1.234,00"); a value shows as many decimals as were typed.
 */
export function formatCell(item: Item, cell: Cell): string {
  if (cell.problem !== null) return cell.raw;
  if (cell.state === "blank") return "";
  if (cell.state === "none") return "-";
  if (cell.state === "notApplicable") return NOT_APPLICABLE_WORDS;
  if (item.kind === "text" || cell.value === null) return cell.text ?? (cell.parts ? formatParts(cell.parts) : "");
  if (item.kind === "choice") return cell.value;

  const whole = item.kind === "count" || item.kind === "heading";
  const figure = whole ? formatDecimal(cell.value) : unambiguous(padPlaces(cell.value, typedPlaces(cell)));
  if (cell.parts === null) return figure;
  const parts = formatParts(cell.parts);
  return whole && cell.parts.numerator === cell.value ? parts : `${figure} (${parts})`;
}

function unambiguous(text: string): string {
  const shown = formatDecimal(text);
  const read = readNumber(shown, "decimal");
  if (read.ok || read.problem !== "ambiguous") return shown;
  return formatDecimal(padPlaces(text, decimalPlaces(text) === 0 ? 2 : decimalPlaces(text) + 1));
}
