import { blankCell, type Cells } from "../indicators/cell";
import { withOpenRows } from "../indicators/matrix/open-rows";
import { pairOf } from "../indicators/sheet-ratio";
import type { Item, ListForm } from "../indicators/template";
import { formOf, itemsOfSheet } from "../indicators/walk";
import { printCell } from "./cell-words";
import { unitMatrix } from "./matrix-appendix";
import type { AppendixRow, ReportDocument } from "./report-document";
import { type AppendixContent, buildFrame, type FrameInput, formHeading, type NamedPeriod } from "./report-frame";

export type UnitReportInput = FrameInput & {
  period: NamedPeriod;
  cells: Cells;
  /** `province`: the lead agency's sheet of figures for the whole province, only the rows it owns. */
  sheet: "unit" | "province";
  ownerKeys?: readonly string[];
};

function rowOf(input: UnitReportInput, item: Item): AppendixRow {
  const printed = printCell(
    item,
    input.cells[item.key] ?? blankCell,
    pairOf(item, input.cells),
    input.settings.notApplicable,
  );
  return {
    key: item.key,
    tt: item.tt,
    label: item.label,
    unit: item.printedUnit,
    ...printed,
    strong: item.emphasis === "strong",
    heading: item.kind === "heading",
    marks: [],
  };
}

function formContent(input: UnitReportInput, form: ListForm, items: readonly Item[]): AppendixContent {
  return { title: formHeading(form), rows: items.map((item) => rowOf(input, item)), footnotes: [], coverage: null };
}

/** What each form of the sheet prints, by its code, in the order of the template. */
export function formContents(input: UnitReportInput): { code: string; content: AppendixContent }[] {
  const template = withOpenRows(input.template, input.cells);
  const items = itemsOfSheet(template, input.sheet, input.ownerKeys ?? []);
  return template.forms.flatMap((form) => {
    const own = items.filter((item) => formOf(template, item.key) === form);
    if (own.length === 0) return [];
    const content =
      form.kind === "list"
        ? formContent(input, form, own)
        : unitMatrix(form, input.cells, input.settings.notApplicable);
    return [{ code: form.code, content }];
  });
}

/**
 * A unit's report ready to print: narrative, then one appendix a form. Ratios are computed here from the cells;
 * a typed ratio that differs stays in Ghi chú beside it.
 */
export function buildUnitReport(input: UnitReportInput): ReportDocument {
  const contents = formContents(input).map(({ content }) => content);
  const subject = input.sheet === "province" ? "số liệu cải cách hành chính toàn tỉnh" : undefined;
  return buildFrame(input, contents, subject);
}
