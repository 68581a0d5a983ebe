import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { canQuietly } from "@/lib/workflow/access";
import {
  type IssuedDocumentView,
  IssuedKind,
  type MarkSignedSeen,
  type RecordIssued,
  SignedComparison,
} from "@/lib/workflow/issued-document";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";
import { Prisma } from "./generated/client";
import { readHeads, requireUuid, uuid } from "./heads";
import { readsIssued, recordsIssued } from "./reads-issued";
import { requireHead, visibleTo } from "./report-reads";
import { dayText } from "./require-act";
import { periodOf, RUN_HEAD } from "./run-reads";
import { type Reader, withActor } from "./with-actor";
import { callWrite } from "./write";

const WITH_SOURCE = {
  revision: { select: { number: true } },
  run: { select: { number: true } },
  seen: { orderBy: { sequence: "asc" } },
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
  seen: row.seen.map(({ reason, seenByName, seenAt }) => ({ reason, by: seenByName, at: seenAt.toISOString() })),
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

/** A document of which something is still to be recorded; `runId` for the province's. */
/** What the report as it stands was issued as; null while what was sent last is on no record, or is being written again. */
export async function currentIssue(actor: Actor, reportId: string): Promise<IssuedDocumentView | null> {
  return withActor(actor, async (tx) => {
    const { state, revision, id } = await requireHead(tx, actor, reportId, "readHead");
    if (revision === null || (state !== "submitted" && state !== "accepted")) return null;
    const [last] = await readIssuedDocuments(tx, { reportId: id });
    return last?.revisionNumber === revision.number ? last : null;
  });
}

export type Unrecorded = {
  reportId: string;
  runId: string | null;
  title: string;
  lacks: "record" | "replacement" | "signedFile";
};

/** For lãnh đạo and văn thư of a unit: its sent reports of open periods; for văn thư of Sở Nội vụ the province's too. */
export async function listUnrecorded(actor: Actor): Promise<Unrecorded[]> {
  if (!canQuietly("recordIssued", actor.role, "own")) return [];
  return withActor(actor, async (tx) => {
    const heads = await readHeads(
      tx,
      Prisma.sql`r.unit_id = ${uuid(actor.unitId)} and r.sheet = 'unit' and r.state in ('submitted', 'accepted')
        and p.closed_at is null and ${visibleTo(actor)}`,
    );
    const records = await readIssuedDocuments(tx, { reportId: { in: heads.map(({ id }) => id) } });
    const lastOf = new Map(records.toReversed().map((record) => [record.reportId, record]));
    const own = heads.flatMap((head): Unrecorded[] => {
      const lacks = lackOf(lastOf.get(head.id), head.revision?.number);
      return lacks ? [{ reportId: head.id, runId: null, title: head.period.title, lacks }] : [];
    });
    return [...own, ...(await unsignedRuns(tx, actor))];
  });
}

function lackOf(last: IssuedDocumentView | undefined, newest: number | undefined): Unrecorded["lacks"] | null {
  if (!last) return "record";
  if (last.revisionNumber !== newest) return "replacement";
  return last.file === null ? "signedFile" : null;
}

async function unsignedRuns(tx: Reader, actor: Actor): Promise<Unrecorded[]> {
  if (!(await recordsIssued(tx, actor))) return [];
  const records = await readIssuedDocuments(tx, { provinceId: actor.provinceId, runId: { not: null } });
  const last = new Map(records.toReversed().map((record) => [record.reportId, record]));
  const unsigned = [...last.values()].filter(({ file }) => file === null);
  const runs = await tx.consolidationRun.findMany({
    where: { id: { in: unsigned.flatMap(({ runId }) => runId ?? []) }, provinceId: actor.provinceId },
    select: { id: true, reportId: true, period: { select: { title: true } } },
  });
  return runs.map(({ id, reportId, period }) => ({ reportId, runId: id, title: period.title, lacks: "signedFile" }));
}

/** A report whose issued document is being recorded: a unit's, or the province's once it was issued. */
export type Recording = {
  report: Pick<ReportHead, "id" | "sheet" | "unit"> | null;
  newestRevision: number | null;
  last: IssuedDocumentView | null;
};

/** The report on which this person may record, with its last record: forbidden or not_found otherwise. */
export async function requireRecording(actor: Actor, reportId: string): Promise<Recording> {
  return withActor(actor, async (tx) => {
    const [last = null] = await readIssuedDocuments(tx, {
      reportId: requireUuid(reportId),
      provinceId: actor.provinceId,
    });
    // The province's: by what was issued, since its văn thư does not see the report it was written in.
    if (last?.runId && (await recordsIssued(tx, actor))) return { report: null, newestRevision: null, last };
    const head = await requireHead(tx, actor, reportId, "recordIssued");
    return { report: head, newestRevision: head.revision?.number ?? null, last };
  });
}

/** One record with whose document it is, for the names of downloads. */
export type NamedDocument = IssuedDocumentView & { unit: string; period: ReportHead["period"] };

/** One record: of a unit's report as the report is read, of the province's as issued reports are. */
export async function getIssuedDocument(actor: Actor, id: string): Promise<NamedDocument> {
  return withActor(actor, async (tx) => {
    const [record] = await readIssuedDocuments(tx, { id: requireUuid(id), provinceId: actor.provinceId });
    if (!record) throw new AppError("not_found");
    if (record.runId === null) {
      const head = await requireHead(tx, actor, record.reportId, "readRevisions");
      return { ...record, unit: head.unit.name, period: head.period };
    }
    if (!(await readsIssued(tx, actor))) throw new AppError("not_found");
    // Not over the report: lãnh đạo tỉnh reads what was issued, never what it is written in.
    const run = await tx.consolidationRun.findFirst({ where: { id: record.runId }, select: RUN_HEAD });
    if (!run) throw new AppError("not_found");
    return { ...record, unit: actor.provinceName, period: periodOf(run) };
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

/** Says that the differences of a signed file were seen. `changed_by_someone_else` when somebody said so meanwhile. */
export async function markSignedSeen(actor: Actor, { documentId, seen, reason }: MarkSignedSeen): Promise<string> {
  return callWrite(actor, "mark_signed_seen", [documentId, seen, reason], z.uuid());
}
