import type { Cell, Cells } from "../cell";
import type { Item, Template, UnitKind } from "../template";
import { itemByKey } from "../walk";
import { addRows, addShares, asPart, asPercent } from "./join-cells";
import type { Link } from "./link";
import { linkTemplates } from "./link-templates";
import { recode } from "./recode";
import { rowsOfKind } from "./rows-of-kind";

/** A sheet of another template under our keys; `rows`: which of ours that template has for this kind of unit. */
export type CarriedSheet = { cells: Cells; rows: ReadonlySet<string> | null };

/** How one of our rows gets its cell from a sheet of the other template. */
type Step = {
  to: string;
  link: Link;
  /** Kinds of unit it is for; empty: all. */
  kinds: readonly UnitKind[];
  cell: (cells: Cells, unitKind: UnitKind | undefined) => Cell | undefined;
};

function stepsOf(link: Link, theirs: ReadonlyMap<string, Item>, ours: ReadonlyMap<string, Item>): Step[] {
  const from = link.from.flatMap((key) => theirs.get(key) ?? []);
  const to = link.to.flatMap((key) => ours.get(key) ?? []);
  const [source] = from;
  const [target] = to;
  if (!source || !target) return [];
  const step = (item: Item, cell: Step["cell"], kinds: readonly UnitKind[] = []): Step => ({
    to: item.key,
    link,
    kinds,
    cell,
  });
  const copy = (item: Item): Step["cell"] => copyOf(link, source, item);
  switch (link.by) {
    case "figure":
      return [step(target, copy(target))];
    case "unitKind": {
      if (link.kind === "split") return to.map((item) => step(item, copy(item), kindsOf(source, item)));
      const kinds = from.flatMap(({ reporters }) => reporters);
      return [step(target, (cells, unitKind) => oneOf(link, from, target, cells, unitKind), kinds)];
    }
    case "parts":
      if (source.kind === "ratio") return [step(target, (cells) => asPercent(source, cells))];
      return to.map((item) => step(item, partCopy(source, target, item)));
    case "sum":
      // One figure for several rows says nothing of each of them.
      if (to.length > 1) return [];
      return [
        step(target, (cells) =>
          source.kind === "count" || source.kind === "quantity"
            ? addRows(from, cells, true)
            : sharesInto(target, from, cells),
        ),
      ];
  }
}

/** Of two rows of a kind of unit, the kinds of the one that names them. */
const kindsOf = (a: Item, b: Item): readonly UnitKind[] => (b.reporters.length > 0 ? b.reporters : a.reporters);

function copyOf(link: Link, source: Item, target: Item): Step["cell"] {
  if (target.kind === "choice") return (cells) => recoded(cells[source.key], source, target, link);
  if (target.kind === "percent" && source.kind === "ratio") return (cells) => asPercent(source, cells);
  if (target.kind === "ratio" && source.kind === "percent") return (cells) => withoutParts(cells[source.key]);
  return (cells) => cells[source.key];
}

const recoded = (cell: Cell | undefined, source: Item, target: Item, { codes }: Link): Cell | undefined =>
  cell && recode(cell, source, target, codes);

const withoutParts = (cell: Cell | undefined): Cell | undefined => (cell?.parts ? { ...cell, parts: null } : cell);

const partCopy = (source: Item, ratio: Item, item: Item): Step["cell"] => {
  if (item.key === ratio.key) return (cells) => withoutParts(cells[source.key]);
  const part = item.key === ratio.numerator ? "numerator" : "denominator";
  return (cells) => asPart(cells[source.key], part);
};

/** Rows of several kinds of unit: a unit has one of them, a province's sheet may have all. */
function oneOf(
  link: Link,
  from: readonly Item[],
  target: Item,
  cells: Cells,
  unitKind: UnitKind | undefined,
): Cell | undefined {
  const rows = rowsOfKind(from, unitKind);
  const answered = rows.filter(({ key }) => (cells[key]?.state ?? "blank") !== "blank" || cells[key]?.problem);
  const [only] = answered;
  if (only && answered.length === 1) return copyOf(link, only, target)(cells, unitKind);
  if (target.kind === "count" || target.kind === "quantity") return addRows(rows, cells, false);
  return sharesInto(target, answered, cells);
}

/** A ratio is made of its own rows, so that nothing is typed for it. */
const sharesInto = (target: Item, from: readonly Item[], cells: Cells): Cell | undefined =>
  target.kind === "percent" ? addShares(from, cells) : undefined;

const compiled = new WeakMap<Template, WeakMap<Template, readonly Step[]>>();

function stepsFor(template: Template, source: Template): readonly Step[] {
  const ofSource = compiled.get(source) ?? new WeakMap<Template, readonly Step[]>();
  compiled.set(source, ofSource);
  const steps =
    ofSource.get(template) ??
    linkTemplates(source, template).flatMap((link) => stepsOf(link, itemByKey(source), itemByKey(template)));
  ofSource.set(template, steps);
  return steps;
}

const isFor = ({ kinds, link }: Step, unitKind: UnitKind | undefined): boolean =>
  kinds.length === 0 || (unitKind === undefined ? link.kind === "merged" : kinds.includes(unitKind));

/** For sums: exact links only, and which of our rows the other template has at all. */
export function exactTranslation(
  template: Template,
  source: Template,
): (cells: Cells, unitKind: UnitKind) => CarriedSheet {
  const exact = stepsFor(template, source).filter(({ link }) => !link.approximate);
  return (cells, unitKind) => {
    const rows = new Set<string>();
    const carried: Record<string, Cell> = {};
    for (const step of exact) {
      if (!isFor(step, unitKind)) continue;
      rows.add(step.to);
      const cell = step.cell(cells, unitKind);
      if (cell) carried[step.to] = cell;
    }
    return { cells: carried, rows };
  };
}

/** For people to look at: approximate links too. */
export function translateForComparison(template: Template, source: Template, cells: Cells, unitKind?: UnitKind): Cells {
  const carried: Record<string, Cell> = {};
  for (const step of stepsFor(template, source)) {
    const cell = isFor(step, unitKind) ? step.cell(cells, unitKind) : undefined;
    if (cell) carried[step.to] = cell;
  }
  return carried;
}
