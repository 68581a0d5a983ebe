import type { Known } from "./change";

/** What this tab has learned of each scope since it was loaded. Never on the server, where one module serves everybody. */
const memory = new Map<string, Map<string, Known<unknown>>>();

/**
 * The newer of what the page brought and what this tab already knows: going back in the browser's history
 * brings the page as it was first sent, older than what was saved since.
 */
export function withRemembered<P>(
  scope: string,
  brought: Iterable<readonly [string, Known<P>]>,
): { known: Map<string, Known<P>>; reopened: boolean } {
  const known = new Map<string, Known<P>>(brought);
  const remembered = memory.get(scope) as Map<string, Known<P>> | undefined;
  for (const [key, value] of remembered ?? []) {
    if (value.version > (known.get(key)?.version ?? 0)) known.set(key, value);
  }
  if (!remembered && typeof window !== "undefined") memory.set(scope, new Map());
  return { known, reopened: remembered !== undefined };
}

export function remember<P>(scope: string, key: string, known: Known<P>): void {
  memory.get(scope)?.set(key, known);
}
