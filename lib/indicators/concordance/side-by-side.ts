import type { PeriodSpan } from "../context";
import { addDecimals } from "../decimal";
import { computeRatio } from "../ratio";
import { areApart } from "../rules/windows";
import type { Item, Template } from "../template";
import { allItems } from "../walk";
import type { FigureSource } from "./figure-source";
import { type LinkedFigure, linkedFigure } from "./linked-figure";

/** A period with its report; a period nobody reported in may stand with no report. */
export type PeriodReport = { id: string; span: PeriodSpan; source: FigureSource | null };

/** The periods added up: a figure, or why there is none. */
export type Added = { figure: string | null; approximate: boolean; why: string | null };

export type PeriodRow = {
  item: Item;
  /** One for each column; null where the period has no report. */
  figures: (LinkedFigure | null)[];
  added: Added;
};

export type PeriodTable = { columns: { id: string; span: PeriodSpan }[]; rows: PeriodRow[] };

/**
 * Several periods of a year side by side (Quý I | 6 tháng | Quý III | Năm), by the rows of this template; a period
 * that ends earlier stands first, of two that end together the shorter. Only happenings (flow) of periods whose
 * windows do not overlap are added; lũy kế and stocks never, and ratios from their two sums.
 */
export function periodsSideBySide(template: Template, periods: readonly PeriodReport[]): PeriodTable {
  const columns = [...periods].sort((a, b) => byWindow(a.span, b.span));
  const overlap = whyNotAdded(columns.map(({ span }) => span));
  const rows = allItems(template)
    .filter(({ kind }) => kind !== "heading")
    .map((item): PeriodRow => {
      const figures = columns.map(({ source }) => source && linkedFigure(template, item, source));
      return { item, figures, added: addUp(item, figures, overlap) };
    });
  return { columns: columns.map(({ id, span }) => ({ id, span })), rows };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byWindow = (a: PeriodSpan, b: PeriodSpan): number => byText(a.to, b.to) || byText(b.from, a.from);

/** Why these periods are not added up, in Vietnamese; null when no two of them share a day. */
function whyNotAdded(spans: readonly PeriodSpan[]): string | null {
  for (const [at, span] of spans.entries()) {
    const other = spans.slice(at + 1).find((next) => areApart(span, next) !== "yes");
    if (other) return `Không cộng: “${span.title}” và “${other.title}” có những ngày chung.`;
  }
  return null;
}

const NOT_A_FLOW = {
  stock: "Số liệu tại thời điểm: không cộng các kỳ, lấy số của kỳ cuối.",
  yearToDate: "Số liệu lũy kế: không cộng các kỳ, lấy số của kỳ cuối.",
} as const;
const LACKING = "Chưa đủ số liệu của các kỳ.";
const NOT_A_NUMBER = "Dòng này không phải số để cộng.";

const none = (why: string): Added => ({ figure: null, approximate: false, why });

function addUp({ kind, time }: Item, figures: readonly (LinkedFigure | null)[], overlap: string | null): Added {
  if (kind === "choice" || kind === "text") return none(NOT_A_NUMBER);
  if (time !== "flow") return none(NOT_A_FLOW[time]);
  if (overlap !== null) return none(overlap);
  const given = figures.filter((figure) => figure !== null);
  const approximate = given.some((figure) => figure.approximate);
  const sum = (part: "figure" | "numerator" | "denominator"): string | null => {
    const terms = given.flatMap((figure) => figure[part] ?? []);
    return terms.length === 0 || terms.length < figures.length ? null : addDecimals(terms);
  };
  const share = kind === "ratio" || kind === "percent";
  const figure = share ? computeRatio(sum("numerator"), sum("denominator")) : sum("figure");
  return figure === null ? none(LACKING) : { figure, approximate, why: null };
}
