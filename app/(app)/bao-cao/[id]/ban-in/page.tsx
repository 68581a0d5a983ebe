import type { Metadata } from "next";
import Link from "next/link";
import { CopyLinks } from "@/components/preview/copy-links";
import { IssuedBanner } from "@/components/preview/issued-banner";
import { PreviewWorkspace } from "@/components/preview/preview-workspace";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { currentIssue } from "@/lib/data/issued-documents";
import { findOffice } from "@/lib/office/find-office";
import { readCopy } from "@/lib/report/copy-words";
import { loadHead } from "../load-report";

export const metadata: Metadata = { title: "Bản in" };

type Props = Readonly<{ params: Promise<{ id: string }>; searchParams: Promise<{ ban?: string }> }>;

/** A unit's report as it prints, for the unit's people and for reviewers, each with what they may read. */
export default async function PrintPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const [{ id }, { ban }] = await Promise.all([params, searchParams]);
  const head = await loadHead(actor, id);
  const copy = readCopy(ban);
  const issue = await currentIssue(actor, id);
  const own = actor.unitId === head.unit.id;
  const base = `/api/v1/reports/${id}`;
  return (
    <div className="px-4 py-3">
      <div className="print:hidden">
        <PageHeader
          crumbs={[
            own
              ? { label: `${head.period.title} – ${head.unit.shortName}`, href: `/bao-cao/${id}` }
              : { label: head.unit.name, href: `/kiem-tra/${id}` },
            { label: "Bản in" },
          ]}
          title={`Bản in: ${head.period.title} – ${head.unit.shortName}`}
          actions={<CopyLinks base={`/bao-cao/${id}/ban-in`} copy={copy} issued={issue !== null} />}
        />
        {issue && <IssuedBanner issue={issue} />}
        {own && (head.state === "draft" || head.state === "returned") && (
          <Banner tone="warning" className="mb-2" title="Báo cáo này chưa gửi.">
            Thể thức được kiểm tra ở đây; số liệu và thuyết minh thì kiểm tra ở{" "}
            <Link href={`/bao-cao/${id}/gui`}>Kiểm tra và gửi</Link> trước khi trình ký.
          </Banner>
        )}
      </div>
      <PreviewWorkspace
        key={copy}
        docxHref={`${base}/docx?ban=${copy}`}
        pdfHref={findOffice() === null ? null : `${base}/pdf?ban=${copy}`}
      />
    </div>
  );
}
