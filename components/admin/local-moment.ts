import type { ProvinceSettings } from "@/lib/workflow/admin-views";
import { dueMoment, isWeekend } from "@/lib/workflow/deadline";

const OFFSET_MS = 7 * 60 * 60 * 1000;

/** What a `datetime-local` box shows for a moment: the clock in Vietnam, whatever the machine's own zone. */
export const toLocalBox = (iso: string | null): string =>
  iso === null ? "" : new Date(Date.parse(iso) + OFFSET_MS).toISOString().slice(0, 16);

/** The moment typed in a `datetime-local` box, ISO in UTC; null when it is empty or unreadable. */
export function fromLocalBox(text: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text);
  return parts?.[1] && parts[2] ? dueMoment(parts[1], parts[2]) : null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A proposed due date that falls on a Saturday or Sunday, moved as the province decided. Public holidays are not known. */
export function movedOffWeekend(iso: string, rule: ProvinceSettings["weekendDue"]): string {
  if (rule === "keep" || !isWeekend(iso)) return iso;
  const step = rule === "before" ? -DAY_MS : DAY_MS;
  return movedOffWeekend(new Date(Date.parse(iso) + step).toISOString(), rule);
}
