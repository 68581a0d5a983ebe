import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { endSession, touchSession } from "../data/auth-store";
import { env } from "../env";
import { toFailure } from "../failure";
import { safePath } from "./safe-path";
import {
  cookieName,
  cookieOptions,
  hashToken,
  SessionClaim,
  sessionCookieName,
  sessionMaxSeconds,
} from "./session-cookie";
import { Credentials, openSession } from "./sign-in";

async function liveSessionOf(token: unknown) {
  const claim = SessionClaim.safeParse(token);
  return claim.success ? touchSession(hashToken(claim.data.sid), env.sessionIdleMinutes) : null;
}

/**
 * next-auth issues the same cookie as the sign-in page, by the same checks. Its JWT holds one thing, the
 * session's token, and every answer it gives asks the database whether that session still lives.
 */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: env.authSecret,
  session: { strategy: "jwt", maxAge: sessionMaxSeconds() },
  pages: { signIn: "/dang-nhap", signOut: "/dang-nhap", error: "/dang-nhap" },
  cookies: {
    sessionToken: { name: sessionCookieName(), options: cookieOptions() },
    csrfToken: { name: cookieName("cchc-csrf"), options: cookieOptions() },
    callbackUrl: { name: cookieName("cchc-tiep"), options: cookieOptions() },
  },
  providers: [
    CredentialsProvider({
      credentials: { signInName: { type: "text" }, password: { type: "password" } },
      async authorize(raw, request) {
        const credentials = Credentials.safeParse(raw);
        if (!credentials.success) return null;
        try {
          const { token } = await openSession(credentials.data, new Headers(request.headers as Record<string, string>));
          return { id: token };
        } catch (error) {
          toFailure(error, "next-auth"); // logged when it is no refusal of ours; the answer tells nothing
          return null;
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    async session({ token, session }) {
      const live = await liveSessionOf(token);
      if (!live) throw new Error("The session has ended.");
      return { expires: session.expires, user: { name: live.actor.personName } };
    },
    redirect: ({ url }) => safePath(url),
  },
  events: {
    async signOut({ token }) {
      const live = await liveSessionOf(token);
      if (live) await endSession(live.actor.sessionId);
    },
  },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
});
