import "server-only";
import { endSession } from "../data/auth-store";
import { getLiveSession } from "./actor";
import { clearSessionCookie } from "./session-cookie";

/** Ends this session in the database, then in the browser. Nothing happens when there is none. */
export async function signOut(): Promise<void> {
  const live = await getLiveSession();
  if (live) await endSession(live.actor.sessionId);
  await clearSessionCookie();
}
