import { type AdjustedItem, type Adjustment, applyAdjustments } from "../indicators/adjust";
import { type Consolidation, concernsOf } from "../indicators/consolidation";
import { figureBreaks } from "../indicators/figure-breaks";
import { asListForm } from "../indicators/matrix/as-list-form";
import { templateOfRun } from "../indicators/matrix/gather-rows";
import type { Item, ListForm, Template } from "../indicators/template";
import { itemByKey } from "../indicators/walk";
import { adjustmentReason } from "./adjustment-words";
import { coverageText, formCoverage } from "./form-coverage";
import { formHeading } from "./report-frame";
import { unitsOfRun } from "./run-units";
import { signed } from "./signed";
import type { Workbook } from "./workbook";
import { linesOf, type RowContext } from "./workbook-parts";
import { rowsOf } from "./workbook-rows";
import { METHOD } from "./workbook-words";

export type WorkbookInput = {
  template: Template;
  consolidation: Consolidation;
  adjustments: readonly Adjustment[];
  /** "Số liệu cải cách hành chính tỉnh Minh Họa". */
  title: string;
  /** Period, run, coverage: a line each. */
  about: readonly string[];
};

const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.children)]);

function adjustmentLines(template: Template, made: ReadonlyMap<string, AdjustedItem>): string[] {
  const items = itemByKey(template);
  return [...made.values()].flatMap(({ key, adjustments }) => {
    const item = items.get(key);
    const name = item ? `${item.tt} ${item.label}`.trim() : key;
    return adjustments.map(
      (one) => `${name}: ${signed(one.delta)}. Lý do: ${adjustmentReason(one)}. Người ghi: ${one.by}.`,
    );
  });
}

function problemLines(template: Template, made: ReadonlyMap<string, AdjustedItem>): string[] {
  const items = itemByKey(template);
  return [...made.values()].flatMap((one) => {
    const { key } = one;
    const concerns = concernsOf(one);
    const item = items.get(key);
    return concerns === null || !item ? [] : [`${item.tt} ${item.label}: ${concerns}`.trim()];
  });
}

/** Rows that contradict each other as they stand on the sheets. */
const breakLines = (template: Template, made: ReadonlyMap<string, AdjustedItem>): string[] =>
  figureBreaks(template, made).map(({ message }) => message);

/** "BM1: 26/28 đơn vị. Chưa có số liệu: …" for each form the units fill. */
function coverageLines(forms: readonly ListForm[], made: ReadonlyMap<string, AdjustedItem>): string[] {
  return forms.flatMap((form) => {
    const coverage = formCoverage(flat(form.items).flatMap((item) => made.get(item.key) ?? []));
    if (!coverage) return [];
    const names = coverage.missing.length > 0 ? ` Chưa có số liệu: ${coverage.missing.join("; ")}.` : "";
    return [`${formHeading(form)}: ${coverageText(coverage)} đơn vị.${names}`];
  });
}

/**
 * The consolidated workbook: one sheet a form, units in columns, every total and ratio as a formula whose result
 * is the stored figure, and a sheet that says in words how each kind of row is made. A matrix stands cell by cell.
 */
export function buildWorkbook(input: WorkbookInput): Workbook {
  const { consolidation } = input;
  const template = templateOfRun(input.template, consolidation);
  const made = applyAdjustments(itemByKey(template), consolidation, input.adjustments);
  const units = unitsOfRun(consolidation);
  const context: RowContext = {
    unitIds: units.map(({ unitId }) => unitId),
    made,
    lines: new Map([...made].map(([key, item]) => [key, linesOf(item)])),
  };
  const forms = template.forms.map(asListForm);
  const adjustments = adjustmentLines(template, made);
  const problems = problemLines(template, made);
  const breaks = breakLines(template, made);
  return {
    title: input.title,
    about: [...input.about],
    units,
    sheets: forms.map((form) => ({
      name: form.code,
      title: formHeading(form),
      rows: flat(form.items).flatMap((item) => rowsOf(item, context)),
    })),
    method: [
      ...METHOD,
      { heading: "Độ phủ", lines: coverageLines(forms, made) },
      ...(adjustments.length > 0 ? [{ heading: "Các điều chỉnh", lines: adjustments }] : []),
      ...(breaks.length > 0 ? [{ heading: "Số liệu chưa khớp nhau", lines: breaks }] : []),
      ...(problems.length > 0 ? [{ heading: "Chỉ tiêu cần lưu ý", lines: problems }] : []),
    ],
  };
}
