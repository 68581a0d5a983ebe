/** Groups of thousands with dots, or none; then a decimal comma. */
const PRINTED = /^([-+]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,10}))?$/;

/**
 * The decimal text of a number as documents print it ("1.234,5" → "1234.5", "04" → "4", "−3" → "-3"), null for anything
 * else. Spaces and the kind of dash do not matter.
 */
export function printedNumber(text: string): string | null {
  const [, sign = "", whole, fraction = ""] = PRINTED.exec(text.replace(/\s/g, "").replace(/[‐-―−]/g, "-")) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/\./g, "").replace(/^0+(?=\d)/, "");
  if (digits.length > 18) return null;
  const rest = fraction.replace(/0+$/, "");
  const value = rest === "" ? digits : `${digits}.${rest}`;
  return sign === "-" && /[1-9]/.test(value) ? `-${value}` : value;
}
