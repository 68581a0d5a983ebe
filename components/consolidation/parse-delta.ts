import { isZero } from "@/lib/indicators/decimal";
import { type NumberStyle, readNumber } from "@/lib/indicators/parse/read-number";

/** "+12", "−3", "- 3,5" as decimal text; null for nothing, for zero and for what cannot be read. */
export function parseDelta(text: string, style: NumberStyle): string | null {
  const typed = text.trim().replace(/^[−–]/, "-");
  const sign = typed.startsWith("-") ? "-" : "";
  const read = readNumber(typed.replace(/^[+-]\s*/, ""), style);
  return read.ok && !isZero(read.value) ? `${sign}${read.value}` : null;
}
