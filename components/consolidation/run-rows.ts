import {
  type AdjustedItem,
  applyAdjustments,
  isAdjustable,
  lackingUnits,
  type SuppliedUnit,
} from "@/lib/indicators/adjust";
import { type Consolidation, type Contributor, concernsOf } from "@/lib/indicators/consolidation";
import { figureBreaks } from "@/lib/indicators/figure-breaks";
import { formatDecimal, formatRatio } from "@/lib/indicators/format";
import { templateOfRun } from "@/lib/indicators/matrix/gather-rows";
import type { Form, Item, Template } from "@/lib/indicators/template";
import { allItems, formOf, itemByKey, levelOf } from "@/lib/indicators/walk";
import { coverageText, unitCoverageOf } from "@/lib/report/form-coverage";
import { wordsOfRow } from "@/lib/report/grouped-texts";
import { signed } from "@/lib/report/signed";
import type { AdjustmentView } from "@/lib/workflow/run-views";

export type ContributorLine = {
  unitId: string;
  unit: string;
  province: boolean;
  value: string;
  parts: string | null;
  leftOut: string | null;
};

/** One row of a consolidated form as the page shows it; figures are already written in the Vietnamese way. */
export type RunRow = {
  key: string;
  form: string;
  tt: string;
  label: string;
  unit: string;
  level: number;
  heading: boolean;
  strong: boolean;
  figure: string;
  /** A figure is right-aligned; words of a tally or a list are not. */
  isFigure: boolean;
  computed: boolean;
  madeBy: string;
  coverage: string | null;
  missing: string[];
  excluded: string[];
  notApplicable: string[];
  unitSum: string | null;
  ownerFigure: string | null;
  ownerName: string | null;
  difference: string | null;
  problem: string | null;
  /** How this row contradicts others of the run: a total beside its parts. */
  breaks: string[];
  blocksFinal: boolean;
  contributors: ContributorLine[];
  adjustments: AdjustmentView[];
  /** Ids of the active ones, which its figure counts. */
  active: string[];
  delta: string | null;
  adjustable: boolean;
  /** Units that gave the other part of a ratio and not this one, and that no adjustment supplies yet. */
  lacking: SuppliedUnit[];
  /** Only whole numbers may be added to it. */
  whole: boolean;
  /** Units and the lead agency both give this row, so Sở Nội vụ may choose. */
  choosable: boolean;
  last: string | null;
};

const MADE_BY_WORDS = {
  sum: "Cộng các đơn vị",
  ratioOfSums: "Tổng tử số / tổng mẫu số",
  owner: "Số của cơ quan chủ trì",
  tally: "Đếm đơn vị theo lựa chọn",
  share: "Tỷ lệ đơn vị",
  list: "Liệt kê theo đơn vị",
  none: "Không tổng hợp",
  heading: "",
} as const;

const isRatio = (item: Item): boolean => item.kind === "ratio" || item.kind === "percent";

const write = (item: Item, figure: string): string => (isRatio(item) ? formatRatio(figure) : formatDecimal(figure));

function figureWords(item: Item, made: AdjustedItem): { figure: string; isFigure: boolean } {
  if (made.adjustedFigure !== null) return { figure: write(item, made.adjustedFigure), isFigure: true };
  const words = wordsOfRow(made);
  return { figure: words, isFigure: words === "" };
}

const contributorLine = (item: Item, line: Contributor): ContributorLine => ({
  unitId: line.unitId,
  unit: line.unit,
  province: line.sheet === "province",
  value: line.value === null ? (line.text ?? "") : item.kind === "choice" ? line.value : write(item, line.value),
  parts:
    line.numerator == null && line.denominator == null
      ? null
      : `${line.numerator == null ? "thiếu" : formatDecimal(line.numerator)} / ${line.denominator == null ? "thiếu" : formatDecimal(line.denominator)}`,
  leftOut: line.leftOut,
});

export type RunFigures = {
  template: Template;
  result: Consolidation;
  adjustments: readonly AdjustmentView[];
  /** The figures issued a year ago under this template's keys, written out; null where there are none. */
  last: Readonly<Record<string, string>> | null;
};

function notSupplied(lacking: readonly SuppliedUnit[], adjustments: readonly AdjustmentView[]): SuppliedUnit[] {
  const supplied = new Set(adjustments.flatMap(({ supplies }) => supplies.map(({ unitId }) => unitId)));
  return lacking.filter(({ unitId }) => !supplied.has(unitId));
}

/** All rows of a run, in the order of the forms, with the active adjustments in the figures. */
export function runRows({ template: printed, result, adjustments, last }: RunFigures): RunRow[] {
  const template = templateOfRun(printed, result);
  const active = adjustments.filter(({ withdrawn }) => withdrawn === null);
  const items = itemByKey(template);
  const made = applyAdjustments(items, result, active);
  const lacking = lackingUnits(items, result);
  const breaks = figureBreaks(template, made);
  return allItems(template).flatMap((item): RunRow[] => {
    const figure = made.get(item.key);
    if (!figure) return [];
    const coverage = figure.madeBy === "heading" ? null : (unitCoverageOf(figure) ?? figure.coverage);
    return [
      {
        key: item.key,
        form: formOf(template, item.key)?.code ?? "",
        tt: item.tt,
        label: item.label,
        unit: item.printedUnit,
        level: levelOf(template, item.key),
        heading: item.kind === "heading",
        strong: item.emphasis === "strong",
        ...figureWords(item, figure),
        computed: isRatio(item),
        madeBy: MADE_BY_WORDS[figure.madeBy],
        coverage: coverage && coverage.expected > 0 ? coverageText(coverage) : null,
        missing: coverage?.missing ?? [],
        excluded: coverage?.excluded ?? [],
        notApplicable: coverage?.notApplicable ?? [],
        unitSum: figure.unitSum === null ? null : write(item, figure.unitSum),
        ownerFigure: figure.ownerFigure === null ? null : write(item, figure.ownerFigure),
        ownerName: figure.ownerName,
        difference:
          figure.difference === null || /^-?0(\.0+)?$/.test(figure.difference) ? null : signed(figure.difference),
        problem: concernsOf(figure),
        breaks: breaks.filter(({ keys }) => keys[0] === item.key).map(({ message }) => message),
        blocksFinal: figure.blocksFinal && !figure.resolved,
        contributors: figure.contributors.map((line) => contributorLine(item, line)),
        adjustments: adjustments.filter(({ key }) => key === item.key),
        active: active.filter(({ key }) => key === item.key).map(({ id }) => id),
        delta: figure.delta === null ? null : signed(figure.delta),
        adjustable: isAdjustable(item),
        lacking: notSupplied(lacking.get(item.key) ?? [], figure.adjustments),
        whole: item.kind === "count",
        choosable: item.scope === "both" && item.kind !== "choice" && item.kind !== "text",
        last: last?.[item.key] ?? null,
      },
    ];
  });
}

/** What needs a person before closing: what blocks first, then what cannot be computed. */
export const needsPerson = (rows: readonly RunRow[]): RunRow[] =>
  rows.filter(({ problem }) => problem !== null).sort((a, b) => Number(b.blocksFinal) - Number(a.blocksFinal));

/** Rows that contradict others of the same run, each at the row to go to. */
export const contradicting = (rows: readonly RunRow[]): RunRow[] => rows.filter(({ breaks }) => breaks.length > 0);

/** Rows the lead agency and the units both give, and differently: to look at, not an error. */
export const twoSources = (rows: readonly RunRow[]): RunRow[] =>
  rows.filter(({ problem, difference }) => problem === null && difference !== null);

/** Rows whose adjustments came along from the run before: what they stood in for may have been given since. */
export const carriedOver = (rows: readonly RunRow[]): RunRow[] =>
  rows.filter(({ adjustments }) => adjustments.some(({ copied, withdrawn }) => copied && withdrawn === null));

export const formRows = (rows: readonly RunRow[], form: Pick<Form, "code">): RunRow[] =>
  rows.filter((row) => row.form === form.code);
