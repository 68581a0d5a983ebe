import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";

/** Pages a person without a session may see. */
const PUBLIC_PAGES = ["/dang-nhap"];

/** Uploaded files are looked at beside the form: the browser's own viewer, inside a frame of this site, runs nothing. */
const FRAMED_FILE = /^\/api\/v1\/reports\/[^/]+\/imports\/[^/]+\/file$/;
const FRAMED_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

/**
 * Per-request headers, and a shortcut to the sign-in page. It is no guard: it looks only whether a session cookie is
 * there, every page, action and route asks lib/auth itself, and the tests pass with this file deleted.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const isApi = pathname.startsWith("/api/");
  if (!isApi && !PUBLIC_PAGES.includes(pathname) && !hasSessionCookie(request)) {
    const target = new URL("/dang-nhap", request.nextUrl);
    if (pathname !== "/") target.searchParams.set("tiep", `${pathname}${search}`);
    return secured(NextResponse.redirect(target), null);
  }
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  // Next reads the nonce from the request's policy and puts it on every script it renders.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  // A session that ended while its cookie is still there: lib/auth sends to the sign-in page and back here.
  headers.set("x-path", `${pathname}${search}`);
  const answer = FRAMED_FILE.test(pathname) ? FRAMED_POLICY : isApi ? null : policy;
  return secured(NextResponse.next({ request: { headers } }), answer);
}

export const config = {
  matcher: [{ source: "/((?!_next/static|_next/image|favicon.ico|icon.svg).*)" }],
};

function hasSessionCookie(request: NextRequest): boolean {
  // Also with the __Host- prefix of https (lib/auth/session-cookie.ts names it).
  return request.cookies.getAll().some(({ name }) => name.endsWith("cchc-phien"));
}

function secured(response: NextResponse, policy: string | null): NextResponse {
  response.headers.set("content-security-policy", policy ?? "default-src 'none'; frame-ancestors 'none'");
  response.headers.set("cache-control", "private, no-store");
  if (env.publicOrigin?.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const development = env.nodeEnv === "development";
  return [
    "default-src 'self'",
    // React's development build evaluates strings for its stack traces.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Style attributes (a column's width, a bar's length) cannot carry a nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
