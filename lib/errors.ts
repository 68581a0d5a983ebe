/** Every failure a person can meet, with its HTTP status. The sentence shown lives in `messages.ts`, keyed by code. */
const STATUS = {
  not_signed_in: 401,
  /** Also what a foreign id gets: its existence is not told. */
  not_found: 404,
  /** Only for acts on things the person can see. */
  forbidden: 403,
  bad_origin: 403,
  not_allowed_now: 409,
  changed_by_someone_else: 409,
  op_reused: 409,
  /** The browser now works as another person or role than the page that sent this was opened by. */
  other_person: 409,
  too_large: 413,
  invalid_input: 422,
  fails_checks: 422,
  rate_limited: 429,
  /** A file kept in the file storage is gone or is no longer what was kept. */
  file_damaged: 500,
  unexpected: 500,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof STATUS;

export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * A failure with a known meaning. `details` travels to the browser: never put figures of another unit
 * or anything secret in it. `details.message`, when given, replaces the catalogue's sentence.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
  }
  get status(): number {
    return STATUS[this.code];
  }
}

export const errorCodes = Object.keys(STATUS) as ErrorCode[];
