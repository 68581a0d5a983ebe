import "server-only";
import { orNotFound } from "@/app/(app)/or-not-found";
import { type RunRow, runRows } from "@/components/consolidation/run-rows";
import { getRun } from "@/lib/data/consolidation";
import { getIssued, listIssued } from "@/lib/data/issued";
import { listItemChoices } from "@/lib/data/item-choices";
import { getTemplate } from "@/lib/data/templates";
import { templateOfRun } from "@/lib/indicators/matrix/gather-rows";
import type { Template } from "@/lib/indicators/template";
import { comparedFigures } from "@/lib/report/compared-figures";
import type { IssuedDocumentView } from "@/lib/workflow/issued-document";
import type { Actor } from "@/lib/workflow/roles";
import type { RunDetail } from "@/lib/workflow/run-views";

export async function findRun(actor: Actor, runId: string): Promise<RunDetail> {
  return orNotFound(getRun(actor, runId));
}

export type LoadedRun = {
  detail: RunDetail;
  template: Template;
  rows: RunRow[];
  lastTitle: string | null;
  useUnitSum: string[];
  /** Records of what the period was issued as, the newest first. */
  records: IssuedDocumentView[];
};

/** One run with everything its page shows, beside the figures issued for the same period a year ago. */
export async function loadRun(actor: Actor, runId: string): Promise<LoadedRun> {
  const detail = await findRun(actor, runId);
  const { templateId, period } = detail.run;
  const [printed, issued, useUnitSum] = await Promise.all([
    getTemplate(templateId),
    listIssued(actor),
    listItemChoices(actor, templateId),
  ]);
  const template = templateOfRun(printed, detail.result);
  const before = issued.find(({ period: other }) => other.kind === period.kind && other.year === period.year - 1);
  const last = before
    ? comparedFigures(template, await getTemplate(before.templateId), (await getIssued(actor, before.runId)).frozen)
    : null;
  return {
    detail,
    template,
    rows: runRows({ template, result: detail.result, adjustments: detail.adjustments, last }),
    lastTitle: before?.period.title ?? null,
    useUnitSum,
    records: issued.find(({ period: other }) => other.id === period.id)?.records ?? [],
  };
}
