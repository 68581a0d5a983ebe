import type { ConsolidationSettings, Submission } from "@/lib/indicators/consolidation";
import type { Template } from "@/lib/indicators/template";
import { makeCells } from "./make-cells";

type Given = Parameters<typeof makeCells>[0];

/** What a unit gave on its own sheet: `sheet(template, "A", { so: 3 })`. */
export function makeSubmission(
  template: Template,
  unit: string,
  given: Given,
  more: Partial<Submission> = {},
): Submission {
  return { unitId: unit, unitName: unit, unitKind: "so", sheet: "unit", template, cells: makeCells(given), ...more };
}

/** Units A, B … must report; the lead agency of every key is "Chủ trì" (unit CT). */
export function makeSettings(units: string[], more: Partial<ConsolidationSettings> = {}): ConsolidationSettings {
  return {
    expected: units.map((unit) => ({ unitId: unit, unitName: unit, unitKind: "so" })),
    excluded: [],
    owners: { "so-noi-vu": { unitId: "CT", unitName: "Chủ trì" } },
    useUnitSum: [],
    ...more,
  };
}
