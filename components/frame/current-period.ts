import { localDate } from "@/lib/workflow/deadline";
import type { PeriodView } from "@/lib/workflow/views";

type Period = Pick<PeriodView, "id" | "closedAt" | "windowFrom" | "windowTo">;

/**
 * The period a page shows: the one asked by `?ky=` if it exists, else the open one being worked on, else the newest.
 * Worked on is the one that has begun and whose last day is nearest to today, before or after: a period opened ahead
 * of time, or just begun, takes no page from the one still being gathered. When none has begun, the first to begin.
 * `periods` come newest first; `today` is YYYY-MM-DD in Vietnam.
 */
export function currentPeriod<P extends Period>(
  periods: readonly P[],
  asked?: string | null,
  today: string = localDate(new Date().toISOString()),
): P | undefined {
  const open = periods.filter((period) => period.closedAt === null);
  const away = (period: P) => Math.abs(Date.parse(period.windowTo) - Date.parse(today));
  const [begun] = open.filter((period) => period.windowFrom <= today).toSorted((a, b) => away(a) - away(b));
  const [next] = open.toSorted((a, b) => a.windowFrom.localeCompare(b.windowFrom));
  return periods.find((period) => period.id === asked) ?? begun ?? next ?? periods[0];
}
