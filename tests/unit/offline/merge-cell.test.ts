import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import { mergeCell } from "@/lib/indicators/offline/merge-cell";
import type { OfflineFile, OfflinePlaces } from "@/lib/indicators/offline/offline-file";
import { proposeOffline } from "@/lib/indicators/offline/propose-offline";
import { readPlaces, sameNote, sameWriting } from "@/lib/indicators/offline/read-places";
import { judgeProposal, withTaken } from "@/lib/indicators/proposals/judge-proposal";
import { findItem } from "@/lib/indicators/walk";
import { anySheet } from "@/tests/factories/any-sheet";
import { makeCell } from "@/tests/factories/make-cells";
import { offlineBookOf } from "@/tests/support/offline-workbook";

const figure = fc.constantFrom(makeCell("1"), makeCell("2"), makeCell("none"), makeCell("notApplicable"), blankCell);
const anyCell: fc.Arbitrary<Cell> = fc
  .tuple(figure, fc.constantFrom(null, "ước tính", "đã rà soát"), fc.constantFrom(null, "2026-11-01"))
  .map(([cell, note, asOf]) => ({ ...cell, note, asOf }));
const plain = ({ state, value, note }: Cell) => ({ state, value, note });

describe("one row, three ways", () => {
  test("each of figure and note: what only one side changed is that side's; both alike or nobody is no quarrel", () => {
    fc.assert(
      fc.property(anyCell, anyCell, anyCell, (base, mine, theirs) => {
        const { verdict, cell } = mergeCell({ base, mine, theirs });
        const sides = [
          [
            `${base.state}${base.value}`,
            `${mine.state}${mine.value}`,
            `${theirs.state}${theirs.value}`,
            `${cell.state}${cell.value}`,
          ],
          [base.note, mine.note, theirs.note, cell.note],
        ] as const;
        let conflict = false;
        for (const [was, here, there, made] of sides) {
          if (here === was) expect(made).toBe(there);
          else expect(made).toBe(here);
          conflict ||= here !== was && there !== was && here !== there;
        }
        expect(verdict === "conflict").toBe(conflict);
        expect(cell.asOf).toBe(theirs.asOf);
        const untouched = sides.every(([was, here]) => was === here);
        expect(verdict === "unchanged").toBe(untouched);
      }),
    );
  });

  test("merged once, the same file says nothing more", () => {
    fc.assert(
      fc.property(anyCell, anyCell, anyCell, (base, mine, theirs) => {
        const first = mergeCell({ base, mine, theirs });
        const again = mergeCell({ base, mine, theirs: first.cell });
        expect(["same", "unchanged"]).toContain(again.verdict);
        expect(plain(again.cell)).toEqual(plain(first.cell));
      }),
    );
  });
});

const unchanged = (mine: OfflinePlaces, was: OfflinePlaces): boolean =>
  sameWriting(mine.figure, was.figure) && sameNote(mine.note, was.note);

/** What comes back when the book is filled so that it says what another sheet says. */
function filledAs(base: Cells, mine: Cells): OfflineFile {
  const book = offlineBookOf(bnv2022, base);
  const written = offlineBookOf(bnv2022, mine).base;
  const changes = [...book.base].flatMap(([key, one]) => {
    const places = written.get(key)?.written ?? one.written;
    return unchanged(places, one.written)
      ? []
      : [{ key, base: one, mine: places, source: { table: 0, row: 0, column: 0 } }];
  });
  return { meta: book.meta, changes, unchanged: book.base.size - changes.length, gone: 0, twice: [] };
}

const judgeAll = (file: OfflineFile, theirs: Cells) =>
  proposeOffline(bnv2022, file, theirs).map((one) => judgeProposal(one, theirs[one.key] ?? blankCell));

describe("a whole workbook against a report that moved on", () => {
  const sheet = anySheet(bnv2022);
  test("no edit is lost, none is invented, and a second upload finds nothing", () => {
    fc.assert(
      fc.property(sheet, sheet, sheet, (base, mine, theirs) => {
        const file = filledAs(base, mine);
        const judged = judgeAll(file, theirs);
        const byKey = new Map(judged.map((one) => [one.key, one]));
        for (const { key, base: was, mine: places } of file.changes) {
          const item = findItem(bnv2022, key);
          if (!item) throw new Error(key);
          const said = readPlaces(item, was, places).cell;
          const { verdict } = mergeCell({ base: was.cell, mine: said, theirs: was.cell });
          // Typed differently but meaning the same is no edit; every other change is shown.
          expect(byKey.has(key)).toBe(verdict !== "unchanged");
        }
        const changedKeys = new Set(file.changes.map(({ key }) => key));
        expect(judged.every(({ key }) => changedKeys.has(key))).toBe(true);

        const taken = withTaken(theirs, judged);
        const again = judgeAll(file, taken);
        expect(again.filter(({ verdict }) => verdict !== "same")).toEqual([]);
        // Rows the file did not change are the server's, to the letter.
        for (const key of Object.keys(theirs)) if (!changedKeys.has(key)) expect(taken[key]).toBe(theirs[key]);
      }),
      { numRuns: 40 },
    );
  });
});
