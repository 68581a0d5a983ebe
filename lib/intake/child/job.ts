import { z } from "zod";
import { Parse } from "@/lib/indicators/contract";
import { OfflineFile } from "@/lib/indicators/offline/offline-file";
import { ReturnedDocument } from "@/lib/narrative/returned-document";
import { REFUSAL_CODES } from "../refusal";

/**
 * What the child is asked besides the bytes on its standard input, as the only argument: a report understood, or the
 * lines and tables alone.
 */
export const ChildJob = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("report"), fileName: z.string(), template: z.string().nullable() }),
  z.strictObject({ as: z.literal("text"), fileName: z.string() }),
]);
export type ChildJob = z.infer<typeof ChildJob>;

/** What it writes on its standard output, once. */
export const ChildAnswer = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("parsed"), parse: Parse, offline: OfflineFile.nullable() }),
  z.strictObject({ outcome: z.literal("read"), document: ReturnedDocument }),
  z.strictObject({ outcome: z.literal("refused"), code: z.enum(REFUSAL_CODES), detail: z.string() }),
]);
export type ChildAnswer = z.infer<typeof ChildAnswer>;
