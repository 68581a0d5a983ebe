import { listIssuedDocuments } from "@/lib/data/issued-documents";
import { getReport } from "@/lib/data/reports";
import { recordIssued } from "@/lib/jobs/record-issued";
import { files } from "@/lib/storage/files";
import { localDate } from "@/lib/workflow/deadline";
import type { Role } from "@/lib/workflow/roles";
import type { Organisation } from "../organisation";

/** Accepted reports whose issued document is on record, who recorded it, and its number; one with its signed file. */
const ISSUED: { unit: string; role: Role; number: number; signed?: true }[] = [
  { unit: "so-noi-vu", role: "unitClerk", number: 214, signed: true },
  { unit: "90001", role: "unitClerk", number: 87 },
  { unit: "van-phong-ubnd", role: "unitLeader", number: 305 },
];

/** Văn thư of a few units have recorded số, ngày, người ký of the report they issued today. */
export async function recordIssuedReports(
  org: Organisation,
  reportOf: (unit: string, sheet: string) => string,
  now: string,
): Promise<void> {
  await Promise.all(
    ISSUED.map(async ({ unit, role, number, signed }) => {
      const actor = org.actor(unit, role);
      const { id: reportId, revision } = await getReport(actor, reportOf(unit, "unit"));
      const { symbol, signerName } = org.settingsOf(unit);
      const record = {
        reportId,
        revisionId: revision?.id ?? null,
        numberText: `${number}/${symbol}`,
        issuedOn: localDate(now),
        signer: signerName,
        reason: "",
      };
      const last = await recordIssued(actor, { ...record, kind: "first", last: null }, null);
      if (!signed) return;
      // Signed as it was printed: the made document itself stands in for the signed paper.
      const [made] = await listIssuedDocuments(actor, reportId);
      const bytes = await files().get(made?.madeDocx ?? "");
      await recordIssued(actor, { ...record, kind: "signedFile", last }, { name: "Ban ky BC CCHC.docx", bytes });
    }),
  );
}
