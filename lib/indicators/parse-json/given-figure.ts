import { roundHalfUp } from "../round";

/** A Parse that cannot be taken as a report of this template; the message is one line for whoever wrote the file. */
export class ParseRefused extends Error {
  override readonly name = "ParseRefused";
}

/** Places a cell keeps behind the point, and digits at most (cell.ts). */
const PLACES_MAX = 10;
const DIGITS_MAX = 30;

/** A number of a JSON file as decimal text; null for none. */
export function decimalOf(figure: number | null, where: string): string | null {
  if (figure === null) return null;
  const text = String(figure);
  if (/^-?\d+(\.\d+)?$/.test(text) && text.length <= DIGITS_MAX) return roundHalfUp(text, PLACES_MAX);
  throw new ParseRefused(`${where}: ${text} is no figure of a report`);
}
