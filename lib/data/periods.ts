import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { UnitKind } from "@/lib/indicators/template";
import { PeriodKind } from "@/lib/workflow/period";
import { ruleDefaults } from "@/lib/workflow/period-defaults";
import type { Actor } from "@/lib/workflow/roles";
import type { PeriodView } from "@/lib/workflow/views";
import { requireUuid, uuid } from "./heads";
import { type Reader, withActor } from "./with-actor";
import { callWrite } from "./write";

export type PeriodRuleDates = {
  windowFrom: string;
  windowTo: string;
  dueAt: string;
  stopNewAt: string | null;
  stopEditAt: string | null;
};
export type PeriodRuleView = PeriodRuleDates & { unitKind: UnitKind; templateId: string };
export type PeriodDetail = {
  period: PeriodView;
  rules: PeriodRuleView[];
  extensions: { unitId: string; unitName: string; until: string; reason: string; by: string; at: string }[];
  outages: { beganAt: string; endedAt: string; extendsTo: string; reason: string }[];
  assignments: { unitId: string; unitName: string; required: boolean; reason: string | null; at: string }[];
};

type PeriodRow = {
  id: string;
  kind: string;
  year: number;
  title: string;
  windowFrom: Date;
  windowTo: Date;
  closedAt: Date | null;
};

const day = (date: Date): string => date.toISOString().slice(0, 10);

const periodView = (row: PeriodRow): PeriodView => ({
  id: row.id,
  kind: PeriodKind.parse(row.kind),
  year: row.year,
  title: row.title,
  windowFrom: day(row.windowFrom),
  windowTo: day(row.windowTo),
  closedAt: row.closedAt?.toISOString() ?? null,
});

/** Periods of the province, the newest first. */
export async function listPeriods(actor: Actor): Promise<PeriodView[]> {
  const rows = await withActor(actor, (tx) =>
    tx.period.findMany({
      where: { provinceId: actor.provinceId },
      orderBy: [{ windowTo: "desc" }, { windowFrom: "asc" }],
    }),
  );
  return rows.map(periodView);
}

/** One period with its dates per kind of unit; extensions and assignments as far as the actor may see them. */
export async function getPeriod(actor: Actor, id: string): Promise<PeriodDetail> {
  return withActor(actor, (tx) => readPeriod(tx, actor, id));
}

const KIND_ORDER = new Map(UnitKind.options.map((kind, position) => [kind, position]));

async function readPeriod(tx: Reader, actor: Actor, id: string): Promise<PeriodDetail> {
  const row = await tx.period.findFirst({
    where: { id: requireUuid(id), provinceId: actor.provinceId },
    include: { periodRules: true },
  });
  if (!row) throw new AppError("not_found");
  const rules = row.periodRules.map((rule) => ({
    unitKind: UnitKind.parse(rule.unitKind),
    templateId: rule.templateId,
    windowFrom: day(rule.windowFrom),
    windowTo: day(rule.windowTo),
    dueAt: rule.dueAt.toISOString(),
    stopNewAt: rule.stopNewAt?.toISOString() ?? null,
    stopEditAt: rule.stopEditAt?.toISOString() ?? null,
  }));
  return {
    period: periodView(row),
    rules: rules.sort((a, b) => (KIND_ORDER.get(a.unitKind) ?? 0) - (KIND_ORDER.get(b.unitKind) ?? 0)),
    ...(await readChanges(tx, id)),
  };
}

type Changes = Pick<PeriodDetail, "extensions" | "outages" | "assignments">;

/** What was changed for single units or for everybody since the opening, oldest first. */
async function readChanges(tx: Reader, periodId: string): Promise<Changes> {
  const [row] = await tx.$queryRaw<{ changes: Changes }[]>`
    select jsonb_build_object(
      'extensions', (select coalesce(jsonb_agg(jsonb_build_object('unitId', e.unit_id, 'unitName', u.short_name,
          'until', app.iso(e.until), 'reason', e.reason, 'by', coalesce(p.name, ''), 'at', app.iso(e.at)) order by e.at), '[]')
        from extension e join unit u on u.id = e.unit_id left join membership m on m.id = e.by_membership
        left join person p on p.id = m.person_id where e.period_id = ${uuid(periodId)}),
      'outages', (select coalesce(jsonb_agg(jsonb_build_object('beganAt', app.iso(o.began_at),
          'endedAt', app.iso(o.ended_at), 'extendsTo', app.iso(o.extends_to), 'reason', o.reason) order by o.at), '[]')
        from outage o where o.period_id = ${uuid(periodId)}),
      'assignments', (select coalesce(jsonb_agg(jsonb_build_object('unitId', s.unit_id, 'unitName', u.short_name,
          'required', s.required, 'reason', s.reason, 'at', app.iso(s.at)) order by s.at), '[]')
        from assignment s join unit u on u.id = s.unit_id where s.period_id = ${uuid(periodId)})
    ) as changes`;
  return row?.changes ?? { extensions: [], outages: [], assignments: [] };
}

export type OpenPeriodInput = {
  kind: PeriodKind;
  year: number;
  /** 1–12, for kind M only. */
  month?: number;
  title: string;
  windowFrom: string;
  windowTo: string;
  rules: readonly PeriodRuleView[];
};

/**
 * Opens a period and makes the reports that its units owe: a sheet per unit of each kind with a rule, the sheet for the
 * whole province per lead agency, and the consolidated report. Without a rule of kind `tinh` the consolidated report
 * gets the first rule's template and the regime's own dates.
 */
export async function openPeriod(actor: Actor, input: OpenPeriodInput): Promise<PeriodView> {
  const { kind, year, month, title, windowFrom, windowTo } = input;
  const [first] = input.rules;
  if (!first) throw new AppError("invalid_input", { reason: "rule_tinh" });
  const consolidated: PeriodRuleView = {
    ...ruleDefaults(kind, year, "tinh", month),
    windowFrom,
    windowTo,
    unitKind: "tinh",
    templateId: first.templateId,
  };
  const rules = input.rules.some((rule) => rule.unitKind === "tinh") ? input.rules : [...input.rules, consolidated];
  const ordinal = kind === "M" ? (month ?? 0) : 0;
  const id = await callWrite(
    actor,
    "open_period",
    [kind, year, ordinal, title.trim().normalize("NFC"), windowFrom, windowTo, JSON.stringify(rules)],
    z.uuid(),
  );
  return (await getPeriod(actor, id)).period;
}

export type UpdatePeriodRuleInput = PeriodRuleDates & { periodId: string; unitKind: UnitKind };

/** Moves the window and the dates of one kind of unit. Its template stays: reports are already being written in it. */
export async function updatePeriodRule(actor: Actor, input: UpdatePeriodRuleInput): Promise<void> {
  const { periodId, unitKind, windowFrom, windowTo, dueAt, stopNewAt, stopEditAt } = input;
  const args = [periodId, unitKind, windowFrom, windowTo, dueAt, stopNewAt, stopEditAt];
  await callWrite(actor, "update_period_rule", args, z.unknown());
}

export type ExtendDeadlineInput = { periodId: string; unitId: string; until: string; reason: string };

/** Gia hạn: all three dates of one unit last at least until then. */
export async function extendDeadline(actor: Actor, input: ExtendDeadlineInput): Promise<void> {
  const reason = requireReason(input.reason);
  await callWrite(actor, "extend_deadline", [input.periodId, input.unitId, input.until, reason], z.uuid());
}

export type OutageInput = { periodId: string; beganAt: string; endedAt: string; extendsTo: string; reason: string };

/** The system was down: everybody's dates of the period last at least until `extendsTo`. */
export async function recordOutage(actor: Actor, input: OutageInput): Promise<void> {
  const { periodId, beganAt, endedAt, extendsTo } = input;
  const args = [periodId, beganAt, endedAt, extendsTo, requireReason(input.reason)];
  await callWrite(actor, "record_outage", args, z.uuid());
}

export type AssignmentInput = { periodId: string; unitId: string; required: boolean; reason: string | null };

/** Phải báo cáo, or not (with the reason): also how a unit that came after the opening gets its report. */
export async function setAssignment(actor: Actor, input: AssignmentInput): Promise<void> {
  const reason = input.reason?.trim().normalize("NFC") ?? null;
  await callWrite(actor, "set_assignment", [input.periodId, input.unitId, input.required, reason], z.unknown());
}

/** Closes the period: nothing of it changes any more. A second time changes nothing. */
export async function closePeriod(actor: Actor, input: { periodId: string }): Promise<void> {
  await callWrite(actor, "close_period", [input.periodId], z.unknown());
}

function requireReason(text: string): string {
  const reason = text.trim().normalize("NFC");
  if (reason === "" || reason.length > 4000) throw new AppError("invalid_input", { reason: "reason" });
  return reason;
}
