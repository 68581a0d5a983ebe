"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/auth/actor";
import { switchMembership } from "@/lib/auth/memberships";
import { signOut } from "@/lib/auth/sign-out";

/** Goes on as another of the person's own memberships; the check is in `switchMembership`. */
export async function switchMembershipAction(membershipId: string): Promise<void> {
  const actor = await requireActor();
  await switchMembership(actor, z.uuid().parse(membershipId));
  redirect("/");
}

/** Ends this session in the database, then in the browser. */
export async function signOutAction(): Promise<void> {
  await signOut();
  redirect("/dang-nhap");
}
