import { isZero, padPlaces } from "../../indicators/decimal";
import { roundHalfUp } from "../../indicators/round";
import { dateText } from "./date-text";
import type { FormatSection, NumberFormat } from "./number-format";
import { movePoint } from "./plain-decimal";

/** General shows at most eleven signs. */
const GENERAL_DIGITS = 10;
/** A zero in an accounting format is printed as a dash. */
const ONLY_DASH = /^[\s\-–—]+$/;

export type NumberText = {
  text: string;
  /** The digits as seen, with a point: "1.1". Null for a date, and where the format shows no digits. */
  digits: string | null;
  /** A zero the format paints as nothing at all. */
  hiddenZero: boolean;
};

/**
 * A stored number as its format shows it, in a writing `parseCell` can read one way only:
 * - rounded as seen (0.9335 as 0.00% is "93,35%"), the comma for decimals, never a sign between thousands;
 * - three decimals would read as thousands, so a zero is added: 52.414 is "52,4140"; if all three are zero they go;
 * - minus in front, whatever the format prints for a negative number; fractions and powers of ten as decimals;
 * - a zero printed as a dash is "0": a dash means that nothing was to be counted, which nobody typed;
 * - dates dd/mm/yyyy even where only day and month are seen: "02/02" would be two of two.
 */
export function numberText(decimal: string, format: NumberFormat, date1904: boolean): NumberText {
  const section = sectionFor(decimal, format);
  switch (section.kind) {
    case "date":
      return { text: dateText(decimal, section.date, date1904), digits: null, hiddenZero: false };
    case "general":
    case "text":
      return written(general(decimal), { prefix: "", suffix: "" });
    case "literal":
      return withoutDigits(decimal, section);
    case "number":
      return withDigits(decimal, section);
  }
}

function sectionFor(decimal: string, format: NumberFormat): FormatSection {
  const [first, second = first, third = first] = format.length > 3 ? format.slice(0, 3) : format;
  if (first === undefined) throw new Error("a format has a section");
  if (format.some(({ condition }) => condition !== null)) {
    const value = Number(decimal);
    return format.find(({ condition }) => condition === null || holds(value, condition)) ?? first;
  }
  if (isZero(decimal)) return third ?? first;
  return decimal.startsWith("-") ? (second ?? first) : first;
}

function holds(value: number, { operator, limit }: NonNullable<FormatSection["condition"]>): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<>":
      return value !== limit;
    default:
      return value === limit;
  }
}

/** Rounded to what General has room for; never to zero, which would be another figure. */
function general(decimal: string): string {
  const whole = decimal.replace("-", "").split(".")[0] ?? "";
  const rounded = roundHalfUp(decimal, Math.max(0, GENERAL_DIGITS - whole.length));
  return isZero(rounded) ? decimal : rounded;
}

function withoutDigits(decimal: string, { prefix }: FormatSection): NumberText {
  const text = prefix.trim();
  if (text === "") return { text, digits: null, hiddenZero: isZero(decimal) };
  return isZero(decimal) && ONLY_DASH.test(text)
    ? written("0", { prefix: "", suffix: "" })
    : { text, digits: null, hiddenZero: false };
}

function withDigits(decimal: string, section: FormatSection): NumberText {
  const { minWhole, minDecimals, maxDecimals, shift } = section;
  const unsigned = movePoint(decimal.replace("-", ""), shift);
  const rounded = padPlaces(roundHalfUp(unsigned, maxDecimals), minDecimals);
  const shownEmpty = minWhole === 0 && minDecimals === 0 && isZero(rounded);
  if (shownEmpty && isZero(decimal))
    return withoutDigits(decimal, { ...section, prefix: section.prefix + section.suffix });
  const [whole = "", fraction] = rounded.split(".");
  const padded = whole.padStart(minWhole, "0");
  const digits = fraction === undefined ? padded : `${padded}.${fraction}`;
  const negative = decimal.startsWith("-") && !isZero(rounded);
  return written(negative ? `-${digits}` : digits, negative ? withoutSigns(section) : section);
}

/** What a format prints to say "negative": the minus stands in front of the digits already. */
const withoutSigns = ({ prefix, suffix }: Around): Around => ({
  prefix: prefix.replace(/[-−()]/g, ""),
  suffix: suffix.replace(/[-−()]/g, ""),
});

type Around = { prefix: string; suffix: string };

function written(digits: string, { prefix, suffix }: Around): NumberText {
  const [whole = "", fraction = ""] = digits.split(".");
  const text = `${prefix}${whole}${safeFraction(fraction)}${suffix}`.trim();
  return { text, digits, hiddenZero: false };
}

function safeFraction(fraction: string): string {
  if (fraction.length >= 3 && isZero(fraction)) return "";
  if (fraction === "") return "";
  return fraction.length === 3 ? `,${fraction}0` : `,${fraction}`;
}
