import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { ImportedParse } from "@/lib/indicators/offline/offline-file";
import type { FileKind, ImportHistory, ImportView } from "@/lib/workflow/import-view";
import type { Actor } from "@/lib/workflow/roles";
import { Prisma } from "./generated/client";
import { uuid } from "./heads";
import { requireHead } from "./report-reads";
import { type Reader, withActor } from "./with-actor";
import { callWrite } from "./write";

export type UploadedFile = { reportId: string; fileName: string; byteSize: number; sha256: string };
export type ReadOutcome = { kind: FileKind; parse: ImportedParse } | { refusal: string };

/** What was found in one file, and the address of its bytes. */
export type StoredImport = { view: ImportView; sha256: string; parse: ImportedParse | null };

/**
 * Records that a file is about to be read into a report: asked first, so that nobody's file is read who could not fill
 * the report now. Answers the import's id. `rate_limited` for a stream of files.
 */
export async function beginImport(
  actor: Actor,
  { reportId, fileName, byteSize, sha256 }: UploadedFile,
): Promise<string> {
  const name = fileName.normalize("NFC");
  return callWrite(actor, "begin_import", [reportId, name, byteSize, sha256], z.uuid());
}

/** Records what came of reading: what was found, or why the file is refused (a code, never the file's words). */
export async function finishImport(
  actor: Actor,
  reportId: string,
  importId: string,
  outcome: ReadOutcome,
): Promise<void> {
  await callWrite(actor, "finish_import", [reportId, importId, JSON.stringify(outcome)], z.unknown());
}

/** Keeps a file as what the unit reported of another period; null takes that back. Nothing of the report changes. */
export async function setImportHistory(
  actor: Actor,
  input: { reportId: string; importId: string; history: ImportHistory | null },
): Promise<void> {
  const history = input.history && JSON.stringify(input.history);
  await callWrite(actor, "set_import_history", [input.reportId, input.importId, history], z.unknown());
}

/** Files uploaded into a report, the newest first; for the people of its unit only. */
export async function listImports(actor: Actor, reportId: string): Promise<ImportView[]> {
  return withActor(actor, async (tx) => {
    const head = await requireHead(tx, actor, reportId, "readContent");
    const rows = await readImports(tx, Prisma.sql`i.report_id = ${uuid(head.id)}`, false);
    return rows.map(({ view }) => view);
  });
}

/** One of them with what was found in it; not_found for one of another report. */
export async function getImport(actor: Actor, reportId: string, importId: string): Promise<StoredImport> {
  return withActor(actor, async (tx) => {
    const head = await requireHead(tx, actor, reportId, "readContent");
    const condition = Prisma.sql`i.report_id = ${uuid(head.id)} and i.id = ${uuid(importId)}`;
    const [found] = await readImports(tx, condition, true);
    if (!found) throw new AppError("not_found");
    return { ...found, parse: found.parse === null ? null : ImportedParse.parse(found.parse) };
  });
}

type Row = { view: ImportView; sha256: string; parse: unknown };

async function readImports(tx: Reader, condition: Prisma.Sql, withParse: boolean): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select i.sha256, case when ${withParse} then i.parse end as parse,
      jsonb_build_object('id', i.id, 'fileName', i.file_name, 'byteSize', i.byte_size, 'status', i.status,
        'kind', i.kind, 'refusal', i.refusal, 'evidence', i.evidence, 'history', i.history, 'at', app.iso(i.created_at),
        'by', coalesce(p.name, ''),
        'taken', (select count(*) from cell c where c.report_id = i.report_id and c.source ->> 'importId' = i.id::text)
          + (select count(*) from narrative_section s
             where s.report_id = i.report_id and s.source ->> 'importId' = i.id::text)) as view
    from report_import i
    left join membership m on m.id = i.created_by
    left join person p on p.id = m.person_id
    where ${condition}
    order by i.created_at desc, i.id desc
    limit 200`;
}
