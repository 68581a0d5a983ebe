import type { ReturnedTable } from "@/lib/narrative/returned-document";
import type { Difference } from "@/lib/report/comparison";
import { compareLines } from "./compare-lines";
import { plainWords } from "./plain-words";
import type { MadeTable } from "./printed-blocks";

type TextTablePlace = Extract<MadeTable["at"], { part: "body" }>;

const rowText = (cells: readonly string[]): string =>
  cells
    .map(plainWords)
    .filter((text) => text !== "")
    .join(" | ");

/** A small table of the narrative, row by row: each changed, added or missing row is one passage. */
export function compareTextTable({ section, heading, rows }: TextTablePlace, table: ReturnedTable): Difference[] {
  const before = rows.map(rowText).filter((text) => text !== "");
  const after = table.rows.map((row) => rowText(row.map(({ text }) => text))).filter((text) => text !== "");
  const none = new Set<number>();
  const { changed, removed, added } = compareLines(before, after, { made: none, returned: none });
  const place = { kind: "passage", section, heading, role: "table" } as const;
  return [
    ...changed.map(
      ([i, j]): Difference => ({ ...place, change: "changed", was: before[i] ?? "", now: after[j] ?? "" }),
    ),
    ...removed.map((i): Difference => ({ ...place, change: "removed", was: before[i] ?? "", now: null })),
    ...added.map(({ at }): Difference => ({ ...place, change: "added", was: null, now: after[at] ?? "" })),
  ];
}
