import type { CellState, Cells } from "../cell";
import { figureOf } from "../figure";
import { computeRatio } from "../ratio";
import { pairOf } from "../sheet-ratio";
import type { Item, Template, UnitKind } from "../template";

/** What one row says in one report: the computed share where it can be computed, a choice's code, a row's words. */
export type RowFigure = {
  /** `noRow`: the template of that report has no such row, or none that says this alone. */
  state: CellState | "noRow";
  /** Decimal text; null for none. */
  figure: string | null;
  numerator: string | null;
  denominator: string | null;
  words: string | null;
};

/** A report to take figures from: one sheet of a unit, or a province's consolidation. */
export type FigureSource = {
  template: Template;
  /** Null for a province: its rows of each kind of unit are all filled. */
  unitKind: UnitKind | null;
  read: (item: Item) => RowFigure;
};

export const NO_ROW: RowFigure = { state: "noRow", figure: null, numerator: null, denominator: null, words: null };

/** A unit's sheet. A ratio is its computed one; only typed, it is no figure. */
export function fromSheet(template: Template, cells: Cells, unitKind: UnitKind | null): FigureSource {
  return { template, unitKind, read: (item) => sheetFigure(item, cells) };
}

function sheetFigure(item: Item, cells: Cells): RowFigure {
  const cell = cells[item.key];
  const { numerator, denominator } = pairOf(item, cells);
  const state = cell?.state ?? "blank";
  if (item.kind === "ratio") {
    const figure = computeRatio(numerator, denominator);
    const given = numerator !== null && denominator !== null;
    return {
      state: given ? "value" : state === "value" ? "blank" : state,
      figure,
      numerator,
      denominator,
      words: null,
    };
  }
  const words = cell?.text ?? null;
  if (item.kind !== "percent") return { state, figure: figureOf(cell), numerator: null, denominator: null, words };
  const figure = cell?.parts ? computeRatio(numerator, denominator) : (cell?.value ?? null);
  return { state, figure: state === "value" ? figure : null, numerator, denominator, words };
}

/** What `fromRun` takes of a consolidated item, adjusted or not. */
export type RunFigure = { figure: string | null; numerator: string | null; denominator: string | null };

/** A province's consolidation, by key, with its adjustments already in the figures. */
export function fromRun(template: Template, figures: ReadonlyMap<string, RunFigure>): FigureSource {
  const read = ({ key }: Item): RowFigure => {
    const { figure = null, numerator = null, denominator = null } = figures.get(key) ?? {};
    return { state: figure === null ? "blank" : "value", figure, numerator, denominator, words: null };
  };
  return { template, unitKind: null, read };
}
