import type { Metadata } from "next";
import { runChanges } from "@/app/(app)/issued-changes";
import { orNotFound } from "@/app/(app)/or-not-found";
import { formRows, runRows } from "@/components/consolidation/run-rows";
import { RunTable } from "@/components/consolidation/run-table";
import { IssuedDownloads } from "@/components/issued/issued-downloads";
import { IssuedSection } from "@/components/issued/issued-section";
import { RecordButtons } from "@/components/issued/record-buttons";
import { ReplacedBanner } from "@/components/issued/replaced-mark";
import { RichView } from "@/components/narrative/rich-view";
import { ReviewNav } from "@/components/review/review-nav";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { requireIssuedReader } from "@/lib/data/reads-issued";
import { sectionTitle } from "@/lib/narrative/outline";
import { isEmptyDoc } from "@/lib/narrative/plain-text";
import { formatDate } from "@/lib/workflow/deadline";
import { loadIssued } from "../load-issued";

export const metadata: Metadata = { title: "Báo cáo của tỉnh" };

type Props = Readonly<{
  params: Promise<{ runId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

/** An issued report to read: its narrative, or one form. */
export default async function IssuedReportPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { records: canRecord } = await orNotFound(requireIssuedReader(actor));
  const [{ runId }, query] = await Promise.all([params, searchParams]);
  const { issued, frozen, template, before } = await loadIssued(actor, runId);
  const base = `/bao-cao-tinh/${issued.runId}`;
  const { forms } = template;
  const form = forms.find(({ code }) => code === query.bieu);
  const documents = query.xem === "van-ban";
  const own = issued.records.find((record) => record.runId === issued.runId) ?? null;
  const written = new Map(frozen.sections.map((section) => [section.path, section]));
  const rows = runRows({
    template,
    result: frozen.result,
    adjustments: frozen.adjustments,
    last: before?.figures ?? null,
  });
  return (
    <>
      <PageHeader
        crumbs={[{ href: "/bao-cao-tinh", label: "Báo cáo của tỉnh" }, { label: issued.period.title }]}
        title={issued.period.title}
        description={`Số ${issued.issue.numberText}, ngày ${formatDate(issued.issue.issuedOn)}, ${issued.issue.signer} ký.${frozen.run.final === false ? " Bản tạm tính: khi tổng hợp còn báo cáo chưa tiếp nhận hoặc còn dòng chưa tính được." : ""}`}
        actions={
          <>
            <LinkButton href={`/bao-cao-tinh/${issued.runId}/ban-in`}>Xem bản in</LinkButton>
            <IssuedDownloads runId={issued.runId} record={own} />
          </>
        }
      />
      {issued.replacedBy && <ReplacedBanner by={issued.replacedBy} />}
      <div className="grid items-start gap-4 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <ReviewNav
          forms={forms.map(({ code, title }) => ({
            href: `${base}?${new URLSearchParams({ bieu: code })}`,
            label: `${code}. ${title}`,
            issues: 0,
            changed: 0,
            current: code === form?.code,
          }))}
          sections={[
            { href: base, label: "Toàn văn", issues: 0, changed: 0, current: !form && !documents },
            { href: `${base}?xem=van-ban`, label: "Văn bản, bản ký", issues: 0, changed: 0, current: documents },
          ]}
        />
        {documents ? (
          <div className="min-w-0">
            <IssuedSection
              records={issued.records}
              changes={await runChanges(actor, issued.records)}
              marksAs={canRecord ? actor.membershipId : null}
              waitsFor="Sở Nội vụ ghi nhận khi văn bản được ký."
              actions={
                // A document that was replaced is corrected no more.
                canRecord &&
                !issued.replacedBy && (
                  <RecordButtons
                    reportId={issued.reportId}
                    membershipId={actor.membershipId}
                    newestRevision={null}
                    symbol={frozen.documentSettings.symbol}
                    records={issued.records}
                    sent
                  />
                )
              }
            />
          </div>
        ) : form ? (
          <Section title={`${form.code}. ${form.title}`} description={before ? `Cùng kỳ: ${before.title}` : undefined}>
            <RunTable
              key={form.code}
              title={form.title}
              rows={formRows(rows, form)}
              lastTitle={before?.title ?? null}
              actions={null}
            />
          </Section>
        ) : (
          <article className="max-w-prose space-y-4 rounded border border-line bg-surface px-5 py-4">
            {template.outline.map((section) => {
              const text = written.get(section.path);
              const empty = !text || isEmptyDoc(text.body);
              if (section.number === "" && empty) return null;
              return (
                <section key={section.path}>
                  {section.number !== "" && (
                    <h2 className={section.level === 1 ? "mt-4 font-semibold text-base" : "font-medium"}>
                      {sectionTitle(section, text?.heading ?? null)}
                    </h2>
                  )}
                  {text && !empty && <RichView doc={text.body} />}
                </section>
              );
            })}
          </article>
        )}
      </div>
    </>
  );
}
