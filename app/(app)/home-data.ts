import "server-only";
import { isInForce } from "@/components/admin/unit-words";
import { mainFigures, widestCoverage } from "@/components/consolidation/issued-summary";
import { currentPeriod } from "@/components/frame/current-period";
import { byUrgency, type DueProgress, isOverdue } from "@/components/home/due-words";
import { getBoard } from "@/lib/data/board";
import { listRuns } from "@/lib/data/consolidation";
import { toCells } from "@/lib/data/content";
import { getIssued, listIssued } from "@/lib/data/issued";
import { listUnrecorded } from "@/lib/data/issued-documents";
import { listLeadAgencies } from "@/lib/data/lead-agencies";
import { listPeople } from "@/lib/data/people";
import { listPeriods } from "@/lib/data/periods";
import { getProvinceSettings } from "@/lib/data/province-settings";
import { getContent, listUnitReports } from "@/lib/data/reports";
import { getTemplate } from "@/lib/data/templates";
import { listUnits } from "@/lib/data/units";
import { validationContext } from "@/lib/data/validation-context";
import { LEAD_AGENCY_LABEL } from "@/lib/indicators/catalogue/lead-agencies";
import { validate } from "@/lib/indicators/validate";
import { blockingIssues } from "@/lib/indicators/waivers";
import { progress } from "@/lib/indicators/walk";
import { localDate } from "@/lib/workflow/deadline";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";

/** How far one open report is, judged by what is stored; null once nothing more is entered in it. */
async function progressOf(actor: Actor, head: ReportHead, ownerKeys: readonly string[]): Promise<DueProgress | null> {
  if (head.sheet === "consolidated" || !["draft", "awaitingLeader", "returned"].includes(head.state)) return null;
  const [template, content] = await Promise.all([getTemplate(head.templateId), getContent(actor, head.id)]);
  const [cells, context] = [toCells(content.cells), await validationContext(actor, head, content.sections)];
  const forms = progress(template, cells, { sheet: head.sheet, unitKind: head.unit.kind, ownerKeys });
  const issues = validate(template, cells, context);
  const blocking = blockingIssues(issues, content.explanations);
  return {
    filled: forms.reduce((sum, form) => sum + form.filled, 0),
    expected: forms.reduce((sum, form) => sum + form.expected, 0),
    errors: blocking.filter((issue) => issue.severity === "error").length,
    unexplained: blocking.filter((issue) => issue.severity === "warning").length,
  };
}

export async function homeOfUnit(actor: Actor) {
  const [heads, agencies, province, periods, unrecorded] = await Promise.all([
    listUnitReports(actor),
    listLeadAgencies(actor),
    getProvinceSettings(actor),
    listPeriods(actor),
    listUnrecorded(actor),
  ]);
  const ownerKeys = agencies.filter((agency) => agency.unitId === actor.unitId).map((agency) => agency.key);
  const open = heads.filter((head) => head.period.closedAt === null).toSorted(byUrgency);
  const due = await Promise.all(
    open.map(async (head) => ({ head, progress: await progressOf(actor, head, ownerKeys) })),
  );
  return {
    due,
    unrecorded,
    past: heads.filter((head) => head.period.closedAt !== null),
    openPeriods: periods.filter((period) => period.closedAt === null).map((period) => period.title),
    supportContact: province.settings.supportContact,
  };
}

/** The period asked for, else the one being worked on; null while the province has none. */
export async function homeOfReview(actor: Actor, asked: string | null) {
  const period = currentPeriod(await listPeriods(actor), asked);
  if (!period) return null;
  const [board, runs] = await Promise.all([getBoard(actor, period.id), listRuns(actor, period.id)]);
  const heads = board.map((row) => row.head);
  const latest = runs.toSorted((a, b) => b.number - a.number)[0];
  return {
    period,
    heads,
    overdue: heads.filter(isOverdue).length,
    latestRun: latest
      ? { id: latest.id, number: latest.number, state: latest.state, createdAt: latest.createdAt, inputs: latest.used }
      : null,
  };
}

export async function homeOfProvince(actor: Actor) {
  const [newest] = await listIssued(actor);
  if (!newest) return null;
  const [{ issued, frozen }, template] = await Promise.all([
    getIssued(actor, newest.runId),
    getTemplate(newest.templateId),
  ]);
  return {
    id: issued.runId,
    title: issued.period.title,
    issue: issued.issue,
    coverage: widestCoverage(template, frozen),
    figures: mainFigures(template, frozen, null),
  };
}

export async function homeOfAdministrator(actor: Actor) {
  const [units, people, agencies] = await Promise.all([listUnits(actor), listPeople(actor), listLeadAgencies(actor)]);
  const today = localDate(new Date().toISOString());
  const inForce = units.filter((unit) => unit.kind !== "tinh" && isInForce(unit, today));
  const active = people.filter((person) => person.disabledAt === null);
  const staffed = new Set(
    active.flatMap((person) => person.memberships.filter((one) => one.endedAt === null).map((one) => one.unitId)),
  );
  const chosen = new Set(agencies.map((agency) => agency.key));
  return {
    units: inForce.length,
    people: active.length,
    unitsWithoutPeople: inForce.filter((unit) => !staffed.has(unit.id)).length,
    disabled: people.length - active.length,
    leadAgenciesMissing: Object.keys(LEAD_AGENCY_LABEL).filter((key) => !chosen.has(key)).length,
  };
}
