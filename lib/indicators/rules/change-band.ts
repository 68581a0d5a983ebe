import { addDecimals, compareDecimals, isZero, multiplyDecimals, subtractDecimals } from "../decimal";
import { figureAt } from "../figure";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/** Fewer periods tell no band. */
const HISTORY_MIN = 4;
/** A row that is 0 in more than one of so many periods jumps by nature. */
const ZERO_ONE_IN = 4;
/** 7 × MAD is about 5 standard deviations of an ordinary series. */
const MAD_TIMES = "7";
/** Never narrower than half of the usual figure, nor than 10: steady and small rows move by that much without a slip. */
const LEVEL_SHARE = "0.5";
const BAND_MIN = "10";

type Band = { median: string; width: string };

const sorted = (figures: readonly string[]): string[] => figures.toSorted(compareDecimals);
const largest = (...figures: string[]): string => sorted(figures).at(-1) ?? "0";
const distance = (a: string, b: string): string =>
  compareDecimals(a, b) < 0 ? subtractDecimals(b, a) : subtractDecimals(a, b);

function medianOf(figures: readonly string[]): string {
  const order = sorted(figures);
  const upper = order[Math.floor(order.length / 2)] ?? "0";
  if (order.length % 2 === 1) return upper;
  return multiplyDecimals(addDecimals([order[order.length / 2 - 1] ?? upper, upper]), "0.5");
}

/** Where a figure of this row usually lies: median and MAD of the same periods of earlier years; null when they tell nothing. */
function bandOf(history: readonly string[]): Band | null {
  const zeros = history.filter(isZero).length;
  if (history.length < HISTORY_MIN || zeros * ZERO_ONE_IN > history.length) return null;
  const median = medianOf(history);
  const mad = medianOf(history.map((figure) => distance(figure, median)));
  return { median, width: largest(multiplyDecimals(mad, MAD_TIMES), multiplyDecimals(median, LEVEL_SHARE), BAND_MIN) };
}

/** A finding, and how far outside the band it lies. */
export type Change = { issue: Issue; by: string; width: string };

/**
 * A jump against the same period last year that the row's own history does not know: an extra digit, a figure in the
 * wrong row. Both last year and the usual level must lie far away, so that a row that moved last year stays quiet.
 */
export function changeOf(sheet: Sheet, rule: RuleOf<"changeBand">): Change | null {
  const now = figureAt(sheet.cells, rule.key);
  const band = bandOf(rule.history);
  if (now === null || band === null) return null;
  const { figure: before, title } = rule.lastYear;
  if ([before, band.median].some((usual) => compareDecimals(distance(now, usual), band.width) <= 0)) return null;
  const found = formatDecimal(now);
  const issue = issueOf(sheet, {
    rule: "large-change",
    severity: "hint",
    cells: [rule.key],
    says: `${nameOf(sheet, rule.key)} là ${found}, trong khi ${title} là ${formatDecimal(before)} và các năm trước thường quanh ${formatDecimal(band.median)}.`,
    expected: `quanh ${formatDecimal(band.median)}`,
    actual: found,
  });
  return { issue, by: distance(now, band.median), width: band.width };
}

export const judgeChangeBand = (sheet: Sheet, rule: RuleOf<"changeBand">): Issue | null =>
  changeOf(sheet, rule)?.issue ?? null;
