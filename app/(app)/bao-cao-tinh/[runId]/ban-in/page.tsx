import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewWorkspace } from "@/components/preview/preview-workspace";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { findOffice } from "@/lib/office/find-office";
import { canInProvince } from "@/lib/workflow/access";
import { loadIssued } from "../../load-issued";

export const metadata: Metadata = { title: "Bản in báo cáo tỉnh" };

type Props = Readonly<{ params: Promise<{ runId: string }> }>;

/** An issued report as it prints. */
export default async function IssuedPrintPage({ params }: Props) {
  const actor = await pageActor();
  if (!canInProvince("readIssued", actor.role)) notFound();
  const { issued } = await loadIssued(actor, (await params).runId);
  const base = `/api/v1/issued/${issued.runId}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { href: "/bao-cao-tinh", label: "Báo cáo của tỉnh" },
          { href: `/bao-cao-tinh/${issued.runId}`, label: issued.period.title },
          { label: "Bản in" },
        ]}
        title={`Bản in: ${issued.period.title}`}
      />
      <PreviewWorkspace docxHref={`${base}/docx`} pdfHref={findOffice() === null ? null : `${base}/pdf`} />
    </>
  );
}
