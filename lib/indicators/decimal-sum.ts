import { addDecimals } from "./decimal";

/** Texts this short convert to a double without losing a digit, so integers can be added as numbers. */
const EXACT_LENGTH = 15;

/**
 * Adds thousands of figures exactly. Integers go through plain numbers while the sum is safe (a
 * consolidation adds half a million of them); everything else through BigInt. Never a binary float.
 */
export class DecimalSum {
  #integers = 0;
  #rest: string[] = [];

  add(text: string): void {
    const value = text.length <= EXACT_LENGTH ? Number(text) : Number.NaN;
    const next = this.#integers + value;
    if (Number.isInteger(value) && Number.isSafeInteger(next)) this.#integers = next;
    else this.#rest.push(text);
  }

  /** The exact sum so far, "0" when nothing was added. */
  text(): string {
    return this.#rest.length === 0 ? String(this.#integers) : addDecimals([String(this.#integers), ...this.#rest]);
  }
}
