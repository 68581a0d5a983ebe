import type { Heading } from "./heading";
import { FIT_MIN } from "./heading-parts";
import { romanOf } from "./marker";

/** The section a heading opens: the outline's path where its words say so, else one made of the printed numbers. */
export type Placed = { heading: Heading; path: string };

/** Paths given so far: each opens one section. */
export class Paths {
  readonly #taken = new Set<string>();

  free(path: string): boolean {
    return !this.#taken.has(path);
  }

  take(path: string): string {
    this.#taken.add(path);
    return path;
  }

  /** `base.number`, or the next number that is free. */
  next(base: string, number: number): string {
    let n = Math.max(1, number);
    while (!this.free(`${base}.${n}`)) n++;
    return this.take(`${base}.${n}`);
  }
}

/** Each heading its best section of the outline, the surest first; a section opens once. */
function claim(
  headings: readonly Heading[],
  paths: Paths,
  may: (heading: Heading, path: string) => boolean,
): Map<Heading, string> {
  const claims = new Map<Heading, string>();
  const sure = headings.filter(({ fit }) => fit !== null && fit.score >= FIT_MIN);
  for (const heading of [...sure].sort((a, b) => (b.fit?.score ?? 0) - (a.fit?.score ?? 0) || a.at - b.at)) {
    const path = heading.fit?.path ?? "";
    if (paths.free(path) && may(heading, path)) claims.set(heading, paths.take(path));
  }
  return claims;
}

const letterOf = (n: number): string => String.fromCharCode(64 + n);

function topPath(heading: Heading, letter: string | null, order: number, paths: Paths): string {
  const number = heading.numbers[0] ?? order;
  const own = heading.letter ? letterOf(number) : romanOf(number);
  if (own !== "" && paths.free(own)) return paths.take(own);
  if (!heading.letter && letter !== null && paths.free(`${letter}.${own}`)) return paths.take(`${letter}.${own}`);
  let n = order;
  while (!paths.free(romanOf(n)) && n < 20) n++;
  return paths.free(romanOf(n)) ? paths.take(romanOf(n)) : paths.next("X", 1);
}

/** Paths of the headings of the first level, in reading order. */
export function placeTops(tops: readonly Heading[], paths: Paths): Placed[] {
  // A letter that only holds Roman numerals is not the section they are.
  const wraps = new Set(tops.filter((heading, at) => heading.letter && tops[at + 1]?.letter === false));
  const claimed = claim(tops, paths, (heading, path) => !wraps.has(heading) || /^[A-H]$/.test(path));
  let letter: string | null = null;
  return tops.map((heading, at) => {
    const path = claimed.get(heading) ?? topPath(heading, letter, at + 1, paths);
    if (heading.letter) letter = path;
    return { heading, path };
  });
}

const startsWith = (numbers: readonly number[], start: readonly number[]): boolean =>
  start.length > 0 && start.length < numbers.length && start.every((n, at) => numbers[at] === n);

/** Paths of the headings beneath one of the first level, in reading order. */
export function placeUnder(top: string, under: readonly Heading[], paths: Paths): Placed[] {
  const claimed = claim(under, paths, (_, path) => path.startsWith(`${top}.`));
  const placed: Placed[] = [];
  for (const heading of under) {
    const known = claimed.get(heading);
    if (known !== undefined) {
      placed.push({ heading, path: known });
      continue;
    }
    // The nearest heading above whose numbers this one's begin with holds it; the numbers left are its own.
    const parent = placed.findLast((other) => startsWith(heading.numbers, other.heading.numbers));
    const left = heading.numbers.slice(parent?.heading.numbers.length ?? 0);
    const base = [parent?.path ?? top, ...left.slice(0, -1)].join(".");
    placed.push({ heading, path: paths.next(base, left.at(-1) ?? 1) });
  }
  return placed;
}
