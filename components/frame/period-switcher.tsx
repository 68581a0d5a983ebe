"use client";

import { CalendarDays, ChevronDown } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { Menu, MenuChoices } from "@/components/ui/menu";
import type { PeriodView } from "@/lib/workflow/views";
import { currentPeriod } from "./current-period";

const PERIOD_PATHS = ["/", "/tien-do", "/kiem-tra", "/tong-hop"];

/**
 * Chooses the period of the page by `?ky=`. Pages of one report or one run belong to their period already:
 * there it is not shown.
 */
export function PeriodSwitcher({ periods }: Readonly<{ periods: readonly PeriodView[] }>) {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  if (!PERIOD_PATHS.includes(path)) return null;
  const current = currentPeriod(periods, query.get("ky"));
  if (!current) return null;
  const choose = (id: string) => {
    const next = new URLSearchParams(query);
    next.set("ky", id);
    router.push(`${path}?${next}`);
  };
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="flex min-h-8 min-w-0 items-center gap-1.5 rounded border border-line-strong px-2 hover:bg-raised max-md:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0"
        >
          <CalendarDays aria-hidden="true" className="max-md:hidden" />
          <span className="sr-only">Kỳ báo cáo: </span>
          <span className="truncate">{current.title}</span>
          <ChevronDown aria-hidden="true" />
        </button>
      }
    >
      <MenuChoices
        label="Kỳ báo cáo"
        value={current.id}
        onChange={choose}
        options={periods.map((period) => ({
          value: period.id,
          label: period.closedAt ? (
            <>
              {period.title} <span className="text-muted text-xs">(đã đóng)</span>
            </>
          ) : (
            period.title
          ),
        }))}
      />
    </Menu>
  );
}
