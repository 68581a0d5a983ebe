export type Pair = readonly [made: number, returned: number];

/** Beyond this many comparisons a stretch is cut at what stands once on both sides. */
const CELLS_MAX = 4_000_000;

type Span = { from: number; to: number };
type Stretch = { made: Span; returned: Span };

const lengthOf = ({ from, to }: Span): number => to - from;

/**
 * The pairs of two sequences that belong together, in order, with the largest sum of `score` (0: no pair). In time and
 * memory of the product of the lengths.
 */
export function bestPairs(made: number, returned: number, score: (i: number, j: number) => number): Pair[] {
  if (made === 0 || returned === 0 || made * returned > CELLS_MAX) return [];
  const width = returned + 1;
  const best = new Float64Array((made + 1) * width);
  const own = new Float32Array(made * returned);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = made - 1; i >= 0; i -= 1) {
    for (let j = returned - 1; j >= 0; j -= 1) {
      const here = score(i, j);
      own[i * returned + j] = here;
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), here > 0 ? here + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < made && j < returned) {
    const here = own[i * returned + j] ?? 0;
    if (here > 0 && Math.abs(at(i, j) - (here + at(i + 1, j + 1))) < 1e-6) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Where a text stands, when it stands exactly once in the span. */
function once(texts: readonly string[], { from, to }: Span): Map<string, number> {
  const seen = new Map<string, number>();
  for (let index = from; index < to; index += 1) {
    const text = texts[index] ?? "";
    seen.set(text, seen.has(text) ? -1 : index);
  }
  return new Map([...seen].filter(([, index]) => index >= 0));
}

/** Pairs of texts that stand once on both sides, those that keep their order. */
function anchors(made: readonly string[], returned: readonly string[], stretch: Stretch): Pair[] {
  const there = once(returned, stretch.returned);
  const pairs = [...once(made, stretch.made)].flatMap(([text, i]): Pair[] => {
    const j = there.get(text);
    return j === undefined ? [] : [[i, j]];
  });
  pairs.sort(([a], [b]) => a - b);
  const kept: Pair[] = [];
  for (const pair of pairs) if (pair[1] > (kept.at(-1)?.[1] ?? -1)) kept.push(pair);
  return kept;
}

type Rule = {
  /** For long stretches, and for what is equal from both ends. */
  made: readonly string[];
  returned: readonly string[];
  /** Weight of a pair, by place; 0 where the two do not belong together. */
  score: (i: number, j: number) => number;
};

function alignWithin(rule: Rule, { made, returned }: Stretch): Pair[] {
  let [i, j] = [made.from, returned.from];
  let [iEnd, jEnd] = [made.to, returned.to];
  const front: Pair[] = [];
  while (i < iEnd && j < jEnd && rule.made[i] === rule.returned[j]) front.push([i++, j++]);
  const back: Pair[] = [];
  while (i < iEnd && j < jEnd && rule.made[iEnd - 1] === rule.returned[jEnd - 1]) back.unshift([--iEnd, --jEnd]);
  const inner = { made: { from: i, to: iEnd }, returned: { from: j, to: jEnd } };
  return [...front, ...alignInner(rule, inner), ...back];
}

function alignInner(rule: Rule, inner: Stretch): Pair[] {
  const { made, returned } = inner;
  if (lengthOf(made) * lengthOf(returned) <= CELLS_MAX) {
    return bestPairs(lengthOf(made), lengthOf(returned), (a, b) => rule.score(made.from + a, returned.from + b)).map(
      ([a, b]): Pair => [made.from + a, returned.from + b],
    );
  }
  const fixed = anchors(rule.made, rule.returned, inner);
  if (fixed.length === 0) return [];
  const pairs: Pair[] = [];
  let [i, j] = [made.from, returned.from];
  for (const [a, b] of fixed) {
    pairs.push(...alignWithin(rule, { made: { from: i, to: a }, returned: { from: j, to: b } }), [a, b]);
    [i, j] = [a + 1, b + 1];
  }
  return [...pairs, ...alignWithin(rule, { made: { from: i, to: made.to }, returned: { from: j, to: returned.to } })];
}

/** Aligns two sequences, equal texts first from both ends. */
export const alignTexts = (rule: Rule): Pair[] =>
  alignWithin(rule, { made: { from: 0, to: rule.made.length }, returned: { from: 0, to: rule.returned.length } });

/** What stands between the pairs, on both sides, by place; `after`: the made place before it, -1 at the beginning. */
export type Gap = { made: number[]; returned: number[]; after: number };

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

export function gapsOf(pairs: readonly Pair[], made: number, returned: number): Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [made, returned] as const]) {
    if (a > i || b > j) gaps.push({ made: range(i, a), returned: range(j, b), after: i - 1 });
    [i, j] = [a + 1, b + 1];
  }
  return gaps;
}
