import { z } from "zod";
import { formatDate } from "./deadline";
import { DocumentNumber, IssueDay } from "./document-number";

/**
 * How a record stands to the one before it (migration issued_documents): `first`; `signedFile`, the same document whose
 * signed file came later; `correction` (đính chính), the same data in another document; `replacement` (thay thế), other
 * data.
 */
export const IssuedKind = z.enum(["first", "signedFile", "correction", "replacement"]);
export type IssuedKind = z.infer<typeof IssuedKind>;

export const ISSUED_KIND_LABEL = {
  first: "Ban hành",
  signedFile: "Bổ sung bản ký",
  correction: "Đính chính",
  replacement: "Thay thế",
} as const satisfies Record<IssuedKind, string>;

/** One place where the signed file says something else than the data. */
const SignedDifference = z.strictObject({ place: z.string(), made: z.string(), signed: z.string() });
export type SignedDifference = z.infer<typeof SignedDifference>;

/** What came of comparing the signed file with the data; `unreadable`: a scan, to be compared by eye. */
export const SignedComparison = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("compared"),
    differences: z.array(SignedDifference),
    /** Differences beyond those that are kept. */
    more: z.int().min(0),
    /** Parts that could not be compared, each as a sentence. */
    notCompared: z.array(z.string()),
    figures: z.int().min(0),
    passages: z.int().min(0),
  }),
  z.strictObject({ outcome: z.literal("unreadable") }),
]);
export type SignedComparison = z.infer<typeof SignedComparison>;

/** At how many places a signed file differs from the data; 0 where none was compared. */
export const differenceCount = (comparison: SignedComparison | null): number =>
  comparison?.outcome === "compared" ? comparison.differences.length + comparison.more : 0;

/** Somebody has seen where the signed file differs, and says why it may stand. */
export type SignedSeen = { reason: string; by: string; at: string };

/** A recorded document of a report, whatever came after it. */
export type IssuedDocumentView = {
  id: string;
  reportId: string;
  kind: IssuedKind;
  numberText: string;
  /** YYYY-MM-DD */
  issuedOn: string;
  signer: string;
  reason: string | null;
  /** The submission it was made of; null for the province's. */
  revisionNumber: number | null;
  /** The run it was made of; null for a unit's. */
  runId: string | null;
  runNumber: number | null;
  /** SHA-256 of the bytes made for it; null where none were kept. */
  madeDocx: string | null;
  madeXlsx: string | null;
  file: { name: string; size: number; sha256: string; kind: "docx" | "pdf" } | null;
  comparison: SignedComparison | null;
  /** The oldest first; none: nobody has said yet that the differences were seen. */
  seen: SignedSeen[];
  by: string;
  at: string;
};

/**
 * The form with the signed file: of a larger body Next hands on only the beginning, without a word to us (decision 30).
 */
export const SIGNED_FORM_BYTES_MAX = 10 * 1024 * 1024;

/** The signed file in it, beside what else the form holds. */
export const SIGNED_FILE_BYTES_MAX = SIGNED_FORM_BYTES_MAX - 64 * 1024;

/** A scan is what is ever so large, so this says how to make one smaller. */
export const SIGNED_TOO_LARGE =
  "Tệp bản ký lớn hơn 10 MB nên chưa gửi được. Hãy quét lại ở 200 dpi (không phải 300 dpi), chế độ đen trắng (không quét màu), lưu thành PDF rồi chọn lại tệp.";

export const SIGNED_WRONG_KIND = "Bản ký phải là tệp PDF hoặc Word (.docx). Hãy chọn lại tệp.";

/** What can be said of a signed file before it is sent; null when it may go. */
export function signedFileProblem({ name, size }: { name: string; size: number }): string | null {
  if (!/\.(pdf|docx)$/i.test(name)) return SIGNED_WRONG_KIND;
  return size > SIGNED_FILE_BYTES_MAX ? SIGNED_TOO_LARGE : null;
}

const text = z.string().trim().normalize("NFC");

/** What a person records; `signedFile` takes number, day and signer from the record before it. */
export const RecordIssued = z.strictObject({
  reportId: z.uuid(),
  /** The record the person saw as the last one. */
  last: z.uuid().nullable(),
  /** The submission the person saw as the newest; null for the province's report. */
  revisionId: z.uuid().nullable(),
  kind: IssuedKind,
  numberText: DocumentNumber,
  issuedOn: z.union([IssueDay, z.literal("")]),
  signer: text.max(200),
  reason: text.max(4000),
});
export type RecordIssued = z.infer<typeof RecordIssued>;

/** What a person says of the differences of one signed file. */
export const MarkSignedSeen = z.strictObject({
  documentId: z.uuid(),
  /** How many marks the person saw on it. */
  seen: z.int().min(0),
  reason: text.min(3, "Hãy ghi lý do.").max(4000),
});
export type MarkSignedSeen = z.infer<typeof MarkSignedSeen>;

/** Which records may follow, the likeliest first. `records`: newest first; `newestRevision`: null for the province's. */
export function nextKinds(records: readonly IssuedDocumentView[], newestRevision: number | null): IssuedKind[] {
  const [last] = records;
  if (!last) return ["first"];
  const newer = newestRevision !== null && newestRevision !== last.revisionNumber;
  return [
    ...(newer ? (["replacement"] as const) : []),
    ...(last.file === null ? (["signedFile"] as const) : []),
    "correction",
  ];
}

export type RecordChange = { label: string; was: string; now: string };

/** Header lines of two records that differ, in the order a document prints them. */
export function recordChanges(before: IssuedDocumentView, after: IssuedDocumentView): RecordChange[] {
  const lines: [string, (record: IssuedDocumentView) => string][] = [
    ["Số, ký hiệu", ({ numberText }) => numberText],
    ["Ngày", ({ issuedOn }) => formatDate(issuedOn)],
    ["Người ký", ({ signer }) => signer],
    ["Theo lần gửi", ({ revisionNumber }) => (revisionNumber === null ? "" : String(revisionNumber))],
    ["Theo lần tổng hợp", ({ runNumber }) => (runNumber === null ? "" : String(runNumber))],
  ];
  return lines.map(([label, of]) => ({ label, was: of(before), now: of(after) })).filter(({ was, now }) => was !== now);
}
