import type { PeriodView } from "@/lib/workflow/views";

/**
 * The period a page shows: the one asked by `?ky=` if it exists, else the newest open one, else the newest.
 * `periods` come newest first.
 */
export const currentPeriod = <P extends Pick<PeriodView, "id" | "closedAt">>(
  periods: readonly P[],
  asked?: string | null,
): P | undefined =>
  periods.find((period) => period.id === asked) ?? periods.find((period) => period.closedAt === null) ?? periods[0];
