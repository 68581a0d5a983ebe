import { randomInt } from "node:crypto";

/** No 0/O, 1/I/L: people copy these from a screen or a sheet of paper. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A password to hand over once (about 79 bits); its owner must change it at the first sign-in. */
export function makeFirstPassword(): string {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)];
  const group = () => Array.from({ length: 4 }, letter).join("");
  return [group(), group(), group(), group()].join("-");
}
