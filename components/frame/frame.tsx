"use client";

import "@/lib/check-words";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { Actor } from "@/lib/workflow/roles";
import type { PeriodView } from "@/lib/workflow/views";
import { Drawer } from "./drawer";
import { isCompactPath, PLACES } from "./places";
import { Rail } from "./rail";
import { TopBar } from "./top-bar";

export type MembershipChoice = Readonly<{ membershipId: string; label: string }>;

type FrameProps = Readonly<{
  actor: Pick<Actor, "role" | "personName" | "unitName" | "provinceName" | "membershipId">;
  /** Every active membership of the person, the present one included. */
  memberships: readonly MembershipChoice[];
  /** Newest first; empty for roles that do not work by period. */
  periods: readonly PeriodView[];
  railCollapsed: boolean;
  onSwitchMembership: (membershipId: string) => Promise<void>;
  onSignOut: () => Promise<void>;
  children: ReactNode;
}>;

const RAIL_COOKIE = "thanh-ben";

/** Rail, top bar and the page. On entry and consolidation the rail is icons only and the page takes the whole width. */
export function Frame({
  actor,
  memberships,
  periods,
  railCollapsed,
  onSwitchMembership,
  onSignOut,
  children,
}: FrameProps) {
  const path = usePathname();
  const compact = isCompactPath(path);
  const [collapsed, setCollapsed] = useState(railCollapsed);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const places = PLACES[actor.role];

  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving on another page closes the drawer
  useEffect(() => setDrawerOpen(false), [path]);

  const toggle = () => {
    const next = !collapsed;
    setCollapsed(next);
    // biome-ignore lint/suspicious/noDocumentCookie: one word of appearance, read by the server to draw the rail right at once
    document.cookie = `${RAIL_COOKIE}=${next ? "thu-gon" : "mo"}; path=/; max-age=31536000; samesite=lax`;
  };

  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#noi-dung"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-surface focus:px-3 focus:py-2 focus:font-medium focus:text-primary focus:shadow-float"
      >
        Chuyển đến nội dung chính
      </a>
      <TopBar
        actor={actor}
        memberships={memberships}
        periods={periods}
        onOpenMenu={() => setDrawerOpen(true)}
        onSwitchMembership={onSwitchMembership}
        onSignOut={onSignOut}
      />
      <div className="flex min-h-0 flex-1">
        <Rail places={places} collapsed={compact || collapsed} onToggle={compact ? undefined : toggle} />
        <main
          id="noi-dung"
          tabIndex={-1}
          className={cn(
            "min-w-0 flex-1",
            compact ? "max-w-none" : "mx-auto w-full max-w-[1440px] px-6 py-5 max-md:px-4 print:max-w-none print:p-0",
          )}
        >
          {children}
        </main>
      </div>
      <Drawer open={drawerOpen} onOpenChange={setDrawerOpen} places={places} />
    </div>
  );
}
