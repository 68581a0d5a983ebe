import type { FileKind } from "./import-view";

/** waiting, reading: its turn has not come yet, or a server reads it now. placed: it is in its unit's report. */
export type InboxStatus = "waiting" | "reading" | "read" | "refused" | "placed";

/** A file Sở Nội vụ put in for a unit that is told by its letterhead or by a person. */
export type InboxFileView = {
  id: string;
  fileName: string;
  byteSize: number;
  status: InboxStatus;
  kind: FileKind | null;
  /** A RefusalCode of lib/intake, as stored. */
  refusal: string | null;
  /** What the letterhead says: agency, title. */
  agency: string | null;
  title: string | null;
  templateId: string | null;
  /** Rows with something in them. */
  figures: number;
  unitId: string | null;
  placedIn: { reportId: string; importId: string } | null;
  by: string;
  at: string;
};
