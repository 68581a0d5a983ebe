import { type AdjustedItem, type Adjustment, applyAdjustments } from "../indicators/adjust";
import type { Consolidation } from "../indicators/consolidation";
import type { Item, ListForm, Template } from "../indicators/template";
import { itemByKey } from "../indicators/walk";
import { formHeading } from "./report-frame";
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
  /** Units in official order; those that answered but are not in the list follow. */
  units: readonly { unitId: string; name: string }[];
};

/** Units of the columns: the given order, then whoever else has a figure in the run. */
function columnsOf({ consolidation, units }: WorkbookInput): { unitId: string; name: string }[] {
  const columns = new Map(units.map((unit) => [unit.unitId, unit]));
  for (const { contributors } of consolidation.items) {
    for (const { unitId, unit, sheet } of contributors) {
      if (sheet !== "province" && !columns.has(unitId)) columns.set(unitId, { unitId, name: unit });
    }
  }
  return [...columns.values()];
}

const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.children)]);

function adjustmentLines(template: Template, made: ReadonlyMap<string, AdjustedItem>): string[] {
  const items = itemByKey(template);
  return [...made.values()].flatMap(({ key, adjustments }) => {
    const item = items.get(key);
    const name = item ? `${item.tt} ${item.label}`.trim() : key;
    return adjustments.map(({ delta, reason, by }) => `${name}: ${signed(delta)}. Lý do: ${reason}. Người ghi: ${by}.`);
  });
}

function problemLines(template: Template, made: ReadonlyMap<string, AdjustedItem>): string[] {
  const items = itemByKey(template);
  return [...made.values()].flatMap(({ key, problem }) => {
    const item = items.get(key);
    return problem === null || !item ? [] : [`${item.tt} ${item.label}: ${problem}`.trim()];
  });
}

/**
 * The consolidated workbook: one sheet a form, units in columns, every total and ratio as a formula whose result
 * is the stored figure, and a sheet that says in words how each kind of row is made.
 */
export function buildWorkbook(input: WorkbookInput): Workbook {
  const { template, consolidation } = input;
  const made = applyAdjustments(itemByKey(template), consolidation, input.adjustments);
  const units = columnsOf(input);
  const context: RowContext = {
    unitIds: units.map(({ unitId }) => unitId),
    made,
    lines: new Map([...made].map(([key, item]) => [key, linesOf(item)])),
  };
  const forms = template.forms.filter((form): form is ListForm => form.kind === "list");
  const adjustments = adjustmentLines(template, made);
  const problems = problemLines(template, made);
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
      ...(adjustments.length > 0 ? [{ heading: "Các điều chỉnh", lines: adjustments }] : []),
      ...(problems.length > 0 ? [{ heading: "Chỉ tiêu cần lưu ý", lines: problems }] : []),
    ],
  };
}
