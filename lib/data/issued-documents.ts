import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { canInProvince, canQuietly } from "@/lib/workflow/access";
import {
  type IssuedDocumentView,
  IssuedKind,
  type RecordIssued,
  SignedComparison,
} from "@/lib/workflow/issued-document";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";
import { Prisma } from "./generated/client";
import { readHeads, requireUuid, uuid } from "./heads";
import { requireHead, visibleTo } from "./report-reads";
import { dayText } from "./require-act";
import { type Reader, withActor } from "./with-actor";
import { callWrite } from "./write";

const WITH_SOURCE = {
  revision: { select: { number: true } },
  run: { select: { number: true } },
} as const satisfies Prisma.IssuedDocumentInclude;

type Row = Prisma.IssuedDocumentGetPayload<{ include: typeof WITH_SOURCE }>;

const fileOf = ({ fileName, fileSize, fileSha256, fileKind }: Row): IssuedDocumentView["file"] =>
  fileName === null || fileSize === null || fileSha256 === null
    ? null
    : { name: fileName, size: fileSize, sha256: fileSha256, kind: fileKind === "pdf" ? "pdf" : "docx" };

const viewOf = (row: Row): IssuedDocumentView => ({
  id: row.id,
  reportId: row.reportId,
  kind: IssuedKind.parse(row.kind),
  numberText: row.numberText,
  issuedOn: dayText(row.issuedOn),
  signer: row.signer,
  reason: row.reason,
  revisionNumber: row.revision?.number ?? null,
  runId: row.runId,
  runNumber: row.run?.number ?? null,
  madeDocx: row.madeDocx,
  madeXlsx: row.madeXlsx,
  file: fileOf(row),
  comparison: row.comparison === null ? null : SignedComparison.parse(row.comparison),
  by: row.recordedByName,
  at: row.recordedAt.toISOString(),
});

/** Records that meet a condition, the newest of each report first. Row-level security bounds it; the caller must too. */
export async function readIssuedDocuments(
  tx: Reader,
  where: Prisma.IssuedDocumentWhereInput,
): Promise<IssuedDocumentView[]> {
  const rows = await tx.issuedDocument.findMany({ where, include: WITH_SOURCE, orderBy: { sequence: "desc" } });
  return rows.map(viewOf);
}

/** What a report was issued as, the newest record first: for its unit and for Sở Nội vụ. */
export async function listIssuedDocuments(actor: Actor, reportId: string): Promise<IssuedDocumentView[]> {
  return withActor(actor, async (tx) => {
    const head = await requireHead(tx, actor, reportId, "readHead");
    return readIssuedDocuments(tx, { reportId: head.id });
  });
}

/** A sent report of an open period for which something of its issued document is still to be recorded. */
export type Unrecorded = { head: ReportHead; lacks: "record" | "replacement" | "signedFile" };

/** Of the actor's unit, for its lãnh đạo and văn thư; empty for everybody else. */
export async function listUnrecorded(actor: Actor): Promise<Unrecorded[]> {
  if (!canQuietly("recordIssued", actor.role, "own")) return [];
  return withActor(actor, async (tx) => {
    const heads = await readHeads(
      tx,
      Prisma.sql`r.unit_id = ${uuid(actor.unitId)} and r.sheet = 'unit' and r.state in ('submitted', 'accepted')
        and p.closed_at is null and ${visibleTo(actor)}`,
    );
    const records = await readIssuedDocuments(tx, { report: { unitId: actor.unitId, period: { closedAt: null } } });
    const lastOf = new Map(records.toReversed().map((record) => [record.reportId, record]));
    return heads.flatMap((head): Unrecorded[] => {
      const last = lastOf.get(head.id);
      if (!last) return [{ head, lacks: "record" }];
      if (last.revisionNumber !== head.revision?.number) return [{ head, lacks: "replacement" }];
      return last.file === null ? [{ head, lacks: "signedFile" }] : [];
    });
  });
}

/** The report on which this person may record an issued document, with its last record: forbidden, not_found otherwise. */
export async function requireRecording(
  actor: Actor,
  reportId: string,
): Promise<{ head: ReportHead; last: IssuedDocumentView | null }> {
  return withActor(actor, async (tx) => {
    const head = await requireHead(tx, actor, reportId, "recordIssued");
    const [last] = await readIssuedDocuments(tx, { reportId: head.id });
    return { head, last: last ?? null };
  });
}

/** One record, for the downloads; of a unit's report as the report is read, of the province's as issued reports are. */
export async function getIssuedDocument(
  actor: Actor,
  id: string,
): Promise<IssuedDocumentView & { unit: string; period: ReportHead["period"] }> {
  return withActor(actor, async (tx) => {
    const row = await tx.issuedDocument.findFirst({
      where: { id: requireUuid(id), provinceId: actor.provinceId },
      include: { ...WITH_SOURCE, report: { select: { unit: { select: { name: true } }, period: true } } },
    });
    if (!row) throw new AppError("not_found");
    if (row.runId === null) await requireHead(tx, actor, row.reportId, "readRevisions");
    else if (!canInProvince("readIssued", actor.role)) throw new AppError("not_found");
    const { period, unit } = row.report;
    return {
      ...viewOf(row),
      unit: unit.name,
      period: {
        ...period,
        kind: period.kind as ReportHead["period"]["kind"],
        windowFrom: dayText(period.windowFrom),
        windowTo: dayText(period.windowTo),
        closedAt: period.closedAt?.toISOString() ?? null,
      },
    };
  });
}

/** Files that go with a record, all of them already in the file storage. */
export type RecordFiles = {
  madeDocx: string | null;
  madeXlsx: string | null;
  file: IssuedDocumentView["file"];
  comparison: SignedComparison | null;
};

/** Adds a record behind the last one; answers its id. `changed_by_someone_else` when it no longer is the last. */
export async function recordIssuedDocument(actor: Actor, input: RecordIssued, with_: RecordFiles): Promise<string> {
  const { reportId, last, issuedOn, ...rest } = input;
  const data = { ...rest, issuedOn: issuedOn === "" ? null : issuedOn, ...with_ };
  return callWrite(actor, "record_issued", [reportId, last, JSON.stringify(data)], z.uuid());
}
