import { describe, expect, test } from "vitest";
import { issuedDocuments } from "@/components/issued/issued-documents";
import { nextKinds, recordChanges } from "@/lib/workflow/issued-document";
import { makeIssued } from "@/tests/factories/make-issued";

const FILE = { name: "ban-ky.pdf", size: 12, sha256: "b".repeat(64), kind: "pdf" as const };
const first = makeIssued({ id: "1" });
const signed = makeIssued({ id: "2", kind: "signedFile", file: FILE });
const corrected = makeIssued({ id: "3", kind: "correction", numberText: "126/BC-SXD", reason: "Nhầm số" });

describe("what may be recorded next", () => {
  test("a first document, then its signed file, then đính chính", () => {
    expect(nextKinds([], 1)).toEqual(["first"]);
    expect(nextKinds([first], 1)).toEqual(["signedFile", "correction"]);
    expect(nextKinds([signed, first], 1)).toEqual(["correction"]);
  });

  test("a document in its place once there is another submission; never for a run, which is issued by its own act", () => {
    expect(nextKinds([signed, first], 2)).toEqual(["replacement", "correction"]);
    const ofRun = makeIssued({ id: "4", revisionNumber: null, runId: "run", runNumber: 3 });
    expect(nextKinds([ofRun], null)).toEqual(["signedFile", "correction"]);
  });
});

test("a signed file that came later belongs to the document it was recorded for", () => {
  const documents = issuedDocuments([corrected, signed, first]);
  expect(documents.map(({ record, recorded, before }) => [record.id, recorded.id, before?.id ?? null])).toEqual([
    ["3", "3", "2"],
    ["2", "1", null],
  ]);
});

test("only the lines of the header that differ stand beside each other, the day as people write it", () => {
  const again = makeIssued({ id: "5", issuedOn: "2025-12-18", revisionNumber: 2 });
  expect(recordChanges(first, again)).toEqual([
    { label: "Ngày", was: "16/12/2025", now: "18/12/2025" },
    { label: "Theo lần gửi", was: "1", now: "2" },
  ]);
  expect(recordChanges(first, makeIssued({ id: "6" }))).toEqual([]);
});
