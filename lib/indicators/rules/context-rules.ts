import type { EarlierReport, PeriodSpan, TextPlace, ToldFigure, ValidationContext } from "../context";
import type { Item, Template, UnitKind } from "../template";
import { allItems } from "../walk";
import type { ContextRule, EarlierFigure, RuleOf } from "./rule";
import { areApart, lengthOf, liesInside } from "./windows";

/**
 * Only figures people count or measure: a ratio follows its parts, codes and words have no order. A row somebody added
 * to a matrix (no concept) may be another row in another period.
 */
const isFigure = (item: Item): boolean =>
  (item.kind === "count" || item.kind === "quantity") && !item.derived && item.concept !== null;

/** The rules one check adds to those of the template: from `time` and the windows, from the narrative, from other sheets. */
export function contextRules(template: Template, context: ValidationContext): ContextRule[] {
  const { unitKind, period, earlier = [], narrated, unchangedSections = [], unitSums = {} } = context;
  const items = allItems(template).filter(isFigure);
  return [
    ...(period ? acrossPeriods(items, period, earlier) : []),
    ...(narrated ? toldRules(narrated.figures) : []),
    ...inReadingOrder(narrated?.contradictions ?? []).map((found) => ({ kind: "textContradiction" as const, found })),
    ...(unchangedSections.length > 0 ? [{ kind: "sameText" as const, sections: unchangedSections }] : []),
    ...(unitKind ? otherKinds(allItems(template), unitKind) : []),
    ...Object.entries(unitSums).map(([key, units]) => ({ kind: "unitSum" as const, key, units })),
  ];
}

/** Shares follow their parts, so only what is typed as a figure is looked at. */
function otherKinds(items: readonly Item[], unitKind: UnitKind): RuleOf<"otherKind">[] {
  const keys = items
    .filter(({ kind, derived }) => (kind === "count" || kind === "quantity" || kind === "percent") && !derived)
    .filter(({ reporters }) => reporters.length > 0 && !reporters.includes(unitKind))
    .map(({ key }) => key);
  return keys.length > 0 ? [{ kind: "otherKind", keys }] : [];
}

function acrossPeriods(items: readonly Item[], period: PeriodSpan, earlier: readonly EarlierReport[]): ContextRule[] {
  const before = earlier.filter((report) => report.period.to < period.to);
  const inside = insideOf(period, before);
  const sameYear = latestFirst(before.filter((report) => report.period.year === period.year));
  const sameKind = latestFirst(
    before.filter((report) => report.period.kind === period.kind && report.period.year < period.year),
  );
  return [
    ...items.flatMap((item) => {
      if (item.time === "flow") return notBelow(item, "flow", inside.reports, inside.nearly);
      return item.time === "yearToDate" ? notBelow(item, "yearToDate", sameYear.slice(0, 1), false) : [];
    }),
    ...items.flatMap((item) => changeRule(item, sameKind, period)),
    ...sameFigures(items, latestFirst(before)[0], period),
  ];
}

const latestFirst = (reports: readonly EarlierReport[]): EarlierReport[] =>
  reports.toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1));

/**
 * Earlier periods that lie inside this one and share no day: 6 tháng and Quý III inside Năm, where Quý I lies in the
 * six months already. The longest first, so that the sum is the largest certain one.
 */
function insideOf(
  period: PeriodSpan,
  earlier: readonly EarlierReport[],
): { reports: EarlierReport[]; nearly: boolean } {
  const reports: EarlierReport[] = [];
  let nearly = false;
  for (const report of earlier.toSorted((a, b) => lengthOf(b.period) - lengthOf(a.period))) {
    const fits = [liesInside(report.period, period), ...reports.map((taken) => areApart(report.period, taken.period))];
    if (fits.includes("no")) continue;
    nearly ||= fits.includes("nearly");
    reports.push(report);
  }
  return { reports, nearly };
}

const figureIn = (report: EarlierReport, key: string): EarlierFigure[] => {
  const figure = report.figures[key];
  return figure === undefined ? [] : [{ title: report.period.title, figure }];
};

function notBelow(
  { key }: Item,
  time: "flow" | "yearToDate",
  reports: readonly EarlierReport[],
  nearly: boolean,
): RuleOf<"notBelowEarlier">[] {
  const earlier = reports.flatMap((report) => figureIn(report, key));
  return earlier.length > 0 ? [{ kind: "notBelowEarlier", key, time, nearly, earlier }] : [];
}

function changeRule({ key }: Item, sameKind: readonly EarlierReport[], period: PeriodSpan): RuleOf<"changeBand">[] {
  const lastYear = sameKind.find((report) => report.period.year === period.year - 1);
  const [before] = lastYear ? figureIn(lastYear, key) : [];
  if (!before) return [];
  const history = sameKind.flatMap((report) => report.figures[key] ?? []);
  return [{ kind: "changeBand", key, lastYear: before, history }];
}

/** Flows of two periods are only compared where the windows differ; stocks may well stay. */
function sameFigures(
  items: readonly Item[],
  last: EarlierReport | undefined,
  period: PeriodSpan,
): RuleOf<"sameFigures">[] {
  if (!last || (last.period.from === period.from && last.period.to === period.to)) return [];
  const flows = items.filter(({ time }) => time === "flow").map(({ key }) => key);
  const figures = Object.fromEntries(
    flows.flatMap((key) => (last.figures[key] === undefined ? [] : [[key, last.figures[key]]])),
  );
  return Object.keys(figures).length > 0 ? [{ kind: "sameFigures", title: last.period.title, figures }] : [];
}

/** As they stand in the text, in whatever order its sections were read: a finding names its figures the same everywhere. */
const inReadingOrder = <T extends { place: TextPlace }>(found: readonly T[]): T[] =>
  found.toSorted(({ place: a }, { place: b }) => {
    if (a.path !== b.path) return a.path < b.path ? -1 : 1;
    return a.line - b.line || a.from - b.from || a.to - b.to;
  });

/** Figures of the same rows are judged together: several may be parts of the row's. */
function toldRules(figures: readonly ToldFigure[]): RuleOf<"told">[] {
  const byRows = new Map<string, ToldFigure[]>();
  for (const figure of inReadingOrder(figures)) {
    const rows = figure.keys.join(",");
    byRows.set(rows, [...(byRows.get(rows) ?? []), figure]);
  }
  return [...byRows.values()].map((told) => ({ kind: "told", keys: told[0]?.keys ?? [], figures: told }));
}
