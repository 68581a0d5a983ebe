import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "../env";

/** Over https the name's prefix makes browsers refuse a cookie that is not Secure, host-only and for "/". */
const secure = (): boolean => env.publicOrigin?.startsWith("https://") ?? false;

export const cookieName = (name: string): string => (secure() ? `__Host-${name}` : name);

export const sessionCookieName = (): string => cookieName("cchc-phien");

export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;

/** 256 random bits. The browser holds them encrypted in a JWT; the database only knows their hash. */
export const makeToken = (): string => randomBytes(32).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Everything the JWT says: which session. Whether it lives is asked in the database at every request. */
export const SessionClaim = z.object({ sid: z.string().min(40).max(64) });

export const sessionMaxSeconds = (): number => env.sessionMaxMinutes * 60;

export async function setSessionCookie(token: string): Promise<void> {
  const maxAge = sessionMaxSeconds();
  const jwt = await encode({ token: { sid: token }, secret: env.authSecret, maxAge });
  (await cookies()).set(sessionCookieName(), jwt, { ...cookieOptions(), maxAge });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
}

/** The hash of the token the request brings; null without one, or with one that was not made here. */
export async function readTokenHash(): Promise<string | null> {
  const jwt = (await cookies()).get(sessionCookieName())?.value;
  if (!jwt) return null;
  try {
    const claim = SessionClaim.safeParse(await decode({ token: jwt, secret: env.authSecret }));
    return claim.success ? hashToken(claim.data.sid) : null;
  } catch {
    return null; // expired, or encrypted with another secret
  }
}
