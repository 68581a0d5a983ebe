import { z } from "zod";
import { Cell, DecimalText } from "../cell";
import { Parse } from "../contract";
import { ItemKey } from "../template";

/**
 * What stands in a place of the offline workbook, as Excel keeps it: a number in decimal digits, or words. Not yet
 * read: only the kind of its row says what it means.
 */
export const OfflineWriting = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("empty") }),
  z.strictObject({ kind: z.literal("number"), decimal: DecimalText }),
  z.strictObject({ kind: z.literal("text"), text: z.string().max(32_767) }),
]);
export type OfflineWriting = z.infer<typeof OfflineWriting>;

/** Both places of a row. `note` is null where the form has no column for it (a matrix). */
export const OfflinePlaces = z.strictObject({ figure: OfflineWriting, note: z.string().max(32_767).nullable() });
export type OfflinePlaces = z.infer<typeof OfflinePlaces>;

/** One row when the workbook was made: the stored cell, its version, and what was written of it. */
export const OfflineBase = z.strictObject({
  version: z.int().nonnegative(),
  cell: Cell,
  written: OfflinePlaces,
  /** A spare row of a matrix, which no sheet had yet. */
  spare: z.literal(true).optional(),
});
export type OfflineBase = z.infer<typeof OfflineBase>;

/** Which report a workbook is of, and how it then was. */
export const OfflineMeta = z.strictObject({
  format: z.literal(1),
  reportId: z.uuid(),
  periodId: z.uuid(),
  unitId: z.uuid(),
  templateId: z.string().min(1).max(100),
  sheet: z.enum(["unit", "province"]),
  unitName: z.string().max(500),
  periodTitle: z.string().max(500),
  period: Parse.shape.header.shape.period,
  /** ISO, UTC. */
  exportedAt: z.iso.datetime(),
});
export type OfflineMeta = z.infer<typeof OfflineMeta>;

/** A row whose places say something else than when the workbook was made. */
export const OfflineChange = z.strictObject({
  key: ItemKey,
  base: OfflineBase,
  mine: OfflinePlaces,
  source: z.strictObject({ table: z.int(), row: z.int(), column: z.int() }),
});
export type OfflineChange = z.infer<typeof OfflineChange>;

/** An offline workbook as it came back. */
export const OfflineFile = z.strictObject({
  meta: OfflineMeta,
  changes: z.array(OfflineChange),
  /** Rows that say what they said. */
  unchanged: z.int().nonnegative(),
  /** Rows that are no longer in the file: nothing is concluded from that. */
  gone: z.int().nonnegative(),
  /** Rows that stand in the file more than once and say different things: none of them is taken. */
  twice: z.array(z.strictObject({ key: ItemKey, places: z.array(z.string()) })),
});
export type OfflineFile = z.infer<typeof OfflineFile>;

/** What is kept of an uploaded file: the reading, and for our own workbook what was changed in it. */
export const ImportedParse = Parse.extend({ offline: OfflineFile.optional() });
export type ImportedParse = z.infer<typeof ImportedParse>;
