import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { requireActor } from "./auth/actor";
import { AppError, type ErrorCode, type ErrorDetails } from "./errors";
import { fieldErrors, toFailure } from "./failure";
import type { Actor } from "./workflow/roles";

export type ActionResult<T> =
  | { ok: true; data: T }
  | { ok: false; code: ErrorCode; message: string; details: ErrorDetails };

/**
 * The gate for every server action: sign-in, then parsing, then the work. An action is a public HTTP
 * endpoint, so nothing that a page checked before rendering counts here. Failures come back as data.
 */
export function defineAction<S extends z.ZodType, T>(
  schema: S,
  work: (actor: Actor, input: z.output<S>) => Promise<T>,
): (raw: z.input<S>) => Promise<ActionResult<T>> {
  return async (raw) => {
    try {
      const actor = await requireActor();
      const parsed = schema.safeParse(raw);
      if (!parsed.success) throw new AppError("invalid_input", { fields: fieldErrors(parsed.error.issues) });
      return { ok: true, data: await work(actor, parsed.data) };
    } catch (error) {
      unstable_rethrow(error); // redirect() and notFound() are Next's own throws
      const { code, message, details } = toFailure(error, "action");
      return { ok: false, code, message, details };
    }
  };
}
