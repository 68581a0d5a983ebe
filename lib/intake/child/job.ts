import { z } from "zod";
import { Parse } from "@/lib/indicators/contract";
import { OfflineFile } from "@/lib/indicators/offline/offline-file";
import { REFUSAL_CODES } from "../refusal";

/** What the child is asked besides the bytes on its standard input, as the only argument. */
export const ChildJob = z.strictObject({ fileName: z.string(), template: z.string().nullable() });
export type ChildJob = z.infer<typeof ChildJob>;

/** What it writes on its standard output, once. */
export const ChildAnswer = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("parsed"), parse: Parse, offline: OfflineFile.nullable() }),
  z.strictObject({ outcome: z.literal("refused"), code: z.enum(REFUSAL_CODES), detail: z.string() }),
]);
export type ChildAnswer = z.infer<typeof ChildAnswer>;
