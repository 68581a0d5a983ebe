import { z } from "zod";
import { readDay } from "@/components/ui/read-day";
import type { ProvinceSettings } from "@/lib/workflow/admin-views";
import { dueMoment, formatDate, formatDateTime, isWeekend, localDate } from "@/lib/workflow/deadline";

/** Could be read as a moment: what a `MomentField` gives when nothing is wrong. */
export const isMoment = (text: string): boolean => z.iso.datetime().safeParse(text).success;

/** Written as people write it; an unreadable text stays as it is, the end of a day is the day alone. */
export function showMoment(moment: string): string {
  if (!isMoment(moment)) return moment;
  return Date.parse(dueMoment(localDate(moment))) === Date.parse(moment) ? formatDate(moment) : formatDateTime(moment);
}

/** ISO in UTC of "16/12/2026, 17:00" or "16/12/2026" on the clock of Vietnam; null when it is neither. */
export function readMoment(text: string): string | null {
  const [, dayText = "", hour, minute] = /^([\d/.-]+)(?:[\s,]+(\d{1,2})[:hg](\d{2}))?$/.exec(text.trim()) ?? [];
  const day = readDay(dayText);
  if (day === null) return null;
  if (hour === undefined) return dueMoment(day);
  return Number(hour) < 24 && Number(minute) < 60 ? dueMoment(day, `${hour.padStart(2, "0")}:${minute}`) : null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A proposed due date that falls on a Saturday or Sunday, moved as the province decided. Public holidays are not known. */
export function movedOffWeekend(iso: string, rule: ProvinceSettings["weekendDue"]): string {
  if (rule === "keep" || !isWeekend(iso)) return iso;
  const step = rule === "before" ? -DAY_MS : DAY_MS;
  return movedOffWeekend(new Date(Date.parse(iso) + step).toISOString(), rule);
}
