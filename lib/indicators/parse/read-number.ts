import type { ReadProblem } from "../cell";

/** whole: counts, where `52.414` can only be thousands; decimal: where it could also be a fraction. */
export type NumberStyle = "whole" | "decimal";

export type NumberRead =
  | { ok: true; value: string /** Places typed, trailing zeros included. */; decimals: number }
  | { ok: false; problem: ReadProblem };

/** Beyond this a figure no longer fits the JSON of the interface without losing digits. */
const MAX_WHOLE_DIGITS = 15;
const MAX_PLACES = 10;

const no = (problem: ReadProblem): NumberRead => ({ ok: false, problem });

/**
 * Reads a number written any of the ways seen in real reports: `52414`, `52.414`, `52,414`, `52 414`,
 * `04`, `11,37`, `11.37`, `1.234,5`. `text` has no sign, unit or percent. What has two meanings is
 * not read: in a decimal place `1.234` is `ambiguous`. Linear in the length of the text.
 */
export function readNumber(text: string, style: NumberStyle): NumberRead {
  if (!/^[0-9][0-9., ]*$/.test(text)) return no("notANumber");
  const groups = text.split(/[., ]/);
  const separators = text.replace(/[0-9]/g, "");
  if (groups.includes("")) return no("badGrouping");

  const first = separators[0];
  if (first === undefined) return finish(text, "", style);

  const last = separators[separators.length - 1];
  const fraction = groups[groups.length - 1] ?? "";
  if (isUniform(separators)) {
    if (separators.length > 1 || first === " ") {
      return isGrouped(groups) ? finish(groups.join(""), "", style) : no("badGrouping");
    }
    if (!isGrouped(groups)) return finish(groups[0] ?? "", fraction, style);
    return style === "whole" ? finish(groups.join(""), "", style) : no("ambiguous");
  }

  const whole = groups.slice(0, -1);
  const thousands = separators.slice(0, -1);
  if (last === " " || last === first || !isUniform(thousands) || !isGrouped(whole)) return no("badGrouping");
  return finish(whole.join(""), fraction, style);
}

/** All separators the same sign. */
const isUniform = (separators: string): boolean => separators.split("").every((sign) => sign === separators[0]);

/** Thousands: one to three digits, no leading zero, then threes. */
function isGrouped(groups: readonly string[]): boolean {
  const [head = "", ...rest] = groups;
  return head.length <= 3 && !head.startsWith("0") && rest.every((group) => group.length === 3);
}

/** Without the zeros at the end, which say nothing. */
function withoutEndZeros(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === "0") end -= 1;
  return fraction.slice(0, end);
}

function finish(wholeDigits: string, fraction: string, style: NumberStyle): NumberRead {
  const whole = wholeDigits.replace(/^0+(?=\d)/, "");
  if (style === "whole") {
    // "01.234": thousands after a zero too many, or a fraction; nobody can tell.
    if (fraction.length === 3 && wholeDigits.length > 1 && wholeDigits.startsWith("0")) return no("badGrouping");
    if (/[1-9]/.test(fraction)) return no("notWhole");
    if (fraction.length > 2) return no("badGrouping");
    const fits = whole.length < 16 || (whole.length === 16 && BigInt(whole) <= BigInt(Number.MAX_SAFE_INTEGER));
    return fits ? { ok: true, value: whole, decimals: 0 } : no("tooLarge");
  }
  if (whole.length > MAX_WHOLE_DIGITS || fraction.length > MAX_PLACES) return no("tooLarge");
  const kept = withoutEndZeros(fraction);
  return { ok: true, value: kept === "" ? whole : `${whole}.${kept}`, decimals: fraction.length };
}
