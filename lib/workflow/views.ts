import type { Cell } from "../indicators/cell";
import type { UnitKind } from "../indicators/template";
import type { RichDoc } from "../narrative/rich-doc";
import type { CellSource, SectionSource } from "./import-view";
import type { PeriodKind, SheetKind } from "./period";
import type { ReportState } from "./transitions";

/** How a figure came. */
export type HowEntered = "typed" | "pasted" | "imported" | "copied" | "onBehalf" | "seeded";

/** Times are ISO strings in UTC; they are shown in Asia/Ho_Chi_Minh. */
export type PeriodView = {
  id: string;
  kind: PeriodKind;
  year: number;
  title: string;
  windowFrom: string;
  windowTo: string;
  closedAt: string | null;
};

export type RevisionView = {
  id: string;
  number: number;
  hash: string;
  submittedAt: string;
  submittedBy: string;
  /** Sent by Sở Nội vụ for the unit. */
  onBehalf: boolean;
  late: boolean;
  errors: number;
  warnings: number;
  hints: number;
};

/** Of a signed file on record: at how many places it differs from the data, and whether somebody has seen that. */
export type SignedHead = { differences: number; seen: boolean };

/** What every list and page head needs of a report. */
export type ReportHead = {
  id: string;
  provinceId: string;
  period: PeriodView;
  unit: { id: string; name: string; shortName: string; kind: UnitKind };
  sheet: SheetKind;
  templateId: string;
  state: ReportState;
  /** Bumped by every change of content or state: submit and accept name it. */
  version: number;
  windowFrom: string;
  windowTo: string;
  /** Dates that hold for this unit: its kind's rule with its own extensions and outages. */
  dueAt: string;
  /** Last moment of a first submission; null: none set. */
  stopNewAt: string | null;
  /** Last moment of any change; null: none set. */
  stopEditAt: string | null;
  serverNow: string;
  returnReason: string | null;
  excuseReason: string | null;
  revision: RevisionView | null;
  /** Taken over by Sở Nội vụ, which fills it for the unit; null: not. */
  behalf: { by: string; reason: string; at: string } | null;
  /** The signed file of what was sent last; null while none is on record, or a later submission has none yet. */
  signed: SignedHead | null;
};

/** A place in an uploaded file, with the file's name. */
type InFile<S> = S & { file: string };

export type StoredCell = Cell & {
  key: string;
  version: number;
  how: HowEntered;
  /** Where it was read; null when it was not taken from a file. */
  source: InFile<CellSource> | null;
  updatedAt: string;
  updatedBy: string;
};
export type StoredSection = {
  path: string;
  heading: string | null;
  body: RichDoc;
  version: number;
  updatedAt: string;
  updatedBy: string;
};
/** `source`: the file its text was taken from, until somebody writes in it. */
export type SectionNow = StoredSection & { source: InFile<SectionSource> | null };
export type Explanation = { issueId: string; text: string; by: string; at: string };
/** `about`: the figures it was written for (`issueFigures`); null for one from before that was kept. */
export type StoredExplanation = Explanation & { about: string | null };
export type CommentView = {
  id: string;
  anchorKind: "cell" | "section" | "report";
  anchor: string | null;
  body: string;
  by: string;
  unitName: string;
  at: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
};
export type ReportContent = { cells: StoredCell[]; sections: SectionNow[]; explanations: StoredExplanation[] };

export type CellHistoryEntry = {
  version: number;
  cell: Cell;
  how: HowEntered;
  source: InFile<CellSource> | null;
  at: string;
  by: string;
};

/** The server's answer for one cell of a save. */
export type SavedCell =
  | { key: string; outcome: "saved"; version: number }
  | { key: string; outcome: "conflict"; theirs: StoredCell }
  | { key: string; outcome: "refused"; why: string };
export type SaveAnswer = { results: SavedCell[]; savedAt: string; version: number };
export type SaveSectionAnswer =
  | { outcome: "saved"; version: number; savedAt: string; reportVersion: number }
  | { outcome: "conflict"; theirs: StoredSection };
