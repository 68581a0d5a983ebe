import type { IssuedDocumentView } from "@/lib/workflow/issued-document";

/** A record of an issued document; what a test is about is given. */
export const makeIssued = (given: Partial<IssuedDocumentView> & { id: string }): IssuedDocumentView => ({
  reportId: "r",
  kind: "first",
  numberText: "125/BC-SXD",
  issuedOn: "2025-12-16",
  signer: "Trần Thị Bích",
  reason: null,
  revisionNumber: 1,
  runId: null,
  runNumber: null,
  madeDocx: "a".repeat(64),
  madeXlsx: null,
  file: null,
  comparison: null,
  seen: [],
  by: "Lê Văn Cường",
  at: "2025-12-16T03:00:00.000Z",
  ...given,
});
