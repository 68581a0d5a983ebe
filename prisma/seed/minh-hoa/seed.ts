import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { LEAD_AGENCY_LABEL, type LeadAgency } from "@/lib/indicators/catalogue/lead-agencies";
import { type Organisation, seedOrganisation } from "../organisation";
import type { Owner } from "../owner";
import { seedPastPeriod } from "../past-period";
import { playProvinceSheet, playUnitReport } from "./fill-reports";
import { lastYear } from "./last-year";
import { openYear } from "./open-period";
import { MINH_HOA } from "./organisation";
import { PLAN, PROVINCE_PLAN } from "./plan";
import { provinceSheet } from "./province-figures";
import { LEADS, UNITS } from "./units";

/** Tỉnh Minh Họa: its people, last year's period, and the open one with units at every stage. */
export async function seedMinhHoa(owner: Owner, passwordHash: string, now: string): Promise<void> {
  const org = await seedOrganisation(owner, MINH_HOA, passwordHash);
  const period = await openYear(org, now);
  const lastId = await seedPastPeriod(owner, org, lastYear(period.year - 1));
  void lastId;
  await playPeriod(owner, org, period.id, period.year);
}

async function playPeriod(owner: Owner, org: Organisation, periodId: string, year: number): Promise<void> {
  const { rows } = await owner.query<{ id: string; unit_id: string; sheet: string }>(
    "select id, unit_id, sheet from report where period_id = $1",
    [periodId],
  );
  const reportOf = (unit: string, sheet: string): string => {
    const row = rows.find((one) => one.unit_id === org.unitId(unit) && one.sheet === sheet);
    if (!row) throw new Error(`${unit} owes no ${sheet} sheet`);
    return row.id;
  };
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
}

/** As many at once as two cores keep busy. */
async function someAtATime(works: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = [...works];
  const worker = async () => {
    for (let work = queue.shift(); work; work = queue.shift()) await work();
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}
