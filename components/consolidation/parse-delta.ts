import { isZero } from "@/lib/indicators/decimal";
import { type NumberStyle, readNumber } from "@/lib/indicators/parse/read-number";

/**
 * "+12", "−3", "- 3,5" as decimal text; null for nothing and for what cannot be read. Zero changes nothing and is null
 * too, but where it supplies what a unit left blank (`zeroToo`).
 */
export function parseDelta(text: string, style: NumberStyle, zeroToo = false): string | null {
  const typed = text.trim().replace(/^[−–]/, "-");
  const sign = typed.startsWith("-") ? "-" : "";
  const read = readNumber(typed.replace(/^[+-]\s*/, ""), style);
  if (read.ok && isZero(read.value)) return zeroToo ? "0" : null;
  return read.ok ? `${sign}${read.value}` : null;
}
