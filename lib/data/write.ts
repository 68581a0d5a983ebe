import "server-only";
import pg from "pg";
import type { z } from "zod";
import { AppError, type ErrorCode } from "@/lib/errors";
import type { Actor } from "@/lib/workflow/roles";
import { database } from "./db";
import { refusalSentence } from "./refusals";

/** SQLSTATEs of `app.fail` (migration `access`). */
const CODE_OF_STATE: Readonly<Record<string, ErrorCode>> = {
  CC401: "not_signed_in",
  CC403: "forbidden",
  CC404: "not_found",
  CC409: "not_allowed_now",
  CC410: "changed_by_someone_else",
  CC411: "op_reused",
  CC422: "invalid_input",
  CC423: "fails_checks",
  CC429: "rate_limited",
};

/** A lock not had in time, a statement too long, a deadlock, too many connections: nothing was written, try again. */
const BUSY = new Set(["55P03", "57014", "40P01", "40001", "53300"]);

type SqlValue = string | number | boolean | null | readonly string[];

/**
 * Calls one write function of schema `app`: the statement is the transaction, so all of it happens or nothing. The
 * first argument of every such function is the acting membership, added here; the function checks it itself. Throws
 * AppError with the reason of the refusal in `details.reason`.
 */
export async function callWrite<T>(
  actor: Pick<Actor, "membershipId" | "sessionId">,
  name: string,
  args: readonly SqlValue[],
  answer: z.ZodType<T>,
): Promise<T> {
  const places = [actor.membershipId, ...args].map((_, index) => `$${index + 2}`).join(", ");
  // The session goes along for the audit's address. MATERIALIZED makes it happen before the function runs.
  const text = `with s as materialized (select set_config('app.session', $1, true) as id)
    select app.${name}(${places}) as answer from s where s.id is not null`;
  try {
    const { rows } = await database().pool.query<{ answer: unknown }>({
      name: `write-${name}-${args.length}`,
      text,
      values: [actor.sessionId, actor.membershipId, ...args],
    });
    return answer.parse(rows[0]?.answer ?? null);
  } catch (error) {
    throw toAppError(error);
  }
}

/** What the database said, as the failure people meet. Unknown errors come back as they are, for the log. */
export function toAppError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code === undefined) return error;
  const code = CODE_OF_STATE[error.code];
  if (code) {
    const reason = error.message;
    const message = refusalSentence(reason);
    return new AppError(code, { ...parseDetail(error.detail), reason, ...(message ? { message } : {}) });
  }
  if (BUSY.has(error.code)) return new AppError("unexpected", { reason: "busy", message: refusalSentence("busy") });
  // Data exceptions and constraints: the value, not the moment, is wrong. 21000: the same key twice in one call.
  if (/^(22|23)/.test(error.code) || error.code === "21000") {
    return new AppError("invalid_input", { reason: error.constraint ?? error.code });
  }
  return error;
}

function parseDetail(detail: string | undefined): Record<string, unknown> {
  if (detail === undefined) return {};
  const parsed: unknown = JSON.parse(detail);
  return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
}
