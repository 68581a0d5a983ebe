import { alignTexts, bestPairs, type Gap, gapsOf, type Pair } from "./align";
import { bagOf, likeness } from "./plain-words";

/** Two passages are one that was rewritten from this likeness on. */
const REWRITTEN_MIN = 0.35;
const GAP_PAIRS_MAX = 4_000;

export type LinesCompared = {
  /** Rewritten: by place on both sides. */
  changed: Pair[];
  removed: number[];
  /** With the place of the made block it stands after, -1 for the very beginning. */
  added: { at: number; after: number }[];
};

/** Lengths of two runs of texts that say the same once joined: a paragraph parted in two, or two made one. */
function joinedAlike(made: readonly string[], returned: readonly string[]): { made: number; returned: number } | null {
  const tight = (text: string | undefined): string => (text ?? "").replaceAll(" ", "");
  let [i, j] = [1, 1];
  let [before, after] = [tight(made[0]), tight(returned[0])];
  while (before !== after) {
    if (before.length < after.length && after.startsWith(before) && i < made.length) before += tight(made[i++]);
    else if (after.length < before.length && before.startsWith(after) && j < returned.length)
      after += tight(returned[j++]);
    else return null;
  }
  return { made: i, returned: j };
}

/** The gap without what was only parted or joined otherwise. */
function withoutReparted(gap: Gap, made: readonly string[], returned: readonly string[]): Gap[] {
  if (gap.made.length * gap.returned.length > GAP_PAIRS_MAX) return [gap];
  const texts = (from: readonly string[], places: readonly number[]) => places.map((at) => from[at] ?? "");
  for (const [i] of gap.made.entries()) {
    for (const [j] of gap.returned.entries()) {
      const same = joinedAlike(texts(made, gap.made.slice(i)), texts(returned, gap.returned.slice(j)));
      if (same === null) continue;
      const next = i + same.made;
      const rest = {
        made: gap.made.slice(next),
        returned: gap.returned.slice(j + same.returned),
        after: gap.made[next - 1] ?? gap.after,
      };
      return [
        { ...gap, made: gap.made.slice(0, i), returned: gap.returned.slice(0, j) },
        ...withoutReparted(rest, made, returned),
      ];
    }
  }
  return [gap];
}

function rewritten({ made: from, returned: to }: Gap, made: readonly string[], returned: readonly string[]): Pair[] {
  const [only, other] = [from[0], to[0]];
  if (only === undefined || other === undefined) return [];
  // One passage in the place of one: nothing else can have become of it.
  if (from.length === 1 && to.length === 1) return [[only, other]];
  if (from.length * to.length > GAP_PAIRS_MAX) return [];
  const before = from.map((at) => bagOf([made[at] ?? ""]));
  const after = to.map((at) => bagOf([returned[at] ?? ""]));
  return bestPairs(from.length, to.length, (i, j) => {
    const [a, b] = [before[i], after[j]];
    const alike = a && b ? likeness(a, b) : 0;
    return alike < REWRITTEN_MIN ? 0 : alike;
  }).map(([i, j]): Pair => [from[i] ?? 0, to[j] ?? 0]);
}

/**
 * Two runs of passages side by side: equal ones first, then those parted or joined otherwise, then rewritten ones; what is
 * left was taken out or put in. `fixed`: places that are tables, never rewritten passages.
 */
export function compareLines(
  made: readonly string[],
  returned: readonly string[],
  fixed: { made: ReadonlySet<number>; returned: ReadonlySet<number> },
): LinesCompared {
  const equal = alignTexts({ made, returned, score: (i, j) => (made[i] === returned[j] ? 1 : 0) });
  const result: LinesCompared = { changed: [], removed: [], added: [] };
  for (const gap of gapsOf(equal, made.length, returned.length)) {
    const passages = {
      made: gap.made.filter((at) => !fixed.made.has(at)),
      returned: gap.returned.filter((at) => !fixed.returned.has(at)),
      after: gap.after,
    };
    result.removed.push(...gap.made.filter((at) => fixed.made.has(at)));
    result.added.push(...gap.returned.filter((at) => fixed.returned.has(at)).map((at) => ({ at, after: gap.after })));
    for (const part of withoutReparted(passages, made, returned)) {
      const pairs = rewritten(part, made, returned);
      const [from, to] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
      result.changed.push(...pairs);
      result.removed.push(...part.made.filter((at) => !from.has(at)));
      for (const at of part.returned.filter((one) => !to.has(one))) {
        const before = pairs.filter(([, j]) => j < at).at(-1);
        result.added.push({ at, after: before?.[0] ?? part.after });
      }
    }
  }
  return result;
}
