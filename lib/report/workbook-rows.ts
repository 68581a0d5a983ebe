import type { AdjustedItem } from "../indicators/adjust";
import { addDecimals } from "../indicators/decimal";
import type { Item } from "../indicators/template";
import { adjustmentReason } from "./adjustment-words";
import { FIGURE_KIND } from "./figure-kind";
import { coverageText, unitCoverageOf } from "./form-coverage";
import { signed } from "./signed";
import type { Entry, WorkbookRow } from "./workbook";
import { EMPTY, given, live, ownerEntry, provinceEntry, unitEntry, unitsTotal } from "./workbook-entries";
import { partKeys, type RowContext, showsParts } from "./workbook-parts";
import { madeByWords } from "./workbook-words";

function noteOf(made: AdjustedItem): string {
  const steps = made.adjustments.map((one) => `Điều chỉnh ${signed(one.delta)}: ${adjustmentReason(one)} (${one.by})`);
  return [...(made.problem === null ? [] : [made.problem]), ...steps].join("\n");
}

const plainRow = (item: Item, unitIds: readonly string[]): WorkbookRow => ({
  key: item.key,
  tt: item.tt,
  label: item.label,
  unit: item.printedUnit,
  strong: item.emphasis === "strong" || item.kind === "heading",
  figureKind: FIGURE_KIND[item.kind],
  province: EMPTY,
  madeBy: "",
  coverage: "",
  adjustment: EMPTY,
  unitsTotal: EMPTY,
  owner: EMPTY,
  note: "",
  units: unitIds.map(() => EMPTY),
});

/** The row of an item, and the two rows of its parts when the form prints a percent alone. */
export function rowsOf(item: Item, context: RowContext): WorkbookRow[] {
  const plain = plainRow(item, context.unitIds);
  const made = context.made.get(item.key);
  if (!made || item.kind === "heading") return [plain];
  const total = unitsTotal(item, made, context);
  const owner = ownerEntry(item, context);
  const coverage = unitCoverageOf(made);
  const row: WorkbookRow = {
    ...plain,
    province: provinceEntry(item, made, made.madeBy === "owner" ? owner : total, context),
    madeBy: madeByWords(made),
    coverage: coverage === null ? "" : coverageText(coverage),
    adjustment: given(made.delta),
    unitsTotal: total,
    owner,
    note: noteOf(made),
    units: context.unitIds.map((unitId) => unitEntry(item, unitId, context)),
  };
  const withParts = item.kind === "percent" && showsParts(item, context);
  return withParts ? [row, ...partRows(item, context)] : [row];
}

const PART_LABEL = { numerator: "– Tử số", denominator: "– Mẫu số" } as const;

function partRows(item: Item, context: RowContext): WorkbookRow[] {
  const lines = context.lines.get(item.key);
  const keys = partKeys(item.key);
  return (["numerator", "denominator"] as const).map((part) => {
    const entries = context.unitIds.map((unitId): Entry => given(lines?.units.get(unitId)?.[part] ?? null));
    const values = entries.flatMap((entry) => (entry.kind === "figure" ? (entry.value ?? []) : []));
    const sum = addDecimals(values);
    return {
      ...plainRow(item, context.unitIds),
      key: keys[part],
      tt: "",
      label: PART_LABEL[part],
      unit: "",
      strong: false,
      figureKind: "quantity",
      unitsTotal: values.length > 0 ? live(sum, sum, { op: "sumUnits" }) : EMPTY,
      owner: given(lines?.owner?.[part] ?? null),
      units: entries,
    };
  });
}
