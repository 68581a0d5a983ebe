import { blankCell, type Cell, type Cells, type Parts } from "../cell";
import { addDecimals } from "../decimal";
import { figureOf } from "../figure";
import { computeRatio } from "../ratio";
import { pairOf } from "../sheet-ratio";
import type { Item } from "../template";

const ofParts = (parts: Parts, typed: string | null): Cell => ({
  ...blankCell,
  state: "value",
  value: typed ?? computeRatio(parts.numerator, parts.denominator) ?? "0",
  parts,
});

const isAnswered = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.state !== "blank";

/** Both numbers of a share as one sheet has them; null while one lacks. "Không phát sinh" is 0 of 0. */
export function partsOf(item: Item, cells: Cells): Parts | null {
  if (item.kind === "percent" && cells[item.key]?.state === "none") return { numerator: "0", denominator: "0" };
  const { numerator, denominator } = pairOf(item, cells);
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** A ratio with its two rows as one cell of a percent; only typed, it stays what was typed. */
export function asPercent(ratio: Item, cells: Cells): Cell | undefined {
  const cell = cells[ratio.key];
  const rows = [cells[ratio.numerator ?? ""], cells[ratio.denominator ?? ""]];
  if (rows.every((row) => row?.state === "none")) return { ...blankCell, state: "none" };
  const parts = partsOf(ratio, cells);
  if (parts) return { ...(cell ?? blankCell), ...ofParts(parts, cell?.state === "value" ? cell.value : null) };
  return isAnswered(cell) ? cell : rows.find((row) => row?.state === "notApplicable");
}

/** One number of a percent's cell as the cell of a row of its own. */
export function asPart(percent: Cell | undefined, part: keyof Parts): Cell | undefined {
  if (percent === undefined || percent.state !== "value") return percent;
  const value = percent.parts?.[part];
  return value === undefined ? undefined : { ...blankCell, state: "value", value, raw: value };
}

/**
 * Several rows as one: the only one that was answered as it is, else Σ of the figures. `all`: a sum with a term
 * missing is no sum, so nothing comes of it. What could not be read stays in sight.
 */
export function addRows(items: readonly Item[], cells: Cells, all: boolean): Cell | undefined {
  const unread = items.map(({ key }) => cells[key]).find((cell) => cell !== undefined && cell.problem !== null);
  if (unread) return unread;
  const answered = items.map(({ key }) => cells[key]).filter(isAnswered);
  const [first] = answered;
  if (first === undefined || (all && answered.length < items.length)) return undefined;
  if (answered.length === 1 || answered.every(({ state }) => state === "notApplicable")) return first;
  const figures = answered.flatMap((cell) => figureOf(cell) ?? []);
  const given = answered.filter(({ state }) => state !== "notApplicable");
  if (figures.length < given.length || (all && given.length < items.length)) return undefined;
  if (given.every(({ state }) => state === "none")) return { ...blankCell, state: "none" };
  const value = addDecimals(figures);
  return { ...blankCell, state: "value", value, raw: value };
}

/** Several shares as one percent: Σ numerators / Σ denominators, never a mean. */
export function addShares(items: readonly Item[], cells: Cells): Cell | undefined {
  const pairs = items.flatMap((item) => partsOf(item, cells) ?? []);
  if (pairs.length < items.length) return undefined;
  const numerator = addDecimals(pairs.map((pair) => pair.numerator));
  const denominator = addDecimals(pairs.map((pair) => pair.denominator));
  return computeRatio(numerator, denominator) === null ? undefined : ofParts({ numerator, denominator }, null);
}
