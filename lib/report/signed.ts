import { isNegative } from "../indicators/decimal";
import { formatDecimal } from "../indicators/format";

/** A delta as people write it: "+12", "-3,5". */
export const signed = (delta: string): string =>
  isNegative(delta) ? formatDecimal(delta) : `+${formatDecimal(delta)}`;
