import type { Item } from "../template";
import { allItems } from "../walk";
import type { FigureSource } from "./figure-source";
import { type LinkedFigure, linkedFigure } from "./linked-figure";

/** One report of a series, in the order it is to be shown. */
export type SeriesReport = { id: string; title: string; source: FigureSource };

export type SeriesPoint = LinkedFigure & { reportId: string; title: string };

export type Series = {
  concept: string;
  /** As the newest of the templates prints it; every point is meant so. */
  item: Item;
  points: SeriesPoint[];
  /** The notes of the approximate points, each once: to stand under a chart that crosses them. */
  notes: string[];
};

/**
 * One concept over periods and templates, from the earliest report to the latest. The last template that has the
 * concept decides what is meant; points over an approximate link are marked, rows without a counterpart stay gaps.
 * Null when no report's template has the concept.
 */
export function seriesOf(concept: string, reports: readonly SeriesReport[]): Series | null {
  const meant = [...reports]
    .reverse()
    .flatMap(({ source }) => {
      const item = allItems(source.template).find((row) => row.concept === concept && row.kind !== "heading");
      return item ? [{ template: source.template, item }] : [];
    })
    .at(0);
  if (!meant) return null;
  const points = reports.map(({ id, title, source }) => ({
    reportId: id,
    title,
    ...linkedFigure(meant.template, meant.item, source),
  }));
  const notes = points.flatMap(({ approximate, figure, note }) =>
    approximate && figure !== null && note !== null ? [note] : [],
  );
  return { concept, item: meant.item, points, notes: [...new Set(notes)] };
}
