import { z } from "zod";
import { DecimalText } from "./cell";
import { UnitKind } from "./template";

/**
 * What `validate` may know besides the cells of the sheet: plain data, made by others (the database, the narrative
 * of the same report), so that the browser, the server and the command line judge with the same knowledge.
 * Everything is optional: what is not known is not judged.
 */

/** Where words stand: the n-th paragraph of a section in reading order (list items and table cells too), and the letters. */
export const TextPlace = z.strictObject({ path: z.string(), line: z.int(), from: z.int(), to: z.int() });
export type TextPlace = z.infer<typeof TextPlace>;

/**
 * A figure the narrative gives, bound to rows by their label words. `sure`: the words fit these rows and no other
 * (several keys: rows of one label, of which a unit fills one). Not sure: only evidence for a reconciliation.
 */
export const ToldFigure = z.strictObject({
  keys: z.array(z.string()).min(1),
  sure: z.boolean(),
  /** ">=": the row is at least this, as with 237 done and 34 still running. */
  relation: z.enum(["=", ">="]),
  value: DecimalText,
  /** The number as written: a percentage counts as precisely as it was written. */
  raw: z.string(),
  /** The words around it, as written. */
  quote: z.string(),
  source: z.enum(["prose", "table"]),
  place: TextPlace,
});
export type ToldFigure = z.infer<typeof ToldFigure>;

/** A table or a sentence of the narrative that contradicts itself: 7.431 electronic out of 1.655 documents. */
export const TextContradiction = z.strictObject({
  kind: z.enum(["partAboveWhole", "totalNotSum", "percentNotFraction"]),
  place: TextPlace,
  /** Row of the table, or the words of the sentence. */
  row: z.string(),
  left: z.strictObject({ label: z.string(), value: DecimalText }),
  right: z.strictObject({ label: z.string(), value: DecimalText }),
});
export type TextContradiction = z.infer<typeof TextContradiction>;

export const Narrated = z.strictObject({
  figures: z.array(ToldFigure),
  contradictions: z.array(TextContradiction),
});
export type Narrated = z.infer<typeof Narrated>;

/** A reporting period by its window (dates, both inclusive). `kind` is compared, never interpreted. */
export const PeriodSpan = z.strictObject({
  title: z.string(),
  kind: z.string(),
  year: z.int(),
  from: z.iso.date(),
  to: z.iso.date(),
});
export type PeriodSpan = z.infer<typeof PeriodSpan>;

/** What the same sheet of the same unit said in an earlier period, under the keys of this template. */
export const EarlierReport = z.strictObject({
  period: PeriodSpan,
  /** Figures by key; "không phát sinh" is 0, what was not given is not there. */
  figures: z.record(z.string(), DecimalText),
});
export type EarlierReport = z.infer<typeof EarlierReport>;

/** Σ of the units' own figures beside the lead agency's figure for the whole province. */
export const UnitSum = z.strictObject({
  sum: DecimalText,
  counted: z.int(),
  /** Every unit expected has answered. */
  complete: z.boolean(),
});
export type UnitSum = z.infer<typeof UnitSum>;

/** A section by its path and as people call it, "II.2.3. Kết quả …". */
export const SectionName = z.strictObject({ path: z.string(), title: z.string() });
export type SectionName = z.infer<typeof SectionName>;

export const ValidationContext = z.strictObject({
  /** Whose own sheet it is: rows of other kinds of unit are not its. Unknown on the sheet of the whole province. */
  unitKind: UnitKind.optional(),
  period: PeriodSpan.optional(),
  earlier: z.array(EarlierReport).optional(),
  narrated: Narrated.optional(),
  /** Sections whose words are those of the report before; long ones only. */
  unchangedSections: z.array(SectionName).optional(),
  /** By key; for the sheet of the whole province. */
  unitSums: z.record(z.string(), UnitSum).optional(),
});
export type ValidationContext = z.infer<typeof ValidationContext>;
