import { addDecimals } from "./decimal";

/** Texts this short hold fewer digits than a double keeps, so without their point they convert exactly. */
const EXACT_LENGTH = 15;

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
    const point = text.indexOf(".");
    const places = point < 0 ? 0 : text.length - point - 1;
    const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
    const next = (this.#byPlaces[places] ?? 0) + Number(digits);
    if (text.length <= EXACT_LENGTH && Number.isSafeInteger(next)) this.#byPlaces[places] = next;
    else this.#rest.push(text);
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
