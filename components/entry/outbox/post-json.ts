/** What came back, or that nothing did. */
export type Posted = { kind: "json"; status: number; body: unknown } | { kind: "unreachable" };

/** Browsers refuse a `keepalive` body above 64 KiB; such a request goes as an ordinary one. */
const KEEPALIVE_BYTES_MAX = 60_000;
const TIMEOUT_MS = 20_000;

/** Posts JSON to our own server. Never throws: a lost network, a time-out or a page of HTML is "unreachable". */
export async function postJson(url: string, payload: unknown, keepalive: boolean): Promise<Posted> {
  const body = JSON.stringify(payload);
  const small = new TextEncoder().encode(body).length <= KEEPALIVE_BYTES_MAX;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      credentials: "same-origin",
      cache: "no-store",
      redirect: "manual",
      keepalive: keepalive && small,
      signal: abort.signal,
      body,
    });
    // Sent away to sign in: our own addresses redirect for nothing else.
    if (response.type === "opaqueredirect") return { kind: "json", status: 401, body: null };
    return { kind: "json", status: response.status, body: await response.json() };
  } catch {
    return { kind: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}
