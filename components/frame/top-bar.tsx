"use client";

import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { IconButton } from "@/components/ui/icon-button";
import type { Actor } from "@/lib/workflow/roles";
import type { PeriodView } from "@/lib/workflow/views";
import type { MembershipChoice } from "./frame";
import { PeriodSwitcher } from "./period-switcher";
import { PersonMenu } from "./person-menu";

type TopBarProps = Readonly<{
  actor: Pick<Actor, "role" | "personName" | "unitName" | "provinceName" | "membershipId">;
  memberships: readonly MembershipChoice[];
  periods: readonly PeriodView[];
  onOpenMenu: () => void;
  onSwitchMembership: (membershipId: string) => Promise<void>;
  onSignOut: () => Promise<void>;
}>;

export function TopBar({ actor, memberships, periods, onOpenMenu, onSwitchMembership, onSignOut }: TopBarProps) {
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-3 border-line border-b bg-surface px-4 max-md:gap-1 max-md:px-1 print:hidden">
      <IconButton label="Mở danh mục" icon={<MenuIcon />} className="md:hidden" onClick={onOpenMenu} side="bottom" />
      <Link href="/" className="flex min-w-0 items-baseline gap-2 max-md:min-h-11 max-md:items-center">
        <span className="shrink-0 font-semibold text-primary">Báo cáo CCHC</span>
        <span className="truncate text-muted max-md:hidden">{actor.provinceName}</span>
      </Link>
      <div className="ml-auto flex min-w-0 items-center gap-2 max-md:gap-1">
        {periods.length > 0 && <PeriodSwitcher periods={periods} />}
        <PersonMenu
          actor={actor}
          memberships={memberships}
          onSwitchMembership={onSwitchMembership}
          onSignOut={onSignOut}
        />
      </div>
    </header>
  );
}
