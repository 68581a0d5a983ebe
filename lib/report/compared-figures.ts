import { applyAdjustments } from "../indicators/adjust";
import { matchByConcept } from "../indicators/consolidation-steps/match-by-concept";
import { formatDecimal, formatRatio } from "../indicators/format";
import type { Template } from "../indicators/template";
import { itemByKey } from "../indicators/walk";
import type { FrozenReport } from "./frozen-report";

/**
 * The figures of an issued report under the keys of another template, written out: what stands beside this
 * year's. Rows meet through their concept; rows that meant something else then have no figure to compare with.
 */
export function comparedFigures(
  template: Template,
  source: Template,
  frozen: Pick<FrozenReport, "result" | "adjustments">,
): Record<string, string> {
  const made = applyAdjustments(itemByKey(source), frozen.result, frozen.adjustments);
  const written: Record<string, string> = {};
  const meet = (key: string, sourceKey: string) => {
    const figure = made.get(sourceKey)?.adjustedFigure;
    const kind = itemByKey(template).get(key)?.kind;
    if (figure === undefined || figure === null) return;
    written[key] = kind === "ratio" || kind === "percent" ? formatRatio(figure) : formatDecimal(figure);
  };
  if (template.id === source.id) for (const key of made.keys()) meet(key, key);
  else for (const [key, item] of matchByConcept(template, source)) meet(key, item.key);
  return written;
}
