import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { unitChanges } from "@/app/(app)/issued-changes";
import { ReceiptView } from "@/components/entry/check/receipt-view";
import { IssuedSection } from "@/components/issued/issued-section";
import { RecordButtons } from "@/components/issued/record-buttons";
import { pageActor } from "@/lib/auth/actor";
import { listIssuedDocuments } from "@/lib/data/issued-documents";
import { listRevisions } from "@/lib/data/revisions";
import { getDocumentSettings } from "@/lib/data/unit-settings";
import { canQuietly, relationTo } from "@/lib/workflow/access";
import { loadHead, orNotFound } from "../load-report";

export const metadata: Metadata = { title: "Biên nhận gửi báo cáo" };

type ReceiptPageProps = Readonly<{ params: Promise<{ id: string }>; searchParams: Promise<{ so?: string }> }>;

/** What was sent, and what it was issued as. */
export default async function ReceiptPage({ params, searchParams }: ReceiptPageProps) {
  const actor = await pageActor();
  const { id } = await params;
  const { so } = await searchParams;
  const [head, revisions, records] = await Promise.all([
    loadHead(actor, id),
    orNotFound(listRevisions(actor, id)),
    orNotFound(listIssuedDocuments(actor, id)),
  ]);
  const receipt = so ? revisions.find((revision) => String(revision.number) === so) : revisions[0];
  const [newest] = revisions;
  if (!receipt || !newest) notFound();
  const relation = relationTo(actor, { provinceId: head.provinceId, unitId: head.unit.id, sheet: head.sheet });
  const mayRecord = relation !== null && canQuietly("recordIssued", actor.role, relation);
  const mayMark = relation !== null && canQuietly("markSignedSeen", actor.role, relation);
  const settings = mayRecord ? (await getDocumentSettings(actor, head.unit.id)).settings : null;
  return (
    <>
      <ReceiptView head={head} receipt={receipt} earlier={revisions.filter((one) => one.id !== receipt.id)} />
      <div className="mx-auto mt-8 max-w-3xl print:hidden">
        <IssuedSection
          records={records}
          changes={await unitChanges(actor, head.id, records)}
          marksAs={mayMark ? actor.membershipId : null}
          waitsFor="Văn thư hoặc lãnh đạo đơn vị ghi số, ngày, người ký và gửi kèm bản ký sau khi văn bản được ký."
          actions={
            mayRecord && (
              <RecordButtons
                reportId={head.id}
                membershipId={actor.membershipId}
                newestRevision={{ id: newest.id, number: newest.number }}
                symbol={settings?.symbol ?? null}
                records={records}
                sent={["submitted", "returned", "accepted"].includes(head.state)}
              />
            )
          }
        />
      </div>
    </>
  );
}
