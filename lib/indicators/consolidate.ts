import type { Consolidation, ConsolidationSettings, Submission } from "./consolidation";
import { conclude } from "./consolidation-steps/conclude";
import { gather } from "./consolidation-steps/gather";
import { arrange } from "./consolidation-steps/respondents";
import { sourcesOf } from "./consolidation-steps/sources";
import { gatherRows } from "./matrix/gather-rows";
import type { Template } from "./template";

/**
 * The province's figure for every row, how it was made and from whom, exactly and in no way
 * depending on the order of the submissions (indicator-schema.md, "Consolidation"). Figures for the
 * whole province come only from the province sheet of the lead agency; unit sheets are only added
 * to unit sheets. Reports on other templates meet ours through their concepts, exact links only.
 */
export function consolidate(
  template: Template,
  settings: ConsolidationSettings,
  submissions: readonly Submission[],
): Consolidation {
  const gathered = gatherRows(template, settings, submissions);
  const sheets = arrange(gathered.template, settings, gathered.submissions);
  const sources = sourcesOf(gathered.template, settings, sheets);
  return conclude(gathered, sheets, sources, gather(gathered.template, sheets.units, sources));
}
