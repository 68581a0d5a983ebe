import { randomUUID } from "node:crypto";
import { saveSection } from "@/lib/data/save";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { LEAD_AGENCY_LABEL, type LeadAgency } from "@/lib/indicators/catalogue/lead-agencies";
import { type Organisation, seedOrganisation } from "../organisation";
import type { Owner } from "../owner";
import { seedPastPeriod } from "../past-period";
import { playProvinceSheet, playUnitReport } from "./fill-reports";
import { recordIssuedReports } from "./issued";
import { lastYear } from "./last-year";
import type { DemoSection } from "./narrative";
import { openYear } from "./open-period";
import { MINH_HOA } from "./organisation";
import { PLAN, PROVINCE_PLAN } from "./plan";
import { provinceSheet } from "./province-figures";
import { provinceNarrative } from "./province-narrative";
import { beginRun, issueLastYear } from "./runs";
import { LEADS, UNITS } from "./units";

/** Sections of the open period's consolidated report that Sở Nội vụ has begun to write. */
const DRAFTED = ["opening", "I.1", "I.2", "I.4", "II.2.3"];

/** Tỉnh Minh Họa: its people, last year's period, and the open one with units at every stage. */
export async function seedMinhHoa(owner: Owner, passwordHash: string, now: string): Promise<void> {
  const org = await seedOrganisation(owner, MINH_HOA, passwordHash);
  const open = await openYear(org, now);
  const past = lastYear(open.year - 1);
  const pastId = await seedPastPeriod(owner, org, past);
  const last = await reportsOf(owner, org, pastId);
  await writeProvince(org, last("minh-hoa", "consolidated"), provinceNarrative(past.template, past.year));
  await issueLastYear(org, pastId, past.year);
  await playPeriod(owner, org, open.id, open.year, now);
}

/** The report of a unit and sheet in a period. */
async function reportsOf(owner: Owner, org: Organisation, periodId: string) {
  const { rows } = await owner.query<{ id: string; unit_id: string; sheet: string }>(
    "select id, unit_id, sheet from report where period_id = $1",
    [periodId],
  );
  return (unit: string, sheet: string): string => {
    const row = rows.find((one) => one.unit_id === org.unitId(unit) && one.sheet === sheet);
    if (!row) throw new Error(`${unit} owes no ${sheet} sheet`);
    return row.id;
  };
}

async function playPeriod(owner: Owner, org: Organisation, periodId: string, year: number, now: string): Promise<void> {
  const reportOf = await reportsOf(owner, org, periodId);
  const ownReports = UNITS.map((unit) => async () => {
    const plan = PLAN[unit.code];
    if (plan) await playUnitReport(org, unit, reportOf(unit.code, "unit"), year, plan);
  });
  const provinceSheets = (Object.keys(LEAD_AGENCY_LABEL) as LeadAgency[]).map((lead) => async () => {
    const unit = LEADS[lead];
    const typed = provinceSheet(haiCap2025, lead, year);
    await playProvinceSheet(org, unit, reportOf(unit, "province"), typed, PROVINCE_PLAN[unit] ?? "begun");
  });
  await someAtATime([...ownReports, ...provinceSheets]);
  await writeProvince(org, reportOf("minh-hoa", "consolidated"), provinceNarrative(haiCap2025, year, DRAFTED));
  await Promise.all([beginRun(org, periodId), recordIssuedReports(org, reportOf, now)]);
}

/** Sở Nội vụ writes the province's narrative. */
async function writeProvince(org: Organisation, reportId: string, sections: DemoSection[]): Promise<void> {
  const reviewer = org.actor("so-noi-vu", "reviewer");
  for (const section of sections) {
    await saveSection(reviewer, { ...section, reportId, opId: randomUUID(), baseVersion: 0 });
  }
}

/** As many at once as two cores keep busy. */
async function someAtATime(works: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = [...works];
  const worker = async () => {
    for (let work = queue.shift(); work; work = queue.shift()) await work();
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}
