import "server-only";
import { headers } from "next/headers";
import { confirmSession, ownLogin, setPassword } from "../data/auth-store";
import { refuse } from "../messages";
import { fitsPassword, hashPassword } from "../password-hash";
import { passwordProblems } from "../password-policy";
import type { Actor } from "../workflow/roles";
import { getLiveSession } from "./actor";
import { clientAddress } from "./client-address";
import { beginAttempt } from "./sign-in";

/**
 * The password typed again before a sensitive act: the write functions of such acts refuse without it. Counts
 * as a try like signing in. Throws `invalid_input` for a wrong one.
 */
export async function confirmPassword(actor: Actor, password: string): Promise<void> {
  const login = await ownLogin(actor);
  const attemptId = await beginAttempt(login.signInName, clientAddress(await headers()));
  if (!(await fitsPassword(login.passwordHash, password))) {
    throw refuse("invalid_input", "Mật khẩu chưa đúng.", { fields: { password: ["Mật khẩu chưa đúng."] } });
  }
  await confirmSession(actor, attemptId);
}

/**
 * A new password of one's own, also for a first password that must be changed (so it asks for the live
 * session, not for `requireActor`). Every other session of the person ends.
 */
export async function changePassword(input: { current: string; next: string }): Promise<void> {
  const live = await getLiveSession();
  if (!live) throw refuse("not_signed_in", "Phiên làm việc đã hết. Hãy đăng nhập lại.");
  const login = await ownLogin(live.actor);
  const problems = passwordProblems(input.next, [login.signInName, login.name, live.actor.unitName]);
  if (input.next === input.current) problems.push("Mật khẩu mới phải khác mật khẩu đang dùng.");
  if (problems.length > 0) throw refuse("invalid_input", problems.join(" "), { fields: { next: problems } });
  await confirmPassword(live.actor, input.current);
  await setPassword(live.actor, await hashPassword(input.next));
}
