import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Earlier } from "@/components/entry/entry-context";
import { listLeadAgencies } from "@/lib/data/lead-agencies";
import { getContent, getReport, listUnitReports, type PreviousReport } from "@/lib/data/reports";
import { getTemplate } from "@/lib/data/templates";
import { validationContext } from "@/lib/data/validation-context";
import { AppError } from "@/lib/errors";
import { carryCells } from "@/lib/indicators/carry-cells";
import type { ValidationContext } from "@/lib/indicators/context";
import type { Template, UnitKind } from "@/lib/indicators/template";
import type { SheetContext } from "@/lib/indicators/walk";
import { relationTo } from "@/lib/workflow/access";
import type { Actor } from "@/lib/workflow/roles";
import { isHeldOnBehalf } from "@/lib/workflow/transitions";
import type { ReportContent, ReportHead } from "@/lib/workflow/views";

/** What is not there for this person is a 404, whether it exists or not. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
}

/** The head, once per request. The province's own report is written elsewhere. */
export const loadHead = cache(async (actor: Actor, id: string): Promise<ReportHead> => {
  const head = await orNotFound(getReport(actor, id));
  if (head.sheet === "consolidated") redirect(`/tong-hop?${new URLSearchParams({ ky: head.period.id })}`);
  return head;
});

export type OwnReport = {
  head: ReportHead;
  content: ReportContent;
  template: Template;
  sheet: SheetContext;
  /** What the checks know besides the cells; the server judges a submission with the same. */
  context: ValidationContext;
};

/** A unit's own report with what it holds now: for the unit's people, and for reviewers one taken over. */
export async function loadOwnReport(actor: Actor, id: string): Promise<OwnReport> {
  const head = await loadHead(actor, id);
  const reviewed = relationTo(actor, { ...head, unitId: head.unit.id }) === "review";
  if (reviewed && !isHeldOnBehalf(head)) redirect(`/kiem-tra/${id}`);
  const [content, template, agencies] = await Promise.all([
    orNotFound(getContent(actor, id)),
    getTemplate(head.templateId),
    listLeadAgencies(actor),
  ]);
  const sheet: SheetContext = {
    sheet: head.sheet === "province" ? "province" : "unit",
    unitKind: head.unit.kind,
    ownerKeys: agencies.filter(({ unitId }) => unitId === head.unit.id).map(({ key }) => key),
  };
  return { head, content, template, sheet, context: await validationContext(actor, head, content.sections) };
}

/** Figures of an earlier period under this template's rows. */
export async function underTemplate(
  template: Template,
  earlier: PreviousReport | null,
  unitKind: UnitKind,
): Promise<Earlier | null> {
  if (!earlier) return null;
  const source = await getTemplate(earlier.templateId);
  return { title: earlier.title, ...carryCells(template, source, earlier.cells, unitKind) };
}

/** The same sheet of the period before, whose narrative stands beside; null for a first report. */
export async function reportBefore(actor: Actor, head: ReportHead): Promise<{ id: string; title: string } | null> {
  const reports = await listUnitReports(actor);
  const before = reports.find(
    ({ sheet, period, state }) =>
      sheet === head.sheet && period.windowTo < head.period.windowTo && state !== "notRequired",
  );
  return before ? { id: before.id, title: before.period.title } : null;
}
