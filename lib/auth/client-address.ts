import "server-only";

/**
 * The address a request came from, as far as it is known: the last one in `x-forwarded-for`, which the web
 * server itself, or the proxy in front of it, wrote. Earlier ones are the client's own words.
 */
export function clientAddress(headers: Headers): string | null {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last ? last.replace(/^::ffff:/, "").slice(0, 64) : null;
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** Whether the browser reaches this machine itself: the only place plain http needs no permission. */
export const isLocalHost = (host: string | null): boolean => host !== null && LOCAL.test(host);
