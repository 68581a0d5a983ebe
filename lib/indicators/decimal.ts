/** A decimal as an integer and the number of its places: 12.5 is 125 with scale 1. */
type Scaled = { digits: bigint; scale: number };

const DECIMAL = /^-?\d+(\.\d+)?$/;

function toScaled(text: string): Scaled {
  if (!DECIMAL.test(text)) throw new Error(`not a decimal: ${text.slice(0, 40)}`);
  const point = text.indexOf(".");
  if (point < 0) return { digits: BigInt(text), scale: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

function toText({ digits, scale }: Scaled): string {
  const negative = digits < 0n;
  const padded = (negative ? -digits : digits).toString().padStart(scale + 1, "0");
  const whole = padded.slice(0, padded.length - scale);
  let end = padded.length;
  while (end > whole.length && padded[end - 1] === "0") end -= 1;
  const fraction = padded.slice(whole.length, end);
  const text = fraction === "" ? whole : `${whole}.${fraction}`;
  return negative ? `-${text}` : text;
}

const raise = (value: Scaled, scale: number): bigint => value.digits * 10n ** BigInt(scale - value.scale);

function align(a: string, b: string): { left: bigint; right: bigint; scale: number } {
  const left = toScaled(a);
  const right = toScaled(b);
  const scale = Math.max(left.scale, right.scale);
  return { left: raise(left, scale), right: raise(right, scale), scale };
}

/** The two figures as integers of the same scale: what an exact division needs. */
export function toIntegers(a: string, b: string): { left: bigint; right: bigint } {
  return align(a, b);
}

/** One writing per number: no leading or trailing zeros, no "-0". Throws on text that is not a decimal. */
export const normaliseDecimal = (text: string): string => toText(toScaled(text));

/** Exact sum, in any order the same; "0" for an empty list. */
export function addDecimals(list: readonly string[]): string {
  let digits = 0n;
  let scale = 0;
  for (const text of list) {
    const next = toScaled(text);
    if (next.scale > scale) {
      digits *= 10n ** BigInt(next.scale - scale);
      scale = next.scale;
    }
    digits += raise(next, scale);
  }
  return toText({ digits, scale });
}

/** a − b, exact. */
export function subtractDecimals(a: string, b: string): string {
  const { left, right, scale } = align(a, b);
  return toText({ digits: left - right, scale });
}

/** a × b, exact. */
export function multiplyDecimals(a: string, b: string): string {
  const left = toScaled(a);
  const right = toScaled(b);
  return toText({ digits: left.digits * right.digits, scale: left.scale + right.scale });
}

/** Negative when a < b, 0 when equal ("1.50" equals "1.5"), positive when a > b. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const { left, right } = align(a, b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export const isZero = (text: string): boolean => !/[1-9]/.test(text);

export const isNegative = (text: string): boolean => toScaled(text).digits < 0n;

/** Places after the point as written: 2 for "76.70". */
export function decimalPlaces(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

/** The same number written with at least `places` decimals: "76.7" with two is "76.70". For display only. */
export function padPlaces(text: string, places: number): string {
  const missing = places - decimalPlaces(text);
  if (missing <= 0) return text;
  return `${text}${decimalPlaces(text) === 0 ? "." : ""}${"0".repeat(missing)}`;
}
