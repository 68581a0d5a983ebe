import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import { pageActor } from "@/lib/auth/actor";
import { listMyMemberships } from "@/lib/auth/memberships";
import { listPeriods } from "@/lib/data/periods";
import { ROLE_LABEL, type Role } from "@/lib/workflow/roles";
import { signOutAction, switchMembershipAction } from "./actions";

/** The roles whose pages read `?ky=`. */
const BY_PERIOD: readonly Role[] = ["reviewer", "reviewLeader"];

export default async function SignedInLayout({ children }: Readonly<{ children: ReactNode }>) {
  const actor = await pageActor();
  const [memberships, periods, jar] = await Promise.all([
    listMyMemberships(actor),
    BY_PERIOD.includes(actor.role) ? listPeriods(actor) : [],
    cookies(),
  ]);
  return (
    <Frame
      actor={{
        role: actor.role,
        personName: actor.personName,
        unitName: actor.unitName,
        provinceName: actor.provinceName,
        membershipId: actor.membershipId,
      }}
      memberships={memberships.map((membership) => ({
        membershipId: membership.membershipId,
        label: `${ROLE_LABEL[membership.role]} – ${membership.unitName}`,
      }))}
      periods={periods}
      railCollapsed={jar.get("thanh-ben")?.value === "thu-gon"}
      onSwitchMembership={switchMembershipAction}
      onSignOut={signOutAction}
    >
      {children}
    </Frame>
  );
}
