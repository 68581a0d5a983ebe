import type { PeriodSpan } from "../context";

/** How one window lies to another. "nearly": but for a few days, because kinds of unit count to different days. */
export type Fit = "yes" | "nearly" | "no";

type Window = Pick<PeriodSpan, "from" | "to">;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days by which windows of one regime are shifted against each other (the 15th or the 1st): no more is "nearly". */
const SHIFT_DAYS_MAX = 20;

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const fitOf = (overhangMs: number): Fit => {
  if (overhangMs <= 0) return "yes";
  return overhangMs <= SHIFT_DAYS_MAX * DAY_MS ? "nearly" : "no";
};

/** Does a shorter window lie inside a longer one? A window that is no shorter does not. */
export function liesInside(inner: Window, outer: Window): Fit {
  if (at(inner.to) - at(inner.from) >= at(outer.to) - at(outer.from)) return "no";
  return fitOf(Math.max(0, at(outer.from) - at(inner.from)) + Math.max(0, at(inner.to) - at(outer.to)));
}

/** Do two windows share no day? Their sum counts nothing twice. */
export const areApart = (a: Window, b: Window): Fit =>
  fitOf(Math.min(at(a.to), at(b.to)) - Math.max(at(a.from), at(b.from)) + DAY_MS);

/** The days a window is long, for the order of windows only. */
export const lengthOf = ({ from, to }: Window): number => at(to) - at(from);
