import "server-only";
import { consolidate } from "@/lib/indicators/consolidate";
import type { UnitSum } from "@/lib/indicators/context";
import { unitSumsOf } from "@/lib/indicators/unit-sums";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";
import { reviews } from "./report-reads";
import { readRunInputs } from "./run-inputs";
import { getTemplate } from "./templates";
import { withActor } from "./with-actor";

/**
 * Σ of the units' own figures as received by now, for the rows of a lead agency's sheet for the whole province. Known
 * to reviewers alone: a unit may not see others' figures. Empty for everybody else and for other sheets.
 */
export async function readUnitSums(
  actor: Actor,
  head: Pick<ReportHead, "sheet" | "period" | "templateId">,
): Promise<Record<string, UnitSum>> {
  if (head.sheet !== "province" || !reviews(actor)) return {};
  const read = await withActor(actor, (tx) => readRunInputs(tx, actor, head.period.id));
  if (!read) return {};
  const template = await getTemplate(head.templateId);
  const own = read.submissions.filter(({ sheet }) => sheet === "unit");
  return unitSumsOf(template, consolidate(template, read.inputs.settings, own));
}
