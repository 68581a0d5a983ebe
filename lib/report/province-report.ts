import { type AdjustedItem, type Adjustment, applyAdjustments } from "../indicators/adjust";
import type { Consolidation } from "../indicators/consolidation";
import { formatDecimal, formatRatio } from "../indicators/format";
import { templateOfRun } from "../indicators/matrix/gather-rows";
import type { Item, ListForm } from "../indicators/template";
import { itemByKey } from "../indicators/walk";
import { adjustmentText, coverageLine, marksOf } from "./footnotes";
import { coverageText, type FormCoverage, formCoverage, unitCoverageOf } from "./form-coverage";
import { wordsOfRow } from "./grouped-texts";
import { provinceMatrix } from "./matrix-appendix";
import type { AppendixFootnote, AppendixRow, ReportDocument } from "./report-document";
import { type AppendixContent, buildFrame, type FrameInput, formHeading } from "./report-frame";
import { unitAnnex } from "./unit-annex";

export type ProvinceReportInput = FrameInput & {
  consolidation: Consolidation;
  adjustments: readonly Adjustment[];
  /** With the annex of every unit's figures behind the forms. */
  byUnit?: boolean;
};

type Printed = { value: string; wide: boolean };

const isPercentage = ({ kind }: Item): boolean => kind === "ratio" || kind === "percent";

const write = (item: Item, figure: string): string =>
  isPercentage(item) ? formatRatio(figure) : formatDecimal(figure);

/** A figure, or words: units per code, the units' texts, or why there is no figure. */
function figureWords(item: Item, made: AdjustedItem): Printed {
  const figure = made.adjustedFigure;
  if (figure !== null) return { value: write(item, figure), wide: false };
  const said = wordsOfRow(made);
  if (said !== "") return { value: said, wide: true };
  return made.problem === null ? { value: "", wide: false } : { value: made.problem, wide: true };
}

const UNITS_SAY = { sum: "Cộng các đơn vị", ratio: "Tỷ lệ của các đơn vị" } as const;

/** What only the working copy says of a row: its own coverage, and the two figures of a row two sources give. */
function workingNotes(item: Item, made: AdjustedItem, form: FormCoverage | null): string[] {
  const coverage = unitCoverageOf(made);
  const { ownerFigure, unitSum, madeBy, ownerName } = made;
  const shape = isPercentage(item) ? "ratio" : "sum";
  const twoSources = ownerFigure !== null && unitSum !== null;
  return [
    ...(coverage && form && coverage.counted > 0 && coverage.counted < form.counted
      ? [`${coverageText(coverage)} đơn vị`]
      : []),
    ...(twoSources && madeBy === "owner" ? [`${UNITS_SAY[shape]}: ${write(item, unitSum)}`] : []),
    ...(twoSources && madeBy !== "owner" ? [`${ownerName ?? "Cơ quan chủ trì"}: ${write(item, ownerFigure)}`] : []),
  ];
}

function shown(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...shown(item.children)]);
}

function formContent(form: ListForm, made: ReadonlyMap<string, AdjustedItem>, working: boolean): AppendixContent {
  const items = shown(form.items);
  const coverage = working ? formCoverage(items.flatMap((item) => made.get(item.key) ?? [])) : null;
  const footnotes: AppendixFootnote[] = [];
  const rows = items.map((item): AppendixRow => {
    const plain = { key: item.key, tt: item.tt, label: item.label, unit: item.printedUnit };
    const look = { strong: item.emphasis === "strong", heading: item.kind === "heading" };
    const figure = made.get(item.key);
    if (!figure || item.kind === "heading") return { ...plain, ...look, value: "", note: "", wide: false, marks: [] };
    const { value, wide } = figureWords(item, figure);
    const said = value === figure.problem ? null : figure.problem;
    return {
      ...plain,
      ...look,
      value,
      wide,
      note: working && !wide ? workingNotes(item, figure, coverage).join("; ") : "",
      marks: working ? marksOf([adjustmentText(figure), said], footnotes) : [],
    };
  });
  return { title: formHeading(form), rows, footnotes, coverage: coverage && coverageLine(coverage) };
}

/**
 * The province's report ready to print: its own narrative, then one appendix a form with the consolidated,
 * adjusted figures, and on request the annex of figures by unit. The working copy adds coverage and footnotes of adjustments; the copy for signature has neither.
 */
export function buildProvinceReport(input: ProvinceReportInput): ReportDocument {
  const template = templateOfRun(input.template, input.consolidation);
  const made = applyAdjustments(itemByKey(template), input.consolidation, input.adjustments);
  const working = input.copy === "working";
  const forms = template.forms.map((form) =>
    form.kind === "list" ? formContent(form, made, working) : provinceMatrix(form, made, working),
  );
  const annex = input.byUnit ? unitAnnex(template, input.consolidation, made, working) : null;
  return buildFrame(input, annex === null ? forms : [...forms, annex]);
}
