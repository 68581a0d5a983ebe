import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssuedSection } from "@/components/issued/issued-section";
import { RichView } from "@/components/narrative/rich-view";
import { LateMark, ReportStateMark } from "@/components/report-state/report-state-mark";
import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { SignedMark } from "@/components/report-state/signed-mark";
import { CommentButton } from "@/components/review/comment-button";
import { DecisionBar } from "@/components/review/decision-bar";
import { FormTable } from "@/components/review/form-table";
import { matrixReviewRows } from "@/components/review/matrix-review";
import { MatrixTable } from "@/components/review/matrix-table";
import { NotSentYet } from "@/components/review/not-sent-yet";
import { QueueSteps } from "@/components/review/queue-steps";
import {
  commentPlace,
  linkIssues,
  placeHref,
  reviewForms,
  reviewPlaces,
  reviewSections,
} from "@/components/review/review-model";
import { ReviewNav } from "@/components/review/review-nav";
import { reviewRows } from "@/components/review/review-rows";
import { CommentList, DifferenceList, IssueList } from "@/components/review/review-side";
import { TakeOver } from "@/components/review/take-over";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { DownloadMenu } from "@/components/ui/download-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { MenuDownload } from "@/components/ui/menu";
import { PageHeader, Section } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { listComments } from "@/lib/data/comments";
import { listIssuedDocuments } from "@/lib/data/issued-documents";
import { hasRequests, letterRequests, mayBeAsked } from "@/lib/report/letter-requests";
import { canQuietly } from "@/lib/workflow/access";
import { formatDateTime, isOpenForEntry } from "@/lib/workflow/deadline";
import { actsFor, isHeldOnBehalf } from "@/lib/workflow/transitions";
import { acceptAction, addCommentAction, giveBackAction, reopenAction, returnAction, takeOverAction } from "./actions";
import { loadReview, reviewHead } from "./load-review";

export const metadata: Metadata = { title: "Kiểm tra báo cáo" };

type Props = Readonly<{
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

const one = (value: string | string[] | undefined): string | null => (typeof value === "string" ? value : null);

export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  if (actor.role !== "reviewer" && actor.role !== "reviewLeader") notFound();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const head = await reviewHead(actor, id);
  const base = `/kiem-tra/${head.id}`;
  const acts = actsFor(head.state, actor.role, "review");
  const behalf = acts.includes("takeOver") && isOpenForEntry(head) && (
    <TakeOver
      reportId={head.id}
      version={head.version}
      unitName={head.unit.name}
      held={isHeldOnBehalf(head)}
      actions={{ takeOver: takeOverAction, giveBack: giveBackAction }}
    />
  );
  if (!head.revision) return <NotSentYet head={head} behalf={behalf} />;

  const [review, comments, issued] = await Promise.all([
    loadReview(actor, head),
    listComments(actor, head.id),
    listIssuedDocuments(actor, head.id),
  ]);
  const { sheet, stored, changedSections, earlierTitles, neighbours } = review;
  const forms = reviewForms(sheet);
  const sections = reviewSections(sheet, stored);
  const section = sections.find(({ path }) => path === one(query.muc));
  const form = section ? undefined : (forms.find(({ code }) => code === one(query.bieu)) ?? forms[0]);
  const current = section ? { section: section.path } : { form: form?.code ?? "" };
  const places = reviewPlaces(sheet, sections, changedSections, base, current);
  const target = acts.includes("return") ? { reportId: head.id, add: addCommentAction } : null;
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const asksAnything =
    mayBeAsked(head) && hasRequests(letterRequests(head, comments, sheet.issues, sheet.explanations));
  const queue = `/kiem-tra?ky=${head.period.id}`;

  return (
    <div className="px-4 py-3">
      <PageHeader
        crumbs={[{ href: queue, label: "Kiểm tra báo cáo" }, { label: head.unit.name }]}
        title={head.unit.name}
        description={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ReportStateMark state={head.state} />
            {head.revision.late && <LateMark />}
            <SignedMark signed={head.signed} />
            <span>
              {SHEET_LABEL[head.sheet]}, {head.period.title}
            </span>
            <span>
              Lần gửi {head.revision.number}: {head.revision.submittedBy}
              {head.revision.onBehalf && " (Sở Nội vụ gửi thay)"}, {formatDateTime(head.revision.submittedAt)}
            </span>
          </span>
        }
        actions={
          <>
            <QueueSteps previous={neighbours.previous} next={neighbours.next} />
            <LinkButton href={`/bao-cao/${head.id}/ban-in`}>Xem bản in</LinkButton>
            <DownloadMenu>
              <MenuDownload href={`/api/v1/reports/${head.id}/docx`}>Báo cáo của đơn vị (Word)</MenuDownload>
              {asksAnything && (
                <MenuDownload href={`/api/v1/reports/${head.id}/correction-letter`}>
                  Công văn đề nghị hoàn thiện báo cáo (Word)
                </MenuDownload>
              )}
            </DownloadMenu>
            {target && (
              <CommentButton
                target={target}
                anchorKind="report"
                anchor={null}
                about="Toàn báo cáo"
                words="Góp ý chung"
              />
            )}
            <DecisionBar
              reportId={head.id}
              version={head.version}
              unitName={head.unit.name}
              revisionNumber={head.revision.number}
              acts={acts}
              openComments={open.length}
              nextHref={neighbours.next?.href ?? queue}
              onReturn={returnAction}
              onAccept={acceptAction}
              onReopen={reopenAction}
            />
          </>
        }
      />
      {head.state === "returned" && (
        <Banner className="mb-3" title="Đã đề nghị đơn vị bổ sung, hoàn thiện">
          {head.returnReason} Dưới đây là bản đơn vị đã gửi; bản đang sửa chỉ hiện sau khi đơn vị gửi lại.
          {behalf && <div className="mt-2 flex flex-wrap gap-2">{behalf}</div>}
        </Banner>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[13rem_minmax(0,1fr)_19rem]">
        <ReviewNav forms={places.forms} sections={places.sections} />
        <div className="min-w-0">
          {section && (
            <Section
              title={section.title}
              actions={
                target && (
                  <CommentButton
                    target={target}
                    anchorKind="section"
                    anchor={section.path}
                    about={section.title}
                    words="Góp ý"
                  />
                )
              }
            >
              {section.body ? (
                <div className="max-w-prose rounded border border-line bg-surface px-4 py-3">
                  <RichView doc={section.body} />
                </div>
              ) : (
                <EmptyState title="Đơn vị để trống phần này" />
              )}
            </Section>
          )}
          {form && (
            <Section
              title={`${form.code}. ${form.title}`}
              description={
                earlierTitles.length > 0 ? `So sánh với: ${earlierTitles.join("; ")}` : "Chưa có kỳ trước để so sánh."
              }
            >
              {form.kind === "matrix" ? (
                <MatrixTable
                  form={form}
                  rows={matrixReviewRows(sheet, form)}
                  comments={comments.filter(({ anchorKind }) => anchorKind === "cell")}
                  target={target}
                />
              ) : (
                <FormTable
                  title={form.title}
                  rows={reviewRows(sheet, form)}
                  comments={comments.filter(({ anchorKind }) => anchorKind === "cell")}
                  target={target}
                />
              )}
            </Section>
          )}
        </div>
        <aside aria-label="Ghi nhận khi kiểm tra" className="space-y-5 max-lg:border-line max-lg:border-t max-lg:pt-4">
          {head.revision.number > 1 && (
            <Section title="Thay đổi so với lần gửi trước">
              <DifferenceList
                cells={sheet.differences.map((change) => ({
                  ...change,
                  href: placeHref(base, { form: change.form }, change.key),
                }))}
                sections={changedSections.map((change) => ({
                  ...change,
                  href: placeHref(base, { section: change.path }),
                }))}
              />
            </Section>
          )}
          <Section title={`Cảnh báo (${sheet.issues.length})`}>
            <IssueList issues={linkIssues(sheet, base)} />
          </Section>
          <Section title={`Góp ý (${open.length})`}>
            <CommentList comments={comments} place={(comment) => commentPlace(sheet, sections, base, comment)} />
          </Section>
          {issued.length > 0 && (
            <IssuedSection
              records={issued}
              actions={null}
              waitsFor=""
              changes={{}}
              marksAs={canQuietly("markSignedSeen", actor.role, "review") ? actor.membershipId : null}
              narrow
            />
          )}
        </aside>
      </div>
    </div>
  );
}
