"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import { type Place, placeOf } from "./places";

type RailProps = Readonly<{ places: readonly Place[]; collapsed: boolean; onToggle: (() => void) | undefined }>;

/** Left rail, 232 px, or its icons alone. Not on phones: there the drawer holds the same list. */
export function Rail({ places, collapsed, onToggle }: RailProps) {
  return (
    <div
      className={cn("shrink-0 border-line border-r bg-surface max-md:hidden print:hidden", collapsed ? "w-14" : "w-58")}
    >
      <div className="sticky top-12 flex h-[calc(100dvh-3rem)] flex-col">
        <nav aria-label="Chức năng" className="min-h-0 flex-1 overflow-y-auto p-2">
          <PlaceList places={places} collapsed={collapsed} />
        </nav>
        {onToggle && (
          <div className="border-line border-t p-2">
            <button
              type="button"
              onClick={onToggle}
              aria-expanded={!collapsed}
              aria-label={collapsed ? "Mở rộng thanh bên" : undefined}
              className="flex min-h-9 w-full items-center gap-2.5 rounded px-2.5 text-muted hover:bg-raised hover:text-text [&_svg]:size-4 [&_svg]:shrink-0"
            >
              {collapsed ? <PanelLeftOpen aria-hidden="true" /> : <PanelLeftClose aria-hidden="true" />}
              {!collapsed && "Thu gọn"}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

export function PlaceList({ places, collapsed = false }: Readonly<{ places: readonly Place[]; collapsed?: boolean }>) {
  const path = usePathname();
  const period = useSearchParams().get("ky");
  const here = placeOf(places, path);
  return (
    <ul className="space-y-0.5">
      {places.map((place) => {
        const current = place === here;
        const link = (
          <Link
            href={place.keepsPeriod && period ? `${place.href}?ky=${encodeURIComponent(period)}` : place.href}
            aria-current={current ? "page" : undefined}
            aria-label={collapsed ? place.label : undefined}
            className={cn(
              "flex min-h-9 items-center gap-2.5 rounded px-2.5 py-1.5 hover:bg-raised max-md:min-h-11",
              current ? "bg-primary-tint font-medium text-primary" : "text-text",
            )}
          >
            <place.icon aria-hidden="true" className="size-4 shrink-0" />
            {!collapsed && <span className="min-w-0">{place.label}</span>}
          </Link>
        );
        return (
          <li key={place.href}>
            {collapsed ? (
              <Tooltip content={place.label} side="right">
                {link}
              </Tooltip>
            ) : (
              link
            )}
          </li>
        );
      })}
    </ul>
  );
}
