import "server-only";
import { getIssued } from "@/lib/data/issued";
import { type Recording, recordIssuedDocument, requireRecording } from "@/lib/data/issued-documents";
import { compareWithMade } from "@/lib/documents/compare/compare-with-made";
import { AppError } from "@/lib/errors";
import type { ReportDocument } from "@/lib/report/report-document";
import { type IssuedAs, issuedAsOf } from "@/lib/report/report-frame";
import { signedComparison } from "@/lib/report/signed-comparison";
import { hashOf } from "@/lib/storage/directory-storage";
import { files } from "@/lib/storage/files";
import type { IssuedDocumentView, RecordIssued, SignedComparison } from "@/lib/workflow/issued-document";
import type { Actor } from "@/lib/workflow/roles";
import { documentOfFrozen, documentOfRevision, keepDocx } from "./made-documents";
import { type ReadSigned, readSigned, type SignedFile } from "./read-signed";

/**
 * Records what a report was issued as: the right first, then the signed file is read, the Word file with number and
 * day made once, both kept, and the record added. Refused, nothing is recorded; what was typed stays on the page.
 */
export async function recordIssued(actor: Actor, input: RecordIssued, signed: SignedFile | null): Promise<string> {
  const recording = await requireRecording(actor, input.reportId);
  const { last } = recording;
  const read = signed && (await readSigned(signed));
  const document = await documentOf(actor, recording, input);
  const later = input.kind === "signedFile";
  return recordIssuedDocument(actor, input, {
    madeDocx: document && !later ? await keepDocx(document) : null,
    madeXlsx: last?.runId && !later ? last.madeXlsx : null,
    file: signed && read && (await keep(signed, read.kind)),
    comparison: read && compare(document, read),
  });
}

/** The document as the application makes it; null for a record that the database will refuse. */
async function documentOf(
  actor: Actor,
  { report, newestRevision, last }: Recording,
  input: RecordIssued,
): Promise<ReportDocument | null> {
  const issuedAs = recordedAs(last, input);
  if (!issuedAs) return null;
  if (last?.runId) return documentOfFrozen((await getIssued(actor, last.runId)).frozen, issuedAs);
  const same = input.kind === "correction" || input.kind === "signedFile";
  const number = same ? last?.revisionNumber : newestRevision;
  return report === null || number == null ? null : documentOfRevision(actor, report, number, issuedAs);
}

function recordedAs(last: IssuedDocumentView | null, input: RecordIssued): IssuedAs | null {
  if (input.kind === "signedFile") {
    return last && issuedAsOf(last);
  }
  const { numberText, issuedOn, signer } = input;
  if (numberText === "" || issuedOn === "" || signer === "")
    throw new AppError("invalid_input", { fields: missing(input) });
  return issuedAsOf(input);
}

function missing({ numberText, issuedOn, signer }: RecordIssued): Record<string, string[]> {
  return {
    ...(numberText === "" && { numberText: ["Hãy ghi số của văn bản."] }),
    ...(issuedOn === "" && { issuedOn: ["Hãy ghi ngày ban hành."] }),
    ...(signer === "" && { signer: ["Hãy ghi người ký."] }),
  };
}

async function keep({ name, bytes }: SignedFile, kind: ReadSigned["kind"]): Promise<IssuedDocumentView["file"]> {
  await files().put(bytes);
  return { name: name.normalize("NFC").slice(-255), size: bytes.byteLength, sha256: hashOf(bytes), kind };
}

/** The document in the system is what the data say; a scan has no text to hold against it. */
function compare(document: ReportDocument | null, { text }: ReadSigned): SignedComparison | null {
  if (text === null) return { outcome: "unreadable" };
  return document && signedComparison(compareWithMade(document, text));
}
