import "server-only";
import { changeMembership, type MembershipView, myMemberships } from "../data/auth-store";
import type { Actor } from "../workflow/roles";

/** The roles this person may work in now. */
export const listMyMemberships = (actor: Actor): Promise<MembershipView[]> => myMemberships(actor);

/** Goes on in another of the person's own memberships; recorded. Throws `not_found` for anyone else's. */
export const switchMembership = (actor: Actor, membershipId: string): Promise<void> =>
  changeMembership(actor, membershipId);
