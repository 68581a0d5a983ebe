import type { DecreeParts } from "./decree-parts";

/** What one rule found. `actual` is what stands there, in words. */
export type Verdict = { ok: boolean; where: string | null; actual: string | null };

/** One rule of Nghị định 30/2020/NĐ-CP, Phụ lục I, or of how its tables and rules are drawn. */
export type FormatRule = { id: string; expected: string; judge: (parts: DecreeParts) => Verdict };

export const kept = (actual: string | null = null): Verdict => ({ ok: true, where: null, actual });

export const broken = (where: string, actual: string): Verdict => ({ ok: false, where, actual });

/** The part the rule speaks of is not in the document; where it must be there, another rule says so. */
export const notThere = (what: string): Verdict => kept(`không có ${what}`);

type Fault = { where: string; actual: string };

/** The first fault of a list, with how many more there are. */
export function judged(faults: readonly Fault[], actual: string | null = null): Verdict {
  const [first, ...more] = faults;
  if (!first) return kept(actual);
  return broken(first.where, more.length > 0 ? `${first.actual} (và ${more.length} chỗ khác)` : first.actual);
}
