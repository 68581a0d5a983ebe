import { z } from "zod";
import { ContractPeriod } from "../indicators/contract";

/**
 * A document as it came back from outside: its lines and tables in the order they are read, and only its head
 * understood. Readers of files make it (lib/intake), the comparison with what the system made takes it.
 */
const ReturnedCell = z.strictObject({
  /** Place in the table's grid, from 0; a merged cell stands once, at its first column and row. */
  column: z.int().min(0),
  columnSpan: z.int().min(1),
  text: z.string(),
});
export type ReturnedCell = z.infer<typeof ReturnedCell>;

const ReturnedTable = z.strictObject({ type: z.literal("table"), rows: z.array(z.array(ReturnedCell)) });
export type ReturnedTable = z.infer<typeof ReturnedTable>;

/** The marker of an automatic list stands before the words, as a reader sees it. */
const ReturnedLine = z.strictObject({ type: z.literal("line"), text: z.string() });

const ReturnedBlock = z.discriminatedUnion("type", [ReturnedLine, ReturnedTable]);
export type ReturnedBlock = z.infer<typeof ReturnedBlock>;

/** What letterhead and title say the document is; null where they say nothing that was understood. */
const ReturnedHead = z.strictObject({
  agency: z.string().nullable(),
  period: ContractPeriod.pick({ kind: true, year: true }).nullable(),
});

export const ReturnedDocument = z.strictObject({
  format: z.enum(["docx", "pdf"]),
  head: ReturnedHead,
  blocks: z.array(ReturnedBlock),
  /** Footnotes, endnotes and words in boxes: the system's own documents have none. */
  asides: z.array(z.string()),
});
export type ReturnedDocument = z.infer<typeof ReturnedDocument>;
