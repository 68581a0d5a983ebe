import { blankCell } from "../cell";
import { addDecimals } from "../decimal";
import { computeRatio } from "../ratio";
import type { Item, Template } from "../template";
import { itemByKey } from "../walk";
import { type FigureSource, NO_ROW, type RowFigure } from "./figure-source";
import type { Link } from "./link";
import { linkTemplates } from "./link-templates";
import { recode } from "./recode";
import { rowsOfKind } from "./rows-of-kind";

/** A figure of another report under one of our rows: over which rows it came, and whether only nearly comparable. */
export type LinkedFigure = RowFigure & {
  from: readonly string[];
  kind: Link["kind"];
  /** Shown with "≈". */
  approximate: boolean;
  note: string | null;
};

const byTo = new WeakMap<readonly Link[], Map<string, Link>>();

/** The one link of a row of ours to the other template. */
export function linkOf(template: Template, source: Template, key: string): Link | undefined {
  const links = linkTemplates(source, template);
  const known = byTo.get(links) ?? new Map(links.flatMap((link) => link.to.map((to) => [to, link] as const)));
  byTo.set(links, known);
  return known.get(key);
}

/** What a report on whatever template says of this row of ours; never more than its link allows. */
export function linkedFigure(template: Template, item: Item, source: FigureSource): LinkedFigure {
  if (source.template.id === template.id) {
    const own = itemByKey(source.template).get(item.key);
    const read = own ? source.read(own) : NO_ROW;
    return { ...read, from: own ? [own.key] : [], kind: "same", approximate: false, note: null };
  }
  const link = linkOf(template, source.template, item.key);
  if (link === undefined) return { ...NO_ROW, from: [], kind: "new", approximate: false, note: null };
  const { from, kind, approximate, note } = link;
  if (kind === "new" && item.kind === "ratio") return fromItsRows(template, item, source, link);
  return { ...passOver(link, template, item, source), from, kind, approximate, note };
}

/** A ratio the other template does not print, of which it has both numbers. */
function fromItsRows(template: Template, ratio: Item, source: FigureSource, { kind, note }: Link): LinkedFigure {
  const rows = [ratio.numerator, ratio.denominator].map((key) => itemByKey(template).get(key ?? ""));
  const [top, bottom] = rows.map((row) =>
    row && row.kind !== "ratio" ? linkedFigure(template, row, source) : undefined,
  );
  const noRow = { ...NO_ROW, from: [], kind, approximate: false, note };
  if (!top || !bottom || top.state === "noRow" || bottom.state === "noRow") return noRow;
  const figure = computeRatio(top.figure, bottom.figure);
  const given = top.figure !== null && bottom.figure !== null;
  return {
    state: given ? "value" : "blank",
    figure,
    numerator: top.figure,
    denominator: bottom.figure,
    words: null,
    from: [...top.from, ...bottom.from],
    kind,
    approximate: top.approximate || bottom.approximate,
    note: top.note ?? bottom.note,
  };
}

function passOver(link: Link, template: Template, item: Item, source: FigureSource): RowFigure {
  const rows = link.from.flatMap((key) => itemByKey(source.template).get(key) ?? []);
  const [row] = rows;
  if (!row) return NO_ROW;
  switch (link.by) {
    case "figure":
      return recoded(source.read(row), row, item, link);
    case "parts":
      return item.kind === "ratio" || item.kind === "percent"
        ? source.read(row)
        : partOf(source.read(row), isNumerator(template, link, item) ? "numerator" : "denominator");
    case "unitKind":
      return link.kind === "split"
        ? ofKind(row, item, source)
        : sumOf(rowsOfKind(rows, source.unitKind), item, source, false);
    case "sum":
      return link.kind === "split" ? NO_ROW : sumOf(rows, item, source, true);
  }
}

/** One row there for all kinds of unit, one of ours for this kind: a province's report says nothing of each. */
function ofKind(row: Item, item: Item, source: FigureSource): RowFigure {
  const kinds = item.reporters.length > 0 ? item.reporters : row.reporters;
  return source.unitKind !== null && kinds.includes(source.unitKind) ? source.read(row) : NO_ROW;
}

const isNumerator = (template: Template, link: Link, item: Item): boolean =>
  itemByKey(template).get(link.to[0] ?? "")?.numerator === item.key;

function partOf(read: RowFigure, part: "numerator" | "denominator"): RowFigure {
  if (read.state !== "value") return { ...read, figure: null, numerator: null, denominator: null };
  const figure = read[part];
  return { state: figure === null ? "blank" : "value", figure, numerator: null, denominator: null, words: null };
}

function recoded(read: RowFigure, row: Item, item: Item, { codes }: Link): RowFigure {
  if (item.kind !== "choice" || read.state !== "value") return read;
  const cell = recode({ ...blankCell, state: "value", value: read.figure, text: read.words }, row, item, codes);
  return { ...read, state: cell.state, figure: cell.value, words: cell.text ?? (cell.raw || null) };
}

/** `all`: terms of one sum; otherwise a unit has one of the rows, and those it does not fill are no gap. */
function sumOf(rows: readonly Item[], item: Item, source: FigureSource, all: boolean): RowFigure {
  const reads = rows.map(source.read).filter(({ state }) => all || (state !== "blank" && state !== "notApplicable"));
  const share = item.kind === "ratio" || item.kind === "percent";
  const sum = (part: "figure" | "numerator" | "denominator"): string | null => {
    const figures = reads.flatMap((read) => read[part] ?? []);
    return figures.length === 0 || figures.length < reads.length ? null : addDecimals(figures);
  };
  const numerator = share ? sum("numerator") : null;
  const denominator = share ? sum("denominator") : null;
  const figure = share ? computeRatio(numerator, denominator) : sum("figure");
  const only = reads.length === 1 ? reads[0] : undefined;
  return only ?? { state: figure === null ? "blank" : "value", figure, numerator, denominator, words: null };
}
