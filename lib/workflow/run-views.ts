import { z } from "zod";
import type { SuppliedUnit } from "../indicators/adjust";
import type { Consolidation } from "../indicators/consolidation";
import { DocumentNumber, IssueDay } from "./document-number";
import type { IssuedDocumentView } from "./issued-document";
import type { SheetKind } from "./period";
import { RunAct, type RunState } from "./run-life";
import type { ReportState } from "./transitions";
import type { PeriodView } from "./views";

/** What văn thư gave the signed document, as typed by people. */
export type IssueRecord = { numberText: string; issuedOn: string; signer: string; issuedAt: string };

export type RunView = {
  id: string;
  number: number;
  state: RunState;
  /** Names the state of the run and its adjustments: every act on the run says which it saw. */
  version: number;
  /** Every expected sheet was received and nothing blocked when it was made; otherwise provisional. */
  final: boolean;
  period: PeriodView;
  templateId: string;
  /** The consolidated report, which holds the province's narrative. */
  reportId: string;
  createdAt: string;
  createdBy: string;
  closedAt: string | null;
  /** Sheets used, and those expected that were not yet received. */
  used: number;
  open: number;
  hash: string;
  issue: IssueRecord | null;
};

export type AdjustmentView = {
  id: string;
  key: string;
  /** Decimal text with its sign: "-3", "12.5". */
  delta: string;
  reason: string;
  by: string;
  at: string;
  /** It came along from the run before. */
  copied: boolean;
  /** Units whose missing figure of this row it stands in for; empty for a correction of any other kind. */
  supplies: SuppliedUnit[];
  withdrawn: { by: string; at: string; reason: string } | null;
};

/**
 * An active adjustment of an earlier run that did not come along: since then the figures of its row changed
 * (`changed`), or the row is gone. It counts for nothing until somebody writes it again.
 */
export type NotCarried = Pick<AdjustmentView, "id" | "key" | "delta" | "reason" | "by" | "at" | "supplies"> & {
  fromRun: number;
  why: "changed" | "gone";
};

/** A sheet the run used: which revision of which report. */
export type RunInput = {
  reportId: string;
  revisionId: string;
  number: number;
  hash: string;
  unitId: string;
  unitName: string;
  sheet: SheetKind;
};

/** An expected sheet that was not received when the run was made. */
export type OpenInput = { reportId: string; unitId: string; unitName: string; sheet: SheetKind; state: ReportState };

/** What is no longer as the run saw it. */
export type ChangedInput = {
  reportId: string;
  unitId: string;
  unitName: string;
  sheet: SheetKind;
  change: "newlyAccepted" | "newRevision" | "reopened";
};

export const CHANGE_LABEL = {
  newlyAccepted: "Mới tiếp nhận, chưa có trong bản tổng hợp",
  newRevision: "Đã tiếp nhận lần gửi mới hơn",
  reopened: "Đã mở lại hoặc rút khỏi tiếp nhận",
} as const satisfies Record<ChangedInput["change"], string>;

export type RunDetail = {
  run: RunView;
  result: Consolidation;
  /** All of them in the order they were made, withdrawn ones too; the active ones have `withdrawn` null. */
  adjustments: AdjustmentView[];
  /** Of earlier runs, to be written again or left, while this run is a draft. */
  notCarried: NotCarried[];
  inputs: RunInput[];
  open: OpenInput[];
  changedSince: ChangedInput[];
  /** Rows that keep the run from being closed. */
  blocking: string[];
};

/** An issued report in the list of lãnh đạo tỉnh. */
export type IssuedView = {
  runId: string;
  /** The period's consolidated report. */
  reportId: string;
  number: number;
  period: PeriodView;
  templateId: string;
  /** As it was recorded last: a đính chính gives another number or day to the same data. */
  issue: IssueRecord;
  hash: string;
  /** Every record of the period's report, also of other runs, the newest first. */
  records: IssuedDocumentView[];
  /** The first document of the run that took this one's place; null while it is in force. */
  replacedBy: IssuedDocumentView | null;
};

const text = z.string().trim().normalize("NFC");

export const AddAdjustment = z.strictObject({
  runId: z.uuid(),
  key: z.string().max(120),
  delta: z.string().regex(/^-?\d{1,20}(\.\d{1,4})?$/, "Mức điều chỉnh phải là một số."),
  reason: text.min(1, "Hãy ghi lý do điều chỉnh.").max(4000),
  supplies: z.array(z.uuid()).max(2000).default([]),
  /** The active adjustments of the row that the person saw in its figure; without it, none. */
  seen: z.array(z.uuid()).max(2000).default([]),
});
export type AddAdjustment = z.input<typeof AddAdjustment>;

export const WithdrawAdjustment = z.strictObject({
  runId: z.uuid(),
  adjustmentId: z.uuid(),
  reason: text.min(1, "Hãy ghi lý do rút điều chỉnh.").max(4000),
});
export type WithdrawAdjustment = z.infer<typeof WithdrawAdjustment>;

export const MoveRun = z.strictObject({
  runId: z.uuid(),
  version: z.int().min(1),
  act: RunAct.exclude(["adjust", "issue"]),
});
export type MoveRun = z.infer<typeof MoveRun>;

/** Needs the password confirmed just before. `reason`: why an earlier issued report of the period is replaced. */
export const IssueRun = z.strictObject({
  runId: z.uuid(),
  version: z.int().min(1),
  issue: z.strictObject({
    numberText: text.min(1, "Hãy ghi số của văn bản.").pipe(DocumentNumber),
    issuedOn: IssueDay,
    signer: text.min(1, "Hãy ghi người ký.").max(200),
  }),
  reason: text.max(4000).nullable(),
});
export type IssueRun = z.infer<typeof IssueRun>;
