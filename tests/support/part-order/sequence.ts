/** One place of a sequence: which elements may stand there, whether one must, whether several may. */
type Place = { names: ReadonlySet<string>; must: boolean; many: boolean };
export type Sequence = readonly Place[];

/**
 * A sequence of a schema in words: "a! b (c|d)*" is exactly one a, at most one b, then any number of c and d mixed.
 * What has no sign may be left out and stands once.
 */
export const sequence = (words: string): Sequence =>
  words
    .trim()
    .split(/\s+/)
    .map((word): Place => {
      const [, names = "", sign = ""] = /^\(?([^()*!+]+)\)?([*!+]?)$/.exec(word) ?? [];
      if (names === "") throw new Error(`not a place of a sequence: ${word}`);
      return {
        names: new Set(names.split("|")),
        must: sign === "!" || sign === "+",
        many: sign === "*" || sign === "+",
      };
    });

/** Why these children do not follow the sequence; null when they do. */
export function breach(places: Sequence, children: readonly string[]): string | null {
  let at = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index];
    if (!place) break;
    const start = at;
    while (at < children.length && place.names.has(children[at] ?? "") && (place.many || at === start)) at += 1;
    if (place.must && at === start) return `no ${[...place.names].join(" or ")} before ${children[at] ?? "the end"}`;
  }
  return at === children.length ? null : `${children[at]} does not belong after ${children[at - 1] ?? "the start"}`;
}
