import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AttentionList } from "@/components/consolidation/attention-list";
import { NotCarriedBanner } from "@/components/consolidation/not-carried";
import { RunDownloads } from "@/components/consolidation/run-downloads";
import { RunLifeBar } from "@/components/consolidation/run-life-bar";
import { carriedOver, contradicting, formRows, needsPerson, twoSources } from "@/components/consolidation/run-rows";
import { RunStateMark } from "@/components/consolidation/run-state-mark";
import { RunTable } from "@/components/consolidation/run-table";
import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { ReviewNav } from "@/components/review/review-nav";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { canInProvince } from "@/lib/workflow/access";
import { formatDate, formatDateTime } from "@/lib/workflow/deadline";
import { runActsFor } from "@/lib/workflow/run-life";
import { CHANGE_LABEL } from "@/lib/workflow/run-views";
import { adjustAction, chooseAction, issueRunAction, moveRunAction, withdrawAction } from "./actions";
import { loadRun } from "./load-run";

export const metadata: Metadata = { title: "Tổng hợp" };

type Props = Readonly<{
  params: Promise<{ runId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export default async function RunPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  if (!canInProvince("readRuns", actor.role)) notFound();
  const [{ runId: id }, query] = await Promise.all([params, searchParams]);
  const { detail, template, rows, lastTitle, useUnitSum, records } = await loadRun(actor, id);
  const { run } = detail;
  const issue = records.find(({ runId }) => runId === run.id) ?? run.issue;
  const base = `/tong-hop/${run.id}`;
  const { forms } = template;
  const form = forms.find(({ code }) => code === query.bieu) ?? forms[0];
  const problems = needsPerson(rows);
  const broken = contradicting(rows);
  const acts = runActsFor(run.state, actor.role);
  const actions = acts.includes("adjust")
    ? {
        runId: run.id,
        templateId: run.templateId,
        useUnitSum,
        adjust: adjustAction,
        withdraw: withdrawAction,
        choose: chooseAction,
      }
    : null;
  return (
    <div className="px-4 py-3">
      <PageHeader
        crumbs={[{ href: `/tong-hop?ky=${run.period.id}`, label: "Tổng hợp" }, { label: `Lần ${run.number}` }]}
        title={`Tổng hợp lần ${run.number}: ${run.period.title}`}
        description={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <RunStateMark state={run.state} />
            {!run.final && <span>Bản tạm tính</span>}
            <span>
              {run.used} trên {run.used + run.open} báo cáo
            </span>
            <span>
              {run.createdBy}, {formatDateTime(run.createdAt)}
            </span>
            {issue && (
              <span>
                Số {issue.numberText}, ngày {formatDate(issue.issuedOn)}, {issue.signer} ký
              </span>
            )}
          </span>
        }
        actions={
          <>
            <LinkButton href={`${base}/thuyet-minh`}>Thuyết minh</LinkButton>
            {run.state === "issued" && (
              <LinkButton href={`/bao-cao-tinh/${run.id}?xem=van-ban`}>Văn bản, bản ký</LinkButton>
            )}
            <RunDownloads runId={run.id} />
            <RunLifeBar
              runId={run.id}
              version={run.version}
              acts={acts}
              provisional={!run.final}
              blocking={detail.blocking.length}
              contradicting={broken.length}
              changed={detail.changedSince.length}
              replaces={records[0] ? { numberText: records[0].numberText, issuedOn: records[0].issuedOn } : null}
              onMove={moveRunAction}
              onIssue={issueRunAction}
            />
          </>
        }
      />
      {detail.changedSince.length > 0 && (
        <Banner tone="warning" className="mb-3" title="Đã thay đổi từ khi tổng hợp">
          <ul className="list-disc pl-5">
            {detail.changedSince.map((change) => (
              <li key={`${change.reportId}|${change.change}`}>
                <Link href={`/kiem-tra/${change.reportId}`} className="underline">
                  {change.unitName}
                  {change.sheet === "province" && ` (${SHEET_LABEL.province.toLowerCase()})`}
                </Link>
                : {CHANGE_LABEL[change.change].toLowerCase()}.
              </li>
            ))}
          </ul>
          Lập lần tổng hợp mới để lấy số liệu này; lần này được giữ nguyên.
        </Banner>
      )}
      {actions && <NotCarriedBanner list={detail.notCarried} rows={rows} base={base} />}
      <div className="grid items-start gap-4 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <ReviewNav
          forms={forms.map(({ code, title }) => ({
            href: `${base}?${new URLSearchParams({ bieu: code })}`,
            label: `${code}. ${title}`,
            issues: new Set([...problems, ...broken].filter((row) => row.form === code)).size,
            changed: 0,
            current: code === form?.code,
          }))}
          sections={[]}
        />
        <div className="min-w-0 space-y-4">
          <AttentionList
            problems={problems}
            contradicting={broken}
            differing={twoSources(rows)}
            carried={actions ? carriedOver(rows) : []}
            base={base}
          />
          {form && (
            <Section
              title={`${form.code}. ${form.title}`}
              description={lastTitle ? `Cùng kỳ: ${lastTitle}` : undefined}
            >
              <RunTable
                key={form.code}
                title={form.title}
                rows={formRows(rows, form)}
                lastTitle={lastTitle}
                actions={actions}
              />
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}
