import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type LiveSession, touchSession } from "../data/auth-store";
import { env } from "../env";
import { AppError } from "../errors";
import { refuse } from "../messages";
import type { Actor } from "../workflow/roles";
import { safePath } from "./safe-path";
import { readTokenHash } from "./session-cookie";

/** One look per request, however many parts of a page ask. */
export const getLiveSession = cache(async (): Promise<LiveSession | null> => {
  const tokenHash = await readTokenHash();
  return tokenHash === null ? null : touchSession(tokenHash, env.sessionIdleMinutes);
});

/** Who is signed in and may work; null for everyone else, also while a first password waits to be changed. */
export async function getActor(): Promise<Actor | null> {
  const live = await getLiveSession();
  return live && !live.mustChange ? live.actor : null;
}

/** For actions and route handlers. Throws `not_signed_in`, or `forbidden` before a first password is changed. */
export async function requireActor(): Promise<Actor> {
  const live = await getLiveSession();
  if (!live) throw new AppError("not_signed_in");
  if (live.mustChange) {
    throw refuse("forbidden", "Hãy đổi mật khẩu được cấp trước khi làm việc.", { reason: "must_change_password" });
  }
  return live.actor;
}

/**
 * For pages: sends to the sign-in page, which comes back to `path` afterwards. Without `path`, the one that
 * proxy.ts put in `x-path`, when there is one.
 */
export async function pageActor(path?: string): Promise<Actor> {
  const live = await getLiveSession();
  const back = safePath(path ?? (await headers()).get("x-path"));
  const query = back === "/" ? "" : `?${new URLSearchParams({ tiep: back })}`;
  if (!live) redirect(`/dang-nhap${query}`);
  if (live.mustChange) redirect(`/doi-mat-khau${query}`);
  return live.actor;
}
