import "server-only";
import { z } from "zod";
import { type Actor, Role } from "@/lib/workflow/roles";
import { database } from "./db";
import { callWrite, toAppError } from "./write";

/** Sessions and sign-in names, for `lib/auth` only: these are asked before there is an actor. */
async function ask(text: string, values: readonly (string | number | null)[]): Promise<unknown[]> {
  try {
    return (await database().pool.query<Record<string, unknown>>(text, [...values])).rows;
  } catch (error) {
    throw toAppError(error);
  }
}

const Attempt = z.object({ attempt_id: z.uuid().nullable(), wait_seconds: z.int() });
const Login = z.object({ person_id: z.uuid(), password_hash: z.string().nullable() });
const Begun = z.object({ session_id: z.uuid(), must_change: z.boolean() });
const Touched = z.object({
  session_id: z.uuid(),
  must_change: z.boolean(),
  membership_id: z.uuid(),
  person_id: z.uuid(),
  person_name: z.string(),
  role: Role,
  unit_id: z.uuid(),
  unit_name: z.string(),
  unit_kind: z.string(),
  province_id: z.uuid(),
  province_name: z.string(),
});

/** Counts a try before the password is looked at. `attemptId` is null when it has to wait. */
export async function recordAttempt(signInName: string, address: string | null) {
  const rows = await ask("select * from app.record_sign_in_attempt($1, $2)", [signInName, address]);
  const { attempt_id, wait_seconds } = Attempt.parse(rows[0]);
  return { attemptId: attempt_id, waitSeconds: wait_seconds };
}

export async function findLogin(signInName: string): Promise<{ personId: string; passwordHash: string | null } | null> {
  const [row] = await ask("select * from app.find_login($1)", [signInName]);
  if (!row) return null;
  const { person_id, password_hash } = Login.parse(row);
  return { personId: person_id, passwordHash: password_hash };
}

export type NewSession = {
  attemptId: string;
  personId: string;
  tokenHash: string;
  address: string | null;
  userAgent: string | null;
  maxMinutes: number;
};

/** Begins a session in the membership last used; null when the person has none that runs. */
export async function beginSession(session: NewSession): Promise<{ sessionId: string; mustChange: boolean } | null> {
  const [row] = await ask("select * from app.begin_session($1, $2, $3, $4, $5, $6)", [
    session.attemptId,
    session.personId,
    session.tokenHash,
    session.address,
    session.userAgent,
    session.maxMinutes,
  ]);
  if (!row) return null;
  const { session_id, must_change } = Begun.parse(row);
  return { sessionId: session_id, mustChange: must_change };
}

export type LiveSession = { actor: Actor; mustChange: boolean };

/** Who this token is right now; null unless session, person and membership are all live. */
export async function touchSession(tokenHash: string, idleMinutes: number): Promise<LiveSession | null> {
  const [row] = await ask("select * from app.touch_session($1, $2)", [tokenHash, idleMinutes]);
  if (!row) return null;
  const live = Touched.parse(row);
  return {
    mustChange: live.must_change,
    actor: {
      sessionId: live.session_id,
      membershipId: live.membership_id,
      personId: live.person_id,
      personName: live.person_name,
      role: live.role,
      unitId: live.unit_id,
      unitName: live.unit_name,
      unitKind: live.unit_kind,
      provinceId: live.province_id,
      provinceName: live.province_name,
    },
  };
}

export async function endSession(sessionId: string): Promise<void> {
  await ask("select app.end_session($1)", [sessionId]);
}

const nothing = z.unknown();

export const MembershipView = z.strictObject({
  membershipId: z.uuid(),
  role: Role,
  unitId: z.uuid(),
  unitName: z.string(),
  provinceId: z.uuid(),
  provinceName: z.string(),
});
export type MembershipView = z.infer<typeof MembershipView>;

/** The memberships of the acting person that run now. */
export const myMemberships = (actor: Actor): Promise<MembershipView[]> =>
  callWrite(actor, "my_memberships", [], z.array(MembershipView));

export async function changeMembership(actor: Actor, membershipId: string): Promise<void> {
  await callWrite(actor, "switch_membership", [membershipId], nothing);
}

const OwnLogin = z.object({ signInName: z.string(), name: z.string(), passwordHash: z.string().nullable() });

export const ownLogin = (actor: Actor): Promise<z.infer<typeof OwnLogin>> =>
  callWrite(actor, "own_login", [], OwnLogin);

/** The password was typed again, rightly: sensitive acts of this session may go on for ten minutes. */
export async function confirmSession(actor: Actor, attemptId: string): Promise<void> {
  await callWrite(actor, "confirm_session", [attemptId], nothing);
}

export async function setPassword(actor: Actor, passwordHash: string): Promise<void> {
  await callWrite(actor, "set_password", [passwordHash], nothing);
}
