import { addDecimals } from "./decimal";

/** Texts this short hold fewer digits than a double keeps, so without their point they convert exactly. */
const EXACT_LENGTH = 15;

const [ZERO, NINE, POINT] = [48, 57, 46];
const NOT_PLAIN = -1;

/**
 * Adds thousands of figures exactly. Each number of places has a sum of its own, kept as a whole
 * number while that is safe (a consolidation adds half a million figures); the rest goes through
 * BigInt. Never a binary fraction.
 */
export class DecimalSum {
  /** By number of places: 12.5 and 7.1 are 125 and 71 in the second. */
  readonly #byPlaces: number[] = [];
  readonly #rest: string[] = [];

  add(text: string): void {
    const places = text.length <= EXACT_LENGTH ? this.#addDigits(text) : NOT_PLAIN;
    if (places === NOT_PLAIN) this.#rest.push(text);
  }

  /** Digits with at most one point, read here because this runs half a million times. */
  #addDigits(text: string): number {
    let digits = 0;
    let point = text.length - 1;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= ZERO && code <= NINE) digits = digits * 10 + (code - ZERO);
      else if (code === POINT && point === text.length - 1) point = at;
      else return NOT_PLAIN;
    }
    const places = text.length - 1 - point;
    const next = (this.#byPlaces[places] ?? 0) + digits;
    if (!Number.isSafeInteger(next)) return NOT_PLAIN;
    this.#byPlaces[places] = next;
    return places;
  }

  /** The exact sum so far, "0" when nothing was added. */
  text(): string {
    const sums: string[] = [];
    this.#byPlaces.forEach((sum, places) => {
      sums.push(withPlaces(sum, places));
    });
    return addDecimals([...sums, ...this.#rest]);
  }
}

/** 125 with one place is "12.5". */
function withPlaces(sum: number, places: number): string {
  const digits = String(Math.abs(sum)).padStart(places + 1, "0");
  const split = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return sum < 0 ? `-${text}` : text;
}
