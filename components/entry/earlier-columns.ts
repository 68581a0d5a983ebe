import type { Earlier, EntryScope } from "./entry-context";

export type EarlierReports = { lastPeriod: Earlier | null; sameLastYear: Earlier | null };

/** Columns of earlier figures: a yearly report's last period is also its same period a year ago. */
export function earlierColumns({ lastPeriod, sameLastYear }: EarlierReports): EntryScope["earlier"] {
  if (lastPeriod && lastPeriod.title === sameLastYear?.title) return [{ ...lastPeriod, word: "Kỳ trước, cùng kỳ" }];
  return [
    ...(lastPeriod ? [{ ...lastPeriod, word: "Kỳ trước" }] : []),
    ...(sameLastYear ? [{ ...sameLastYear, word: "Cùng kỳ" }] : []),
  ];
}
