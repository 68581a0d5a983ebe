import { blankCell, type Cell, type Cells } from "../../indicators/cell";
import { totalOfCells } from "../../indicators/matrix/column-total";
import { withOpenRows } from "../../indicators/matrix/open-rows";
import { computeRatio } from "../../indicators/ratio";
import { pairOf } from "../../indicators/sheet-ratio";
import type { Item, Template } from "../../indicators/template";
import { allItems, expectedItems, formOf, type SheetContext } from "../../indicators/walk";
import { FIGURE_KIND } from "../figure-kind";
import type { FigureKind } from "../workbook";

/** One sheet of one unit as it was received. */
export type LongSheet = SheetContext & {
  unitName: string;
  /** "Báo cáo năm 2026". */
  period: string;
  template: Template;
  cells: Cells;
};

/** How a row stands: the four states of a cell, what could not be read, and what the system works out. */
export type LongState = Cell["state"] | "unread" | "computed" | "notComputable";

export type LongRow = {
  unit: string;
  sheet: SheetContext["sheet"];
  period: string;
  form: string;
  key: string;
  /** Ties the row to the same row of other templates; "" for none. */
  concept: string;
  tt: string;
  label: string;
  printedUnit: string;
  state: LongState;
  kind: FigureKind;
  /** Decimal text. Ratios and totals as computed. */
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  /** What was typed where the value is computed: evidence. */
  typed: string | null;
  words: string;
  note: string;
  /** YYYY-MM-DD, where the figure has a day of its own. */
  asOf: string | null;
};

/** Rows a sheet must answer or that the system works out from them, and whatever else was written; in the order of the print. */
export function* longRows(sheet: LongSheet): Generator<LongRow> {
  const template = withOpenRows(sheet.template, sheet.cells);
  const asked = new Set(expectedItems(template, sheet).map(({ key }) => key));
  const isAsked = ({ key, numerator = "", totalOf = [] }: Item): boolean =>
    asked.has(key) || asked.has(numerator) || totalOf.some((part) => asked.has(part));
  for (const item of allItems(template)) {
    const cell = sheet.cells[item.key] ?? blankCell;
    if (!isWritten(cell) && (item.kind === "heading" || !isAsked(item))) continue;
    yield {
      unit: sheet.unitName,
      sheet: sheet.sheet,
      period: sheet.period,
      form: formOf(template, item.key)?.code ?? "",
      key: item.key,
      concept: item.concept ?? "",
      tt: item.tt,
      label: item.label,
      printedUnit: item.printedUnit,
      kind: FIGURE_KIND[item.kind],
      words: wordsOf(item, cell),
      note: cell.note ?? "",
      asOf: cell.asOf,
      ...figures(item, cell, sheet.cells),
    };
  }
}

const isWritten = (cell: Cell): boolean => cell.state !== "blank" || cell.raw.trim() !== "" || cell.note !== null;

/** Words of the cell, those of a code, or the writing nobody could read. */
function wordsOf(item: Item, { problem, raw, text, value }: Cell): string {
  if (problem !== null) return raw;
  const code = item.codes?.find((one) => String(one.code) === value);
  return [code?.label, text].filter((words) => words).join("; ");
}

type Figures = Pick<LongRow, "state" | "value" | "numerator" | "denominator" | "typed">;

function figures(item: Item, cell: Cell, cells: Cells): Figures {
  const given = cell.problem === null ? cell.value : null;
  const pair = item.kind === "ratio" || item.kind === "percent" ? pairOf(item, cells) : partsOf(cell);
  const computed = computedOf(item, cells);
  if (item.kind === "ratio" || item.derived) {
    return { ...pair, state: computed === null ? "notComputable" : "computed", value: computed, typed: given };
  }
  if (computed !== null) return { ...pair, state: "value", value: computed, typed: given };
  return { ...pair, state: cell.problem === null ? cell.state : "unread", value: given, typed: null };
}

const partsOf = ({ parts }: Cell) => ({
  numerator: parts?.numerator ?? null,
  denominator: parts?.denominator ?? null,
});

/** The system's own figure: a ratio or a percentage from its parts, the total of a column; null for none. */
function computedOf(item: Item, cells: Cells): string | null {
  if (item.derived) return totalOfCells(cells, item.totalOf ?? []);
  if (item.kind !== "ratio" && item.kind !== "percent") return null;
  const { numerator, denominator } = pairOf(item, cells);
  return computeRatio(numerator, denominator);
}
