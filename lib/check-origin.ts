import { AppError } from "./errors";

/**
 * Refuses a write that another site's page could have sent. Browsers say where a request comes from in
 * `Sec-Fetch-Site` (https and localhost) and in `Origin` (always, for writes); a plain-http intranet has
 * only the second. `publicOrigin` is the address people use, when it is known; else the Host header.
 */
export function checkOrigin(headers: Headers, publicOrigin: string | null): void {
  const site = headers.get("sec-fetch-site");
  if (site !== null) {
    if (site === "same-origin") return;
    throw new AppError("bad_origin");
  }
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) throw new AppError("bad_origin");
  const from = new URL(origin);
  if (publicOrigin !== null && from.origin === publicOrigin) return;
  if (from.host !== headers.get("host")) throw new AppError("bad_origin");
}
