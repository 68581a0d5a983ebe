import type { Template } from "@/lib/indicators/template";
import { expectedItems, formOf } from "@/lib/indicators/walk";
import type { Figures } from "./figure-words";
import type { DemoUnit } from "./units";

/** What the unit types on its own sheet, by key: rows asked of its kind, of some forms only when named. */
export function unitSheet(
  template: Template,
  unit: DemoUnit,
  figures: Figures,
  forms?: string[],
): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const item of expectedItems(template, { sheet: "unit", unitKind: unit.kind, ownerKeys: [] })) {
    const raw = item.concept === null ? undefined : figures[item.concept];
    if (raw === undefined || (forms && !forms.includes(formOf(template, item.key)?.code ?? ""))) continue;
    typed[item.key] = raw;
  }
  return typed;
}
