import { applyAdjustments } from "../indicators/adjust";
import { fromRun } from "../indicators/concordance/figure-source";
import { linkedFigure } from "../indicators/concordance/linked-figure";
import { formatDecimal, formatRatio } from "../indicators/format";
import { templateOfRun } from "../indicators/matrix/gather-rows";
import type { Template } from "../indicators/template";
import { allItems, itemByKey } from "../indicators/walk";
import type { FrozenReport } from "./frozen-report";

/**
 * The figures of an issued report under the keys of another template, written out: what stands beside this
 * year's. Rows meet through the concordance, those over an approximate link marked with "≈"; rows that meant
 * something else then have no figure to compare with.
 */
export function comparedFigures(
  template: Template,
  source: Template,
  frozen: Pick<FrozenReport, "result" | "adjustments">,
): Record<string, string> {
  const then = templateOfRun(source, frozen.result);
  const made = applyAdjustments(itemByKey(then), frozen.result, frozen.adjustments);
  const figures = new Map(
    [...made].map(([key, { adjustedFigure, adjustedNumerator, adjustedDenominator }]) => [
      key,
      { figure: adjustedFigure, numerator: adjustedNumerator, denominator: adjustedDenominator },
    ]),
  );
  const report = fromRun(then, figures);
  const written: Record<string, string> = {};
  for (const item of allItems(template)) {
    const { figure, approximate } = linkedFigure(template, item, report);
    if (item.kind === "heading" || figure === null) continue;
    const share = item.kind === "ratio" || item.kind === "percent";
    written[item.key] = (approximate ? "≈ " : "") + (share ? formatRatio(figure) : formatDecimal(figure));
  }
  return written;
}
