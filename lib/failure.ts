import { randomBytes } from "node:crypto";
import "./check-words";
import { AppError, type ErrorCode, type ErrorDetails } from "./errors";
import { log } from "./log";
import { describeFailure } from "./messages";
import { FileDamaged } from "./storage/file-storage";

export type Failure = { code: ErrorCode; message: string; details: ErrorDetails; status: number };

/** Letters and digits nobody mixes up when reading them over the phone. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

function makeReference(): string {
  const letters = [...randomBytes(8)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** SQLSTATE classes whose messages quote the offending value: 22 data exception, 23 constraint violation. */
const quotesValues = (code: unknown): boolean => typeof code === "string" && /^2[23]/.test(code);

/** What the log may hold of an unknown failure: no figures, no names, no request body. */
function describeForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const extra = error as Error & { code?: unknown; constraint?: unknown; table?: unknown; routine?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return {
    name: error.name,
    sqlState: extra.code,
    constraint: extra.constraint,
    table: extra.table,
    routine: extra.routine,
    message: quotesValues(extra.code) ? undefined : error.message.slice(0, 500),
    frames: frames.slice(0, 12),
  };
}

/**
 * Turns whatever was thrown into what the person is shown; unknown failures are logged under a reference number, and so
 * is a damaged file of the storage, by its address, for whoever restores it.
 */
export function toFailure(error: unknown, where: string): Failure {
  if (error instanceof AppError) {
    const { code, details, status } = error;
    return { code, details, status, message: describeFailure(code, details) };
  }
  const reference = makeReference();
  log.error({ failure: describeForLog(error), reference, where }, "unexpected failure");
  const code = error instanceof FileDamaged ? "file_damaged" : "unexpected";
  const details = { reference };
  return { code, details, status: new AppError(code).status, message: describeFailure(code, details) };
}

/** What zod found, by dotted path, to mark the boxes of a form. */
export function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of issues) {
    const path = issue.path.map(String).join(".");
    fields[path] = [...(fields[path] ?? []), issue.message];
  }
  return fields;
}
