import "server-only";
import { getRun } from "@/lib/data/consolidation";
import { getIssued } from "@/lib/data/issued";
import { getContent, getReport } from "@/lib/data/reports";
import { getTemplate } from "@/lib/data/templates";
import { getDocumentSettings } from "@/lib/data/unit-settings";
import { type RunSource, sourceOfFrozen } from "@/lib/report/province-documents";
import type { Actor } from "@/lib/workflow/roles";

/** An issued report as it was frozen; not_found for who may not read issued reports. */
export async function issuedSource(actor: Actor, runId: string): Promise<RunSource> {
  const { frozen } = await getIssued(actor, runId);
  return sourceOfFrozen(frozen, await getTemplate(frozen.templateId));
}

/** A run as it stands: its stored figures, active adjustments and the province's narrative; frozen once issued. */
export async function runSource(actor: Actor, runId: string): Promise<RunSource> {
  const { run, result, adjustments } = await getRun(actor, runId);
  if (run.state === "issued") return issuedSource(actor, runId);
  const [head, content, template] = await Promise.all([
    getReport(actor, run.reportId),
    getContent(actor, run.reportId),
    getTemplate(run.templateId),
  ]);
  const { settings } = await getDocumentSettings(actor, head.unit.id);
  return {
    template,
    run,
    unit: head.unit,
    period: run.period,
    result,
    adjustments: adjustments.filter(({ withdrawn }) => withdrawn === null),
    sections: content.sections,
    settings,
    issue: null,
  };
}
