"use client";

import { ChevronDown, KeyRound, LogOut, UserRound } from "lucide-react";
import { useTransition } from "react";
import { Menu, MenuChoices, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { type Actor, ROLE_LABEL } from "@/lib/workflow/roles";
import type { MembershipChoice } from "./frame";

type PersonMenuProps = Readonly<{
  actor: Pick<Actor, "role" | "personName" | "unitName" | "membershipId">;
  memberships: readonly MembershipChoice[];
  onSwitchMembership: (membershipId: string) => Promise<void>;
  onSignOut: () => Promise<void>;
}>;

export function PersonMenu({ actor, memberships, onSwitchMembership, onSignOut }: PersonMenuProps) {
  const [pending, start] = useTransition();
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-busy={pending || undefined}
          className="flex min-h-8 min-w-0 items-center gap-1.5 rounded px-2 hover:bg-raised max-md:min-h-11 max-md:min-w-11 max-md:justify-center [&_svg]:size-4 [&_svg]:shrink-0"
        >
          <UserRound aria-hidden="true" />
          <span className="sr-only">Tài khoản: </span>
          <span className="max-w-56 truncate max-md:sr-only">{actor.personName}</span>
          <ChevronDown aria-hidden="true" className="max-md:hidden" />
        </button>
      }
    >
      <div className="px-3 py-2">
        <p className="font-medium">{actor.personName}</p>
        <p className="text-muted text-xs">{ROLE_LABEL[actor.role]}</p>
        <p className="text-muted text-xs">{actor.unitName}</p>
      </div>
      <MenuSeparator />
      {memberships.length > 1 && (
        <>
          <MenuChoices
            label="Làm việc với vai trò"
            value={actor.membershipId}
            onChange={(id) => start(() => onSwitchMembership(id))}
            options={memberships.map((membership) => ({ value: membership.membershipId, label: membership.label }))}
          />
          <MenuSeparator />
        </>
      )}
      <MenuLink href="/tai-khoan" icon={<KeyRound aria-hidden="true" />}>
        Đổi mật khẩu
      </MenuLink>
      <MenuItem icon={<LogOut aria-hidden="true" />} onClick={() => start(() => onSignOut())}>
        Đăng xuất
      </MenuItem>
    </Menu>
  );
}
