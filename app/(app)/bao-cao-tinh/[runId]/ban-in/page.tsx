import type { Metadata } from "next";
import { orNotFound } from "@/app/(app)/or-not-found";
import { PreviewWorkspace } from "@/components/preview/preview-workspace";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { requireIssuedReader } from "@/lib/data/reads-issued";
import { findOffice } from "@/lib/office/find-office";
import { loadIssued } from "../../load-issued";

export const metadata: Metadata = { title: "Bản in báo cáo tỉnh" };

type Props = Readonly<{ params: Promise<{ runId: string }> }>;

/** An issued report as it prints. */
export default async function IssuedPrintPage({ params }: Props) {
  const actor = await pageActor();
  await orNotFound(requireIssuedReader(actor));
  const { issued } = await loadIssued(actor, (await params).runId);
  const base = `/api/v1/issued/${issued.runId}`;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          crumbs={[
            { href: "/bao-cao-tinh", label: "Báo cáo của tỉnh" },
            { href: `/bao-cao-tinh/${issued.runId}`, label: issued.period.title },
            { label: "Bản in" },
          ]}
          title={`Bản in: ${issued.period.title}`}
        />
      </div>
      <PreviewWorkspace docxHref={`${base}/docx`} pdfHref={findOffice() === null ? null : `${base}/pdf`} />
    </>
  );
}
