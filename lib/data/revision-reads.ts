import "server-only";
import { AppError } from "@/lib/errors";
import type { Cells } from "@/lib/indicators/cell";
import type { DocumentSettings } from "@/lib/report/document-settings";
import type { Explanation, RevisionView, StoredSection } from "@/lib/workflow/views";
import { sha256 } from "./canonical-json";
import type { Prisma } from "./generated/client";
import { Submission } from "./submission";
import type { Reader } from "./with-actor";

export type RevisionContent = {
  revision: RevisionView;
  reportId: string;
  templateId: string;
  unit: Submission["unit"];
  period: Submission["period"];
  cells: Cells;
  sections: StoredSection[];
  explanations: Explanation[];
  documentSettings: DocumentSettings | null;
};

type Row = {
  id: string;
  number: number;
  hash: string;
  submittedAt: Date;
  submittedByName: string;
  onBehalf: boolean;
  late: boolean;
  errors: number;
  warnings: number;
  hints: number;
};

export const revisionView = (row: Row): RevisionView => ({
  id: row.id,
  number: row.number,
  hash: row.hash,
  submittedAt: row.submittedAt.toISOString(),
  submittedBy: row.submittedByName,
  onBehalf: row.onBehalf,
  late: row.late,
  errors: row.errors,
  warnings: row.warnings,
  hints: row.hints,
});

/**
 * The newest revision that meets the condition, opened. Its hash is computed again: a row that was tampered with
 * is an unexpected failure, never shown as if it were what had been sent.
 */
export async function readRevision(tx: Reader, where: Prisma.RevisionWhereInput): Promise<RevisionContent> {
  const row = await tx.revision.findFirst({ where, orderBy: { number: "desc" } });
  if (!row) throw new AppError("not_found");
  if (sha256(row.canonical) !== row.hash) throw new Error(`revision ${row.id}: its text does not have its hash`);
  const { template, unit, period, cells, sections, explanations, documentSettings } = Submission.parse(
    JSON.parse(row.canonical),
  );
  return {
    revision: revisionView(row),
    reportId: row.reportId,
    templateId: template,
    unit,
    period,
    cells,
    sections,
    explanations,
    documentSettings,
  };
}
