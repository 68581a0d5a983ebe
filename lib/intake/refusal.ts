/** Why a file is not taken. The sentence people read is in `refusal-words.ts`. */
export const REFUSAL_CODES = [
  "empty",
  "tooLarge",
  "unknownType",
  "oldWord",
  "oldExcel",
  "scan",
  "encrypted",
  "broken",
  "macros",
  "externalContent",
  "zipBomb",
  "tooComplex",
  "tookTooLong",
  "secret",
  "legacyFont",
  "severalReports",
  "notAReport",
  "otherReport",
  "offlineBroken",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A file that is refused as a whole; nothing of it was taken. `detail` is for the log, never for people. */
export class IntakeRefused extends Error {
  override readonly name = "IntakeRefused";
  constructor(
    readonly code: RefusalCode,
    readonly detail: string = "",
  ) {
    super(code);
  }
}
