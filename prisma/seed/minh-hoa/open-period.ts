import { openPeriod, type PeriodRuleView } from "@/lib/data/periods";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { dueMoment, localDate } from "@/lib/workflow/deadline";
import { periodDefaults, ruleDefaults } from "@/lib/workflow/period-defaults";
import type { PeriodView } from "@/lib/workflow/views";
import type { Organisation } from "../organisation";

const DAY_MS = 24 * 60 * 60 * 1000;
const KINDS = ["so", "van-phong-ubnd", "ban-ql", "xa", "tinh"] as const;

/** The year whose report is being written now: from 20 December on it is the next one's. */
export function yearBeingReported(now: string): number {
  const [year = 0, month = 0, day = 0] = localDate(now).split("-").map(Number);
  return month === 12 && day >= 20 ? year + 1 : year;
}

/**
 * Opens the period of that year so that it is open whatever day it is: nobody is due within three days, but the boards
 * of management were due yesterday, so that there is something late to see.
 */
export async function openYear(org: Organisation, now: string): Promise<PeriodView> {
  const year = yearBeingReported(now);
  const inDays = (days: number) =>
    dueMoment(localDate(new Date(Date.parse(now) + days * DAY_MS).toISOString()), "17:00");
  const rules = KINDS.map((unitKind): PeriodRuleView => {
    const usual = ruleDefaults("Y", year, unitKind);
    const dueAt = unitKind === "ban-ql" ? inDays(-1) : usual.dueAt > inDays(3) ? usual.dueAt : inDays(5);
    return { ...usual, dueAt, unitKind, templateId: haiCap2025.id };
  });
  const reviewer = org.actor("so-noi-vu", "reviewer");
  return openPeriod(reviewer, { kind: "Y", year, ...periodDefaults("Y", year), rules });
}
