import { z } from "zod";

/**
 * Four states that never mix: a value (a typed 0 is a value); `none`, "không phát sinh", counts as 0
 * in sums; `notApplicable`, "không thuộc nhiệm vụ của đơn vị", leaves the expected set; blank.
 */
export const CellState = z.enum(["value", "none", "notApplicable", "blank"]);
export type CellState = z.infer<typeof CellState>;

/** A decimal as text, point as separator, no exponent: never a binary float. */
export const DecimalText = z.string().regex(/^-?\d{1,30}(\.\d{1,10})?$/);

export const Parts = z.strictObject({ numerator: DecimalText, denominator: DecimalText });
export type Parts = z.infer<typeof Parts>;

/** Why a writing could not be read. The writing itself is always kept in `raw`. */
export const ReadProblem = z.enum([
  "notANumber",
  "negative",
  "notWhole",
  "badGrouping",
  "ambiguous",
  "tooLarge",
  "tooLong",
  "codeUnknown",
  "wordsNotNumber",
  "formula",
]);
export type ReadProblem = z.infer<typeof ReadProblem>;

/**
 * What one row of one report says. `value`: count, quantity, percent; a choice's printed code; a
 * ratio AS TYPED (evidence only: the computed ratio is always derived). `text`: words kept.
 */
export const Cell = z.strictObject({
  state: CellState,
  value: DecimalText.nullable(),
  text: z.string().max(4000).nullable(),
  note: z.string().max(4000).nullable(),
  /** Cut-off of this figure when it differs from the report's, YYYY-MM-DD. */
  asOf: z.iso.date().nullable(),
  parts: Parts.nullable(),
  raw: z.string().max(4000),
  problem: ReadProblem.nullable(),
});
export type Cell = z.infer<typeof Cell>;

/** Cells of one sheet by item key; a key not present is blank. */
export type Cells = Readonly<Record<string, Cell>>;

export const blankCell: Cell = {
  state: "blank",
  value: null,
  text: null,
  note: null,
  asOf: null,
  parts: null,
  raw: "",
  problem: null,
};
