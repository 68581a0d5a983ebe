import { applyAdjustments } from "@/lib/indicators/adjust";
import { formatDecimal, formatRatio } from "@/lib/indicators/format";
import type { Template } from "@/lib/indicators/template";
import { allItems, itemByKey } from "@/lib/indicators/walk";
import { type FormCoverage, formCoverage } from "@/lib/report/form-coverage";
import type { FrozenReport } from "@/lib/report/frozen-report";

/** Concepts a leader looks for first, in this order; a template without one shows the next. */
const MAIN_CONCEPTS = [
  "ty-le-hoan-thanh-ke-hoach",
  "nhiem-vu-duoc-giao",
  "nhiem-vu-dung-han",
  "nhiem-vu-qua-han-chua-xong",
  "ty-le-ho-so-so-dung-han",
  "ty-le-ho-so-xa-dung-han",
  "ty-le-ho-so-truc-tuyen-toan-trinh",
  "ty-le-pakn-da-giai-quyet",
  "ty-le-giai-ngan",
] as const;

export type MainFigure = { key: string; label: string; unit: string; now: string; before: string | null };

/** The main figures of an issued report beside those of a year ago, where both mean the same. */
export function mainFigures(
  template: Template,
  frozen: FrozenReport,
  before: Readonly<Record<string, string>> | null,
): MainFigure[] {
  const made = applyAdjustments(itemByKey(template), frozen.result, frozen.adjustments);
  const byConcept = new Map(allItems(template).map((item) => [item.concept, item]));
  return MAIN_CONCEPTS.flatMap((concept) => {
    const item = byConcept.get(concept);
    const figure = item && made.get(item.key)?.adjustedFigure;
    if (!item || figure === undefined || figure === null) return [];
    const ratio = item.kind === "ratio" || item.kind === "percent";
    return [
      {
        key: item.key,
        label: item.label,
        unit: item.printedUnit,
        now: ratio ? formatRatio(figure) : formatDecimal(figure),
        before: before?.[item.key] ?? null,
      },
    ];
  });
}

/** How many units the report stands on: of the form the most units answered. */
export function widestCoverage(template: Template, frozen: FrozenReport): FormCoverage | null {
  const byKey = new Map(frozen.result.items.map((item) => [item.key, item]));
  const forms = template.forms.flatMap((form) => {
    const keys = new Set(allItems({ ...template, forms: [form] }).map(({ key }) => key));
    return formCoverage([...byKey.values()].filter(({ key }) => keys.has(key))) ?? [];
  });
  return forms.sort((a, b) => b.counted - a.counted)[0] ?? null;
}
