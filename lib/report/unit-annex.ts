import type { AdjustedItem } from "../indicators/adjust";
import type { Consolidation, Contributor } from "../indicators/consolidation";
import { NONE_TO_TELL, NOT_THEIRS } from "../indicators/consolidation-steps/sentences";
import { formatDecimal, formatRatio } from "../indicators/format";
import { asListForm } from "../indicators/matrix/as-list-form";
import { rowNumber } from "../indicators/row-name";
import type { Item, ListForm, Template } from "../indicators/template";
import { marksOf } from "./footnotes";
import { unitCoverageOf } from "./form-coverage";
import type { AppendixFootnote, AppendixMatrix } from "./report-document";
import { type AppendixContent, formName } from "./report-frame";
import { unitsOfRun } from "./run-units";
import { linesOf, type RowLines } from "./workbook-parts";

type Row = AppendixMatrix["rows"][number];
type Unit = { unitId: string; name: string };
type Made = { item: AdjustedItem; lines: RowLines; missing: ReadonlySet<string> };

/** Units beside each other on a page on its side; fewer when a figure is long. */
const UNITS_MAX = 10;
const LONG_FIGURE = 9;
const UNITS_OF_LONG_FIGURES = 8;
/** Words longer than this stand under the table. */
const NARROW_LETTERS_MAX = 12;

const TITLE = "SỐ LIỆU CHI TIẾT THEO ĐƠN VỊ";
const NOT_THEIRS_MARK = "x";
const NONE_MARK = "-";
const LEGEND = "x: không thuộc nhiệm vụ của đơn vị; -: không phát sinh; ô trống: chưa có số liệu.";

const isPercentage = ({ kind }: Item): boolean => kind === "ratio" || kind === "percent";

const write = (item: Item, figure: string): string =>
  isPercentage(item) ? formatRatio(figure) : formatDecimal(figure);

/** What is counted and in what: the table has no column for units of measure. */
function labelOf(item: Item): string {
  const measured = isPercentage(item) || item.kind === "quantity";
  return measured && item.printedUnit.trim() !== "" ? `${item.label} (${item.printedUnit.trim()})` : item.label;
}

/** Equal parts, so that the last table is not a narrow rest. */
function inGroups<T>(list: readonly T[], most: number): T[][] {
  const count = Math.ceil(list.length / most);
  const start = (group: number): number => Math.floor((group * list.length) / count);
  return Array.from({ length: count }, (_, group) => list.slice(start(group), start(group + 1)));
}

const gave = (line: Contributor | undefined): boolean =>
  line !== undefined && [line.value, line.text, line.numerator, line.denominator].some((one) => one != null);

class Annex {
  readonly footnotes: AppendixFootnote[] = [];
  readonly #made: ReadonlyMap<string, Made>;
  readonly #working: boolean;

  constructor(made: ReadonlyMap<string, AdjustedItem>, working: boolean) {
    this.#working = working;
    this.#made = new Map(
      [...made].map(([key, item]) => {
        const missing = new Set(unitCoverageOf(item)?.missing);
        return [key, { item, lines: linesOf(item), missing }];
      }),
    );
  }

  #valueOf(item: Item, line: Contributor | undefined): Row["values"][number] {
    if (!line) return { text: "", marks: [] };
    const said = this.#working && line.leftOut !== NOT_THEIRS ? line.leftOut : null;
    if (line.value !== null) return { text: write(item, line.value), marks: marksOf([said], this.footnotes) };
    if (line.leftOut === NOT_THEIRS) return { text: NOT_THEIRS_MARK, marks: [] };
    const words = line.text?.normalize("NFC").trim() ?? "";
    if (words === NONE_TO_TELL) return { text: NONE_MARK, marks: [] };
    const long = words.length > NARROW_LETTERS_MAX;
    return { text: long ? "" : words, marks: marksOf([long ? words : null, said], this.footnotes) };
  }

  /** The rows these units are asked for, each heading above the rows it heads. */
  rowsOf(items: readonly Item[], units: readonly Unit[]): Row[] {
    return items.flatMap((item): Row[] => {
      const under = this.rowsOf(item.children, units);
      const made = this.#made.get(item.key);
      const plain = { key: item.key, tt: rowNumber(item), label: labelOf(item), marks: [] };
      const strong = item.emphasis === "strong" || item.kind === "heading";
      const asked = units.some(({ unitId, name }) => made?.missing.has(name) || gave(made?.lines.units.get(unitId)));
      if (!made || item.kind === "heading" || item.kind === "text" || !asked) {
        const empty = [undefined, ...units].map(() => ({ text: "", marks: [] }));
        return under.length === 0 ? [] : [{ ...plain, strong, heading: true, values: empty }, ...under];
      }
      const figure = made.item.adjustedFigure;
      const whole = { text: figure === null ? "" : write(item, figure), marks: [] };
      const values = units.map(({ unitId }) => this.#valueOf(item, made.lines.units.get(unitId)));
      return [{ ...plain, strong, values: [whole, ...values] }, ...under];
    });
  }
}

const longest = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.flatMap(({ values }) => values.map(({ text }) => text.length)));

function tablesOf(form: ListForm, units: readonly Unit[], annex: Annex): NonNullable<AppendixContent["tables"]> {
  const groups = inGroups(units, UNITS_MAX);
  const tooLong = groups.some((group) => longest(annex.rowsOf(form.items, group)) > LONG_FIGURE);
  const fitting = tooLong ? inGroups(units, UNITS_OF_LONG_FIGURES) : groups;
  let from = 1;
  return fitting.flatMap((group) => {
    const places = fitting.length > 1 ? ` (đơn vị ${from}–${from + group.length - 1} trong ${units.length})` : "";
    from += group.length;
    const rows = annex.rowsOf(form.items, group);
    if (rows.length === 0) return [];
    const columns = ["Toàn tỉnh", ...group.map(({ name }) => name)];
    return [{ caption: `${formName(form)}${places}`, matrix: { rowHeading: "Chỉ tiêu thống kê", columns, rows } }];
  });
}

/**
 * The annex of figures by unit: rows of a form down, units across in groups that fit a page on its side, only rows the
 * units of the group are asked for. Texts are left to the form's own appendix, which says them by unit. Null when no
 * unit gave anything.
 */
export function unitAnnex(
  template: Template,
  consolidation: Consolidation,
  made: ReadonlyMap<string, AdjustedItem>,
  working: boolean,
): AppendixContent | null {
  const units = unitsOfRun(consolidation);
  const annex = new Annex(made, working);
  const tables = template.forms.flatMap((form) => tablesOf(asListForm(form), units, annex));
  if (tables.length === 0) return null;
  const named = new Set(units.map(({ name }) => name));
  const silent = new Set(
    [...made.values()].flatMap((item) => unitCoverageOf(item)?.missing ?? []).filter((name) => !named.has(name)),
  );
  const without = silent.size > 0 ? ` Đơn vị chưa có báo cáo: ${[...silent].join("; ")}.` : "";
  return { title: TITLE, rows: [], tables, footnotes: annex.footnotes, coverage: `${LEGEND}${without}` };
}
