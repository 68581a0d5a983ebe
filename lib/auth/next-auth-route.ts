import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { checkOrigin } from "../check-origin";
import { env } from "../env";
import { toFailure } from "../failure";
import { nextAuthOptions } from "./next-auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth guesses its own address when NEXTAUTH_URL is not set; every redirect here stays on this site. */
function keepOnSite(response: Response): Response {
  const location = response.headers.get("location");
  if (location && URL.canParse(location)) {
    const { pathname, search } = new URL(location);
    response.headers.set("location", `${pathname}${search}`);
  }
  response.headers.set("cache-control", "no-store");
  return response;
}

/** Everything under /api/auth: csrf, session, sign-in and sign-out as next-auth defines them. */
export async function nextAuthRoute(request: NextRequest, context: Context): Promise<Response> {
  try {
    if (request.method !== "GET") checkOrigin(request.headers, env.publicOrigin);
    return keepOnSite((await NextAuth(request, context, nextAuthOptions())) as Response);
  } catch (error) {
    const { code, message, status } = toFailure(error, "next-auth");
    return Response.json({ code, message }, { status, headers: { "cache-control": "no-store" } });
  }
}
