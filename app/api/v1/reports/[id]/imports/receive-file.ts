import "server-only";
import { beginImport, finishImport, getImport } from "@/lib/data/imports";
import type { ImportedParse } from "@/lib/indicators/offline/offline-file";
import { readInChild } from "@/lib/intake/child/parse-in-child";
import { IntakeRefused } from "@/lib/intake/refusal";
import { log } from "@/lib/log";
import { hashOf } from "@/lib/storage/directory-storage";
import { files } from "@/lib/storage/files";
import { kindOfRead } from "@/lib/storage/kind-of-read";
import type { ImportView } from "@/lib/workflow/import-view";
import type { Actor } from "@/lib/workflow/roles";

type Received = { reportId: string; fileName: string; bytes: Uint8Array };

/**
 * Takes a file into a report: the right first, then the reading in a process of its own, then the bytes and what was
 * found. A refused file leaves its name, hash and reason; nothing of it is kept, nothing of the report changes.
 */
export async function receiveFile(actor: Actor, { reportId, fileName, bytes }: Received): Promise<ImportView> {
  const upload = { reportId, fileName, byteSize: bytes.byteLength, sha256: hashOf(bytes) };
  const importId = await beginImport(actor, upload);
  const read = await readOrRefuse(reportId, bytes, fileName);
  if ("refusal" in read) await finishImport(actor, reportId, importId, read);
  else {
    await files().put(bytes);
    await finishImport(actor, reportId, importId, { ...read, kind: kindOfRead(bytes) });
  }
  return (await getImport(actor, reportId, importId)).view;
}

/** An offline workbook is only taken back by the report it was made from. */
async function readOrRefuse(
  reportId: string,
  bytes: Uint8Array,
  fileName: string,
): Promise<{ parse: ImportedParse } | { refusal: string }> {
  try {
    const { parse, offline } = await readInChild(bytes, fileName);
    if (offline === null) return { parse };
    return offline.meta.reportId === reportId ? { parse: { ...parse, offline } } : { refusal: "otherReport" };
  } catch (error) {
    if (!(error instanceof IntakeRefused)) throw error;
    log.warn({ refusal: error.code, detail: error.detail }, "file refused");
    return { refusal: error.code };
  }
}
