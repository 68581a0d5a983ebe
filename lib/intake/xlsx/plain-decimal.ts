/** Beyond these powers of ten no report has a figure; the zeros would only fill the page. */
const MAX_POWER = 30;

/**
 * A number as a workbook stores it ("0.93350000000000011", "1.5E-3") → its decimal digits to the 15 places Excel counts
 * with ("0.9335", "0.0015"). Null when it is no number or of a size no report has.
 */
export function plainDecimal(stored: string): string | null {
  const text = stored.trim();
  if (text.length === 0 || text.length > 40) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  const [mantissa = "", power = "0"] = value.toExponential(14).split("e");
  const exponent = Number(power);
  if (Math.abs(exponent) > MAX_POWER) return value === 0 ? "0" : null;
  const sign = value < 0 ? "-" : "";
  return sign + movePoint(mantissa.replace("-", ""), exponent);
}

/** Unsigned decimal digits with the point moved to the right by `by` (to the left below zero): 0.9335 by 2 is 93.35. */
export function movePoint(unsigned: string, by: number): string {
  const [whole = "", fraction = ""] = unsigned.split(".");
  const digits = whole + fraction;
  const at = whole.length + by;
  const padded = at <= 0 ? "0".repeat(1 - at) + digits : digits.padEnd(at, "0");
  const point = Math.max(at, 1);
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, "");
  let end = padded.length;
  while (end > point && padded[end - 1] === "0") end -= 1;
  return end > point ? `${left}.${padded.slice(point, end)}` : left;
}
