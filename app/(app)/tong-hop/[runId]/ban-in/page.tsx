import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CopyLinks } from "@/components/preview/copy-links";
import { PreviewWorkspace } from "@/components/preview/preview-workspace";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { findOffice } from "@/lib/office/find-office";
import { readCopy } from "@/lib/report/copy-words";
import { canInProvince } from "@/lib/workflow/access";
import { findRun } from "../load-run";

export const metadata: Metadata = { title: "Bản in báo cáo tỉnh" };

type Props = Readonly<{ params: Promise<{ runId: string }>; searchParams: Promise<{ ban?: string }> }>;

/** The province's report of a run as it prints. */
export default async function RunPrintPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  if (!canInProvince("readRuns", actor.role)) notFound();
  const [{ runId }, { ban }] = await Promise.all([params, searchParams]);
  const { run } = await findRun(actor, runId);
  const copy = readCopy(ban);
  const base = `/api/v1/runs/${run.id}`;
  return (
    <div className="px-4 py-3">
      <div className="print:hidden">
        <PageHeader
          crumbs={[
            { href: `/tong-hop?ky=${run.period.id}`, label: "Tổng hợp" },
            { href: `/tong-hop/${run.id}`, label: `Lần ${run.number}` },
            { label: "Bản in" },
          ]}
          title={`Bản in báo cáo của tỉnh: ${run.period.title}`}
          actions={<CopyLinks base={`/tong-hop/${run.id}/ban-in`} copy={copy} issued={run.state === "issued"} />}
        />
      </div>
      <PreviewWorkspace
        key={copy}
        docxHref={`${base}/docx?ban=${copy}`}
        pdfHref={findOffice() === null ? null : `${base}/pdf?ban=${copy}`}
      />
    </div>
  );
}
