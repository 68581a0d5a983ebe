import type { ReturnedTable } from "@/lib/narrative/returned-document";
import type { Difference } from "@/lib/report/comparison";
import { printedNumber } from "@/lib/report/printed-number";
import { alignTexts, bestPairs, gapsOf, type Pair } from "./align";
import type { FormGrid, GridRow } from "./form-grid";
import { bagOf, likeness, plainWords } from "./plain-words";
import type { MadeTable } from "./printed-blocks";
import { onFormColumns, type ReturnedGrid } from "./returned-grid";

/** Two rows of a gap are the same row, renamed, from this likeness on. */
const SAME_ROW_MIN = 0.5;
/** A gap this large on both sides is not searched for renamed rows. */
const GAP_PAIRS_MAX = 10_000;

type FormPlace = Extract<MadeTable["at"], { part: "form" }>;

/** The words without the marks of footnotes printed behind them. */
function withoutMarks(text: string, marks: string): string {
  const words = plainWords(text);
  return marks !== "" && words.endsWith(marks) ? words.slice(0, -marks.length).trim() : words;
}

/** The same figure in another writing ("04", "4") was not changed. */
function sameFigure(was: string, now: string): boolean {
  if (was === now) return true;
  const [before, after] = [printedNumber(was), printedNumber(now)];
  return before !== null && before === after;
}

type Wordings = { names: string; whole: string };

function wordingsOf(cells: readonly string[], { roles }: FormGrid): Wordings {
  const names = cells.filter((_, at) => roles[at] === "word");
  return { names: names.join("\u0001"), whole: cells.join("\u0001") };
}

/** Rows that belong together: first by their own words, the whole row deciding between equals; then renamed ones. */
function pairRows(grid: FormGrid, made: readonly string[][], returned: readonly string[][]): Pair[] {
  const before = made.map((cells) => wordingsOf(cells, grid));
  const after = returned.map((cells) => wordingsOf(cells, grid));
  const exact = alignTexts({
    made: before.map(({ whole }) => whole),
    returned: after.map(({ whole }) => whole),
    score: (i, j) => {
      if (before[i]?.names !== after[j]?.names) return 0;
      return before[i]?.whole === after[j]?.whole ? 11 : 10;
    },
  });
  const renamed = gapsOf(exact, made.length, returned.length).flatMap((gap) => {
    if (gap.made.length * gap.returned.length > GAP_PAIRS_MAX) return [];
    const bags = (rows: readonly string[][], places: readonly number[]) => places.map((at) => bagOf(rows[at] ?? []));
    const [madeBags, returnedBags] = [bags(made, gap.made), bags(returned, gap.returned)];
    return bestPairs(gap.made.length, gap.returned.length, (i, j) => {
      const [a, b] = [madeBags[i], returnedBags[j]];
      const alike = a && b ? likeness(a, b) : 0;
      return alike < SAME_ROW_MIN ? 0 : alike;
    }).map(([i, j]): Pair => [gap.made[i] ?? 0, gap.returned[j] ?? 0]);
  });
  return [...exact, ...renamed].sort(([a], [b]) => a - b);
}

const shown = (cells: readonly string[]): string => cells.filter((text) => text !== "").join(" | ");

type RowName = { key: string | null; tt: string; label: string };

const nameOf = ({ key, tt, label }: GridRow): RowName => ({ key, tt, label });

function cellDifferences(place: FormPlace, row: GridRow, was: readonly string[], now: readonly string[]): Difference[] {
  const { grid } = place;
  const form = { appendix: place.appendix, title: place.title };
  const words = (cells: readonly string[]): string => shown(cells.filter((_, at) => grid.roles[at] === "word"));
  const found: Difference[] = [];
  if (words(was) !== words(now)) {
    found.push({ kind: "row", form, row: nameOf(row), change: "changed", was: words(was), now: words(now) });
  }
  const firstFigure = grid.roles.indexOf("figure");
  for (const [at, role] of grid.roles.entries()) {
    const [before, after] = [was[at] ?? "", now[at] ?? ""];
    if (role === "figure" && !sameFigure(before, after)) {
      const column = grid.matrix
        ? { column: grid.headings[at] ?? "", columnAt: at - firstFigure }
        : { column: null, columnAt: null };
      found.push({ kind: "figure", form, row: nameOf(row), ...column, was: before, now: after });
    }
    if (role === "note" && before !== after)
      found.push({ kind: "note", form, row: nameOf(row), was: before, now: after });
  }
  return found;
}

function columnDifferences(place: FormPlace, { headings, added }: ReturnedGrid): Difference[] {
  const form = { appendix: place.appendix, title: place.title };
  const own = headings.flatMap((now, at): Difference[] => {
    const was = plainWords(place.grid.headings[at] ?? "");
    if (now === null) return [{ kind: "column", form, change: "removed", was, now: null }];
    const words = plainWords(now);
    return words === was ? [] : [{ kind: "column", form, change: "changed", was, now: words }];
  });
  return [...own, ...added.map((now): Difference => ({ kind: "column", form, change: "added", was: null, now }))];
}

/** What a form says otherwise; null when its columns could not be told. `figures`: how many were held side by side. */
export function compareForm(
  place: FormPlace,
  pieces: readonly ReturnedTable[],
): { differences: Difference[]; figures: number } | null {
  const { grid } = place;
  const read = onFormColumns(pieces, grid);
  if (read === null) return null;
  const form = { appendix: place.appendix, title: place.title };
  const gone = read.headings.map((heading) => heading === null);
  // A column that is gone is one difference, not one a row.
  const made = grid.rows.map(({ cells }) => cells.map((text, at) => (gone[at] ? "" : plainWords(text))));
  const filled = read.rows.map((cells) => cells.map(plainWords)).filter((cells) => cells.some((text) => text !== ""));
  const marks = grid.headings.map((_, at) => [...new Set(grid.rows.map((row) => row.marks[at] ?? ""))]);
  // Before rows are paired their marks are not known: any the column has is left out.
  const bare = filled.map((cells) =>
    cells.map((text, at) =>
      (marks[at] ?? []).reduce((now, mark) => (now === text ? withoutMarks(text, mark) : now), text),
    ),
  );
  const pairs = pairRows(grid, made, bare);
  const differences: Difference[] = [...columnDifferences(place, read)];
  for (const [i, j] of pairs) {
    const row = grid.rows[i];
    if (!row) continue;
    const now = (filled[j] ?? []).map((text, at) => withoutMarks(text, row.marks[at] ?? ""));
    differences.push(...cellDifferences(place, row, made[i] ?? [], now));
  }
  for (const gap of gapsOf(pairs, made.length, bare.length)) {
    for (const at of gap.made) {
      const row = grid.rows[at];
      if (row) {
        const was = shown(made[at] ?? []);
        differences.push({ kind: "row", form, row: nameOf(row), change: "removed", was, now: null });
      }
    }
    for (const at of gap.returned) {
      const row = { key: null, tt: "", label: "" };
      differences.push({ kind: "row", form, row, change: "added", was: null, now: shown(filled[at] ?? []) });
    }
  }
  const figures = pairs.length * grid.roles.filter((role, at) => role === "figure" && !gone[at]).length;
  return { differences, figures };
}
