import type { Consolidation } from "../indicators/consolidation";
import type { UnitKind } from "../indicators/template";
import type { AdjustmentView, IssueRecord } from "../workflow/run-views";
import type { PeriodView, StoredSection } from "../workflow/views";
import type { DocumentSettings } from "./document-settings";

/**
 * What issuing freezes, as canonical JSON with its SHA-256: everything the documents of an issued report are made
 * from, whatever changes later.
 */
export type FrozenReport = {
  format: 1;
  /** `final`: every report had been received; false on a provisional run. Absent on reports issued before it was kept. */
  run: { id: string; number: number; hash: string; createdAt: string; final?: boolean };
  /** The issuing unit: the province. */
  unit: { id: string; name: string; shortName: string; kind: UnitKind };
  period: PeriodView;
  templateId: string;
  issue: Omit<IssueRecord, "issuedAt">;
  result: Consolidation;
  /** The active ones only. */
  adjustments: AdjustmentView[];
  sections: StoredSection[];
  documentSettings: DocumentSettings;
};
