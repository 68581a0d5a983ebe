import { describe, expect, test } from "vitest";
import { issuedDocuments } from "@/components/issued/issued-documents";
import { withoutField } from "@/components/ui/use-submit";
import {
  nextKinds,
  recordChanges,
  SIGNED_FILE_BYTES_MAX,
  SIGNED_TOO_LARGE,
  SIGNED_WRONG_KIND,
  signedFileProblem,
} from "@/lib/workflow/issued-document";
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

test.each([
  ["ban-ky.pdf", 12, null],
  ["Bản ký.DOCX", SIGNED_FILE_BYTES_MAX, null],
  ["ban-ky.pdf", SIGNED_FILE_BYTES_MAX + 1, SIGNED_TOO_LARGE],
  ["so-lieu.xlsx", 12, SIGNED_WRONG_KIND],
  ["ban-ky.doc", 12, SIGNED_WRONG_KIND],
  ["ban-ky.pdf.zip", SIGNED_FILE_BYTES_MAX + 1, SIGNED_WRONG_KIND],
])("of a signed file %s of %d bytes it is said before it is sent: %s", (name, size, sentence) => {
  expect(signedFileProblem({ name, size })).toBe(sentence);
});

test("with another file only what was said of the file goes", () => {
  const failure = { message: "Chưa ghi được.", fields: { file: "Tệp hỏng.", issuedOn: "Chưa tới." }, attempt: 1 };
  expect(withoutField(failure, "file")).toEqual({ ...failure, fields: { issuedOn: "Chưa tới." } });
  expect(withoutField({ ...failure, fields: { file: "Tệp hỏng." } }, "file")).toBeNull();
  expect(withoutField({ ...failure, fields: {} }, "file")).toEqual({ ...failure, fields: {} });
});
