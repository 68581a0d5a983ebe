import "server-only";
import { orNotFound } from "@/app/(app)/or-not-found";
import { getIssued, listIssued } from "@/lib/data/issued";
import { getTemplate } from "@/lib/data/templates";
import { templateOfRun } from "@/lib/indicators/matrix/gather-rows";
import type { Template } from "@/lib/indicators/template";
import { comparedFigures } from "@/lib/report/compared-figures";
import type { FrozenReport } from "@/lib/report/frozen-report";
import type { Actor } from "@/lib/workflow/roles";
import type { IssuedView } from "@/lib/workflow/run-views";

export type LoadedIssued = {
  issued: IssuedView;
  frozen: FrozenReport;
  template: Template;
  /** The same period a year ago, where it was issued: its title and its figures under this template's keys. */
  before: { title: string; figures: Record<string, string> } | null;
};

/** One issued report as it was frozen, beside the one of a year ago. */
export async function loadIssued(actor: Actor, runId: string): Promise<LoadedIssued> {
  const found = await orNotFound(getIssued(actor, runId));
  const { issued, frozen } = found;
  const [printed, all] = await Promise.all([getTemplate(issued.templateId), listIssued(actor)]);
  const template = templateOfRun(printed, frozen.result);
  const earlier = all.find(
    ({ period }) => period.kind === issued.period.kind && period.year === issued.period.year - 1,
  );
  if (!earlier) return { issued, frozen, template, before: null };
  const [source, last] = await Promise.all([getTemplate(earlier.templateId), getIssued(actor, earlier.runId)]);
  const figures = comparedFigures(template, source, last.frozen);
  return { issued, frozen, template, before: { title: earlier.period.title, figures } };
}
