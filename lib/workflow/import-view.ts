import { z } from "zod";
import { PeriodKind } from "./period";

/** Where in an uploaded file a cell's value was read: its table, row and column from 0, null where it stands in none. */
export const CellSource = z.strictObject({
  importId: z.uuid(),
  table: z.int().nonnegative().nullable(),
  row: z.int().nonnegative().nullable(),
  column: z.int().nonnegative().nullable(),
});
export type CellSource = z.infer<typeof CellSource>;

/** The uploaded file a section's text was taken from, and the section it was there. */
export const SectionSource = z.strictObject({ importId: z.uuid(), path: z.string().min(1).max(60) });
export type SectionSource = z.infer<typeof SectionSource>;

export const FileKind = z.enum(["docx", "xlsx", "pdf"]);
export type FileKind = z.infer<typeof FileKind>;

/** The other period a file tells of, when it is kept as what the unit reported then. */
export const ImportHistory = z.strictObject({
  kind: PeriodKind,
  year: z.int().min(2000).max(2100),
  title: z.string().min(1).max(200),
  from: z.iso.date(),
  to: z.iso.date(),
});
export type ImportHistory = z.infer<typeof ImportHistory>;

/**
 * A file uploaded into a report. `reading` that lasts means that the server stopped meanwhile: the file is uploaded
 * again. Of a refused one nothing but this row was kept.
 */
export type ImportView = {
  id: string;
  fileName: string;
  byteSize: number;
  status: "reading" | "read" | "refused";
  kind: FileKind | null;
  /** A RefusalCode of lib/intake, as stored. */
  refusal: string | null;
  /** Refused, but its bytes were kept to be looked at beside the form. */
  evidence: boolean;
  history: ImportHistory | null;
  at: string;
  by: string;
  /** Cells and sections of the report that now hold what was taken from this file. */
  taken: number;
};

/** `why`: the sentence of a refusal, what happened and what to do; null for any other. */
export type ListedImport = ImportView & { why: string | null };

export const FILE_BYTES_MAX = 10 * 1024 * 1024;
