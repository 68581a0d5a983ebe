import { foldAccents } from "../fold";
import { lettersOff } from "./letters-off";

const SAME: Readonly<Record<string, string>> = {
  "phan tram": "%",
  "ty le": "%",
  tthc: "thu tuc",
  "tr dong": "trieu dong",
  trd: "trieu dong",
  "bo ho so": "ho so",
  "co quan": "co quan don vi",
  "don vi": "co quan don vi",
};

const wordsOf = (unit: string): string =>
  foldAccents(unit.slice(0, 120))
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

/** 1 the same printed unit, 0 another one, 0.5 nothing to say; typing errors are overlooked. */
export function unitLikeness(one: string, other: string): number {
  const left = wordsOf(one);
  const right = wordsOf(other);
  if (left === "" || right === "") return 0.5;
  return Math.max(alike(left, right), alike(SAME[left] ?? left, SAME[right] ?? right));
}

function alike(left: string, right: string): number {
  if (left === right) return 1;
  if (left.includes(right) || right.includes(left)) return 0.8;
  const most = Math.max(1, Math.floor(Math.max(left.length, right.length) / 5));
  return lettersOff(left, right, most) <= most ? 0.9 : 0;
}
