import "server-only";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { requireActor } from "./auth/actor";
import { checkOrigin } from "./check-origin";
import { env } from "./env";
import { AppError } from "./errors";
import { fieldErrors, toFailure } from "./failure";
import { readJsonBody } from "./read-json-body";
import type { Actor } from "./workflow/roles";

const none = z.unknown();

type Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  /** Names of the path: `{ id }`. */
  params?: P;
  /** What stands after the question mark. */
  query?: Q;
  /** JSON body of a write. */
  body?: B;
  /** Bytes of the body at most; 64 KiB unless told. */
  bytesMax?: number;
};

type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  request: Request;
};

export type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

const READS = new Set(["GET", "HEAD"]);

function parse<S extends z.ZodType>(schema: S, raw: unknown, code: "not_found" | "invalid_input"): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw code === "not_found" ? new AppError(code) : new AppError(code, { fields: fieldErrors(parsed.error.issues) });
}

/** An answer no cache may keep, whatever the work returned. */
function noStore(response: Response): Response {
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}

/**
 * The gate for every route handler: origin of writes, then sign-in, then parsing, then the work. The work
 * returns a Response (a file) or plain data (sent as JSON). A malformed id in the path is a 404, as a
 * foreign one is. Failures are `{code, message, reference?, details}` with the code's status.
 */
export function defineHandler<
  P extends z.ZodType = typeof none,
  Q extends z.ZodType = typeof none,
  B extends z.ZodType = typeof none,
>(spec: Spec<P, Q, B>, work: (actor: Actor, input: Input<P, Q, B>) => Promise<unknown>) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    try {
      const writes = !READS.has(request.method);
      if (writes) checkOrigin(request.headers, env.publicOrigin);
      const actor = await requireActor();
      const params = parse((spec.params ?? none) as P, await context.params, "not_found");
      const search = Object.fromEntries(new URL(request.url).searchParams);
      const query = parse((spec.query ?? none) as Q, search, "invalid_input");
      const raw = writes && spec.body ? await readJsonBody(request, spec.bytesMax ?? 64 * 1024) : undefined;
      const body = parse((spec.body ?? none) as B, raw, "invalid_input");
      const answer = await work(actor, { params, query, body, request });
      return noStore(answer instanceof Response ? answer : Response.json(answer ?? null));
    } catch (error) {
      unstable_rethrow(error);
      const { code, message, details, status } = toFailure(error, "handler");
      return noStore(Response.json({ code, message, reference: details.reference, details }, { status }));
    }
  };
}
