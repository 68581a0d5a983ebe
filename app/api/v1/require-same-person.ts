import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/workflow/roles";

/**
 * What was typed is saved only as the person and role who typed it: another tab may have signed somebody else in, and
 * the cookie alone would make the edits theirs. Throws `other_person`.
 */
export function requireSamePerson(actor: Pick<Actor, "membershipId">, membershipId: string): void {
  if (actor.membershipId !== membershipId) throw new AppError("other_person");
}
