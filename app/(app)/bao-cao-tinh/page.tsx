import type { Metadata } from "next";
import { orNotFound } from "@/app/(app)/or-not-found";
import { mainFigures, widestCoverage } from "@/components/consolidation/issued-summary";
import { MainFigures } from "@/components/consolidation/main-figures";
import { IssuedDownloads } from "@/components/issued/issued-downloads";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { RowLink } from "@/components/ui/text-link";
import { pageActor } from "@/lib/auth/actor";
import { listIssued } from "@/lib/data/issued";
import { requireIssuedReader } from "@/lib/data/reads-issued";
import { formatDate } from "@/lib/workflow/deadline";
import { loadIssued } from "./load-issued";

export const metadata: Metadata = { title: "Báo cáo của tỉnh" };

/** What lãnh đạo tỉnh reads: the latest issued report in figures, then all of them. */
export default async function IssuedPage() {
  const actor = await pageActor();
  await orNotFound(requireIssuedReader(actor));
  const all = await listIssued(actor);
  const [latest] = all;
  if (!latest) {
    return (
      <>
        <PageHeader title="Báo cáo của tỉnh" />
        <EmptyState title="Chưa có báo cáo nào được ban hành">
          Báo cáo hiện ở đây ngay khi Sở Nội vụ ghi nhận ban hành.
        </EmptyState>
      </>
    );
  }
  const { issued, frozen, template, before } = await loadIssued(actor, latest.runId);
  const coverage = widestCoverage(template, frozen);
  return (
    <>
      <PageHeader
        title={issued.period.title}
        description={
          <>
            Số {issued.issue.numberText}, ngày {formatDate(issued.issue.issuedOn)}, {issued.issue.signer} ký.
            {coverage && ` Số liệu của ${coverage.counted} trên ${coverage.expected} đơn vị.`}
          </>
        }
        actions={
          <>
            <LinkButton href={`/bao-cao-tinh/${issued.runId}`} variant="primary">
              Đọc báo cáo
            </LinkButton>
            <IssuedDownloads
              runId={issued.runId}
              record={issued.records.find(({ runId }) => runId === issued.runId) ?? null}
            />
          </>
        }
      />
      <Section title="Số liệu chính">
        <MainFigures
          figures={mainFigures(template, frozen, before?.figures ?? null)}
          now={issued.period.title}
          before={before?.title ?? null}
        />
      </Section>
      <Section title="Báo cáo đã ban hành">
        <Table caption="Báo cáo đã ban hành">
          <TableHead>
            <tr>
              <HeadCell>Kỳ báo cáo</HeadCell>
              <HeadCell>Số, ký hiệu</HeadCell>
              <HeadCell>Ngày</HeadCell>
              <HeadCell>Người ký</HeadCell>
            </tr>
          </TableHead>
          <TableBody>
            {all.map((one) => (
              <TableRow key={one.runId} className="hover:bg-page">
                <Cell>
                  <RowLink href={`/bao-cao-tinh/${one.runId}`}>{one.period.title}</RowLink>
                  {one.replacedBy && (
                    <span className="block text-waiting text-xs">
                      Đã được thay thế bởi số {one.replacedBy.numberText}
                    </span>
                  )}
                </Cell>
                <Cell>{one.issue.numberText}</Cell>
                <Cell>{formatDate(one.issue.issuedOn)}</Cell>
                <Cell>{one.issue.signer}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Section>
    </>
  );
}
