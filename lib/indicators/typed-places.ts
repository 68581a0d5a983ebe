import type { Cell } from "./cell";
import { decimalPlaces } from "./decimal";
import { readNumber } from "./parse/read-number";

/**
 * Decimal places as the person typed them: 2 for "76.70 %", though the value kept is 76.7. The
 * writing speaks only while it still says the value; otherwise the value's own places count.
 */
export function typedPlaces(cell: Pick<Cell, "value" | "raw">): number {
  if (cell.value === null) return 0;
  const leading = /^[0-9][0-9.,]*/.exec(cell.raw.trim())?.[0].replace(/[.,]$/, "") ?? "";
  const read = readNumber(leading, "decimal");
  return read.ok && read.value === cell.value ? read.decimals : decimalPlaces(cell.value);
}
