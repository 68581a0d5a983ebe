import { z } from "zod";
import type { SendResult } from "./change";
import type { Posted } from "./post-json";

const Failure = z.looseObject({ code: z.string(), message: z.string().default("") });

/** Too many requests, and what a proxy says while the server is away: ask again later. */
const TRY_AGAIN = new Set([408, 425, 429]);

/**
 * The outcome of a request as the outbox understands it. `read` turns the body of a success into answers;
 * a body it cannot read is no acknowledgement, so the request is asked again.
 */
export function readAnswer<P>(posted: Posted, read: (body: unknown) => SendResult<P> | null): SendResult<P> {
  if (posted.kind === "unreachable") return { kind: "unreachable" };
  const { status, body } = posted;
  if (status >= 200 && status < 300) return read(body) ?? { kind: "unreachable" };
  if (status === 401) return { kind: "signedOut" };
  const failure = Failure.safeParse(body);
  if (failure.success && failure.data.code === "other_person") return { kind: "otherPerson" };
  if (status >= 500 || TRY_AGAIN.has(status) || !failure.success) return { kind: "unreachable" };
  return { kind: "turnedDown", why: failure.data.message === "" ? failure.data.code : failure.data.message };
}
