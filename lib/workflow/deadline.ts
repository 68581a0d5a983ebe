import type { ReportState } from "./transitions";

/** Asia/Ho_Chi_Minh has been UTC+7 without daylight saving since 1975: plain arithmetic, no time zone data needed. */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const two = (number: number): string => String(number).padStart(2, "0");

/** The same moment as a Date whose UTC fields read as the clock on the wall in Vietnam. */
const localClock = (iso: string): Date => new Date(Date.parse(iso) + OFFSET_MS);

/** The day in Vietnam of a moment, YYYY-MM-DD; a plain date stays itself. */
export const localDate = (iso: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : localClock(iso).toISOString().slice(0, 10);

/** "16/12/2026", from a date or a moment. */
export function formatDate(iso: string): string {
  const [year, month, day] = localDate(iso).split("-");
  return `${day}/${month}/${year}`;
}

/** "16/12/2026, 17:00", in Vietnam's time. */
export function formatDateTime(iso: string): string {
  const local = localClock(iso);
  return `${formatDate(iso)}, ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/**
 * The moment a due date means: the given hour in Vietnam, or the last millisecond of that day when no hour is set
 * (design: domain.md §2). `date` is YYYY-MM-DD, `time` HH:MM; the answer is ISO in UTC.
 */
export function dueMoment(date: string, time: string | null = null): string {
  const clock = time === null ? "23:59:59.999" : `${time}:00.000`;
  return new Date(Date.parse(`${date}T${clock}Z`) - OFFSET_MS).toISOString();
}

/** Days on the calendar in Vietnam from now until a moment: 0 is today, negative is past. */
export const daysLeft = (nowIso: string, untilIso: string): number =>
  Math.round((Date.parse(localDate(untilIso)) - Date.parse(localDate(nowIso))) / DAY_MS);

/** Saturday or Sunday: shown beside a due date, which the province may then move. */
export function isWeekend(iso: string): boolean {
  const day = new Date(localDate(iso)).getUTCDay();
  return day === 0 || day === 6;
}

export type Timing = {
  state: ReportState;
  dueAt: string;
  stopNewAt: string | null;
  stopEditAt: string | null;
  windowFrom: string;
  serverNow: string;
  revision: { late: boolean } | null;
};

/** Where a report stands against its dates. Derived, never stored. */
export type Timeliness = "notAsked" | "notYet" | "open" | "dueSoon" | "overdue" | "onTime" | "late";

/** Days before the due date from which it is called near. */
const SOON_DAYS = 2;

/**
 * Chưa đến kỳ, còn hạn, sắp đến hạn, quá hạn, gửi đúng hạn, gửi chậm. Once sent, only the receipt's time counts; a
 * report asked back is judged by the clock again.
 */
export function timelinessOf(report: Timing): Timeliness {
  if (report.state === "notRequired") return "notAsked";
  if (report.revision && (report.state === "submitted" || report.state === "accepted")) {
    return report.revision.late ? "late" : "onTime";
  }
  if (Date.parse(report.serverNow) > Date.parse(report.dueAt)) return "overdue";
  if (localDate(report.serverNow) < report.windowFrom) return "notYet";
  return daysLeft(report.serverNow, report.dueAt) <= SOON_DAYS ? "dueSoon" : "open";
}

const passed = (nowIso: string, stopIso: string | null): boolean =>
  stopIso !== null && Date.parse(nowIso) > Date.parse(stopIso);

/** May figures still be changed, as far as dates go? The database decides with its own clock; this is for the screen. */
export const isOpenForEntry = (report: Timing): boolean => !passed(report.serverNow, report.stopEditAt);

/** May the report still be sent? A first submission stops earlier than a corrected one. */
export const isOpenForSubmission = (report: Timing): boolean =>
  isOpenForEntry(report) && (report.revision !== null || !passed(report.serverNow, report.stopNewAt));
