import { uuid7 } from "@/lib/data/uuid7";
import type { Cells } from "@/lib/indicators/cell";
import type { Template, UnitKind } from "@/lib/indicators/template";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import type { PeriodKind } from "@/lib/workflow/period";
import type { Organisation } from "./organisation";
import { insertRows, type Owner } from "./owner";
import { freezePastReports } from "./past-revisions";

export type PastSection = { path: string; heading: string | null; body: RichDoc };
/** One report that was sent in the past; times are ISO in UTC. */
export type PastReport = {
  unit: string;
  unitKind: UnitKind;
  sheet: "unit" | "province";
  cells: Cells;
  sections: PastSection[];
  explanations: { issueId: string; about: string; text: string }[];
  enteredAt: string;
  submittedAt: string;
  acceptedAt: string | null;
};
export type PastPeriod = {
  kind: PeriodKind;
  year: number;
  title: string;
  windowFrom: string;
  windowTo: string;
  openedAt: string;
  closedAt: string | null;
  dueAt: Partial<Record<UnitKind, string>>;
  template: Template;
  reports: PastReport[];
};

export type Written = PastReport & { id: string };

/**
 * A period that has long been reported. The functions people use would say "now" everywhere, so its rows are written by
 * the owner with the days they lie on; the audit says plainly that they were seeded today. Answers the period's id.
 */
export async function seedPastPeriod(owner: Owner, org: Organisation, period: PastPeriod): Promise<string> {
  const reviewer = org.actor("so-noi-vu", "reviewer").membershipId;
  const id = uuid7();
  await insertRows(owner, "period", [
    {
      id,
      province_id: org.provinceId,
      kind: period.kind,
      year: period.year,
      ordinal: 0,
      title: period.title,
      window_from: period.windowFrom,
      window_to: period.windowTo,
      opened_by: reviewer,
      opened_at: period.openedAt,
      closed_at: null,
    },
  ]);
  await insertRows(
    owner,
    "period_rule",
    Object.entries(period.dueAt).map(([unitKind, dueAt]) => ({
      province_id: org.provinceId,
      period_id: id,
      unit_kind: unitKind,
      template_id: period.template.id,
      window_from: period.windowFrom,
      window_to: period.windowTo,
      due_at: dueAt,
    })),
  );
  const written = period.reports.map((report): Written => ({ ...report, id: uuid7() }));
  await insertReports(owner, org, id, period, written);
  await insertContent(owner, org, written);
  await freezePastReports(owner, org, period, written);
  if (period.closedAt) await owner.query("update period set closed_at = $2 where id = $1", [id, period.closedAt]);
  return id;
}

async function insertReports(
  owner: Owner,
  org: Organisation,
  periodId: string,
  period: PastPeriod,
  written: Written[],
) {
  const row = (id: string, unitId: string, unitKind: string, sheet: string, at: string) => ({
    id,
    province_id: org.provinceId,
    period_id: periodId,
    unit_id: unitId,
    unit_kind: unitKind,
    sheet,
    template_id: period.template.id,
    state: "draft",
    version: 2,
    created_at: period.openedAt,
    updated_at: at,
  });
  await insertRows(owner, "report", [
    row(uuid7(), org.provinceId, "tinh", "consolidated", period.openedAt),
    ...written.map((report) =>
      row(report.id, org.unitId(report.unit), report.unitKind, report.sheet, report.enteredAt),
    ),
  ]);
}

/** Cells, sections and explanations, each also in its history. */
async function insertContent(owner: Owner, org: Organisation, written: Written[]): Promise<void> {
  const entered = (report: Written) => ({
    province_id: org.provinceId,
    report_id: report.id,
    updated_by: org.actor(report.unit, "unitStaff").membershipId,
    updated_at: report.enteredAt,
  });
  const cells = written.flatMap((report) =>
    Object.entries(report.cells).map(([key, { parts, asOf, ...cell }]) => ({
      ...entered(report),
      item_key: key,
      version: 1,
      ...cell,
      as_of: asOf,
      numerator: parts?.numerator ?? null,
      denominator: parts?.denominator ?? null,
      how: "seeded",
    })),
  );
  const sections = written.flatMap((report) =>
    report.sections.map((section) => ({ ...entered(report), ...section, version: 1 })),
  );
  const explanations = written.flatMap((report) =>
    report.explanations.map(({ issueId, about, text }) => ({ ...entered(report), issue_id: issueId, about, text })),
  );
  await insertRows(owner, "cell", cells);
  await insertRows(owner, "cell_history", cells);
  await insertRows(owner, "narrative_section", sections);
  await insertRows(owner, "narrative_history", sections);
  await insertRows(owner, "explanation", explanations);
}
