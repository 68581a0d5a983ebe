"use client";

import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { timeLeft } from "@/components/home/due-words";
import { LateMark, ReportStateMark } from "@/components/report-state/report-state-mark";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import type { ValidationContext } from "@/lib/indicators/context";
import type { Template } from "@/lib/indicators/template";
import type { SheetContext } from "@/lib/indicators/walk";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { Role } from "@/lib/workflow/roles";
import type { CommentView, ReportContent, ReportHead } from "@/lib/workflow/views";
import { formTitle } from "../outline/form-title";
import { placeQuery } from "../outline/place";
import { CommentItem, CommentList } from "../panel/comment-list";
import { type CommentActions, CommentsProvider, useComments } from "../panel/comments";
import { type ExplainIssue, ExplanationsProvider } from "../panel/explanations";
import { type Check, checkReport } from "./check-model";
import { CellLinks, IssueGroup } from "./issue-group";
import { PendingGuard } from "./pending-guard";
import { type MoveActions, SendBar } from "./send-bar";

type CheckViewProps = Readonly<{
  head: ReportHead;
  template: Template;
  sheet: SheetContext;
  content: ReportContent;
  context: ValidationContext;
  comments: readonly CommentView[];
  membershipId: string;
  personName: string;
  role: Role;
  locked: boolean;
  explainIssue: ExplainIssue;
  comment: CommentActions;
  actions: MoveActions;
}>;

/** Kiểm tra và gửi: what was asked back first, then what blocks, what needs a word, what is empty, and the act. */
export function CheckView(props: CheckViewProps) {
  const { head, template, sheet, content, context, membershipId, locked, role, actions } = props;
  const router = useRouter();
  const [reading, startReading] = useTransition();
  const readAgain = () => startReading(() => router.refresh());
  return (
    <ExplanationsProvider
      reportId={head.id}
      initial={content.explanations}
      personName={props.personName}
      explain={props.explainIssue}
      onSaved={readAgain}
    >
      <CommentsProvider reportId={head.id} initial={props.comments} canComment actions={props.comment}>
        <div className="mx-auto w-full max-w-4xl px-6 py-5 max-md:px-4">
          <CheckHeader head={head} locked={locked} />
          <PendingGuard
            {...{ template, sheet, content, membershipId, locked }}
            reportId={head.id}
            path={`/bao-cao/${head.id}/gui`}
          >
            {(unsent) => (
              <Findings
                {...{ head, template, sheet, content, context, locked, role, actions }}
                unsent={unsent || reading}
              />
            )}
          </PendingGuard>
        </div>
      </CommentsProvider>
    </ExplanationsProvider>
  );
}

function CheckHeader({ head, locked }: Readonly<{ head: ReportHead; locked: boolean }>) {
  const left = timeLeft(head);
  return (
    <PageHeader
      title={locked ? "Kết quả kiểm tra" : "Kiểm tra và gửi"}
      crumbs={[
        { label: "Trang chủ", href: "/" },
        { label: `${head.period.title} – ${head.unit.shortName}`, href: `/bao-cao/${head.id}` },
        { label: locked ? "Kết quả kiểm tra" : "Kiểm tra và gửi" },
      ]}
      description={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ReportStateMark state={head.state} />
          {head.revision?.late && <LateMark />}
          <span>
            Hạn {formatDateTime(head.dueAt)}
            {left && ` · ${left}`}
          </span>
        </span>
      }
      actions={
        <>
          {head.revision && (
            <LinkButton href={`/bao-cao/${head.id}/bien-nhan`} prefetch={false}>
              Biên nhận
            </LinkButton>
          )}
          <LinkButton href={`/bao-cao/${head.id}`} prefetch={false}>
            {locked ? "Xem số liệu" : "Quay lại nhập"}
          </LinkButton>
        </>
      }
    />
  );
}

type FindingsProps = Pick<
  CheckViewProps,
  "head" | "template" | "sheet" | "content" | "context" | "locked" | "role" | "actions"
> &
  Readonly<{ unsent: boolean }>;

function Findings({ head, template, sheet, content, context, locked, role, actions, unsent }: FindingsProps) {
  const { all } = useComments();
  const check = checkReport({ reportId: head.id, template, sheet, content, context, comments: all });
  const clean = check.errors.length + check.warnings.length === 0;
  return (
    <>
      <Returned head={head} check={check} />
      {clean && (
        <p className="mb-4 flex items-center gap-2 text-saved">
          <CircleCheck aria-hidden="true" className="size-5" /> Không có lỗi hay cảnh báo nào trong số liệu.
        </p>
      )}
      <IssueGroup title="Lỗi" description="Phải sửa trước khi gửi." found={check.errors} locked={locked} />
      <IssueGroup
        title="Cảnh báo"
        description="Số liệu mâu thuẫn với nhau: sửa lại, hoặc viết một lời giải trình cho từng cảnh báo."
        found={check.warnings}
        locked={locked}
      />
      <IssueGroup
        title="Gợi ý"
        description="Có thể là sơ suất, không bắt buộc xử lý."
        found={check.hints}
        locked={locked}
      />
      <Completeness head={head} check={check} />
      <Section title="Trao đổi chung về báo cáo">
        <CommentList anchor={{ anchorKind: "report", anchor: null }} />
      </Section>
      <SendBar head={head} role={role} check={check} unsent={unsent} actions={actions} />
    </>
  );
}

/** The reason of a return and what the reviewer wrote beside the cells: before anything else. */
function Returned({ head, check }: Readonly<{ head: ReportHead; check: Check }>) {
  const asked = check.remarks.filter(({ comment }) => comment.anchorKind !== "report");
  if (head.state !== "returned" && asked.length === 0) return null;
  return (
    <div className="mb-6 space-y-3">
      {head.state === "returned" && (
        <Banner tone="warning" title="Sở Nội vụ đề nghị bổ sung, hoàn thiện">
          <p className="whitespace-pre-line">{head.returnReason}</p>
        </Banner>
      )}
      {asked.length > 0 && (
        <Section title={`Ý kiến chưa xử lý (${asked.length})`}>
          <ul className="divide-y divide-line rounded border border-line bg-surface">
            {asked.map(({ comment, link }) => (
              <li key={comment.id} className="space-y-1 p-3">
                {link && <CellLinks links={[link]} />}
                <CommentItem comment={comment} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Completeness({ head, check }: Readonly<{ head: ReportHead; check: Check }>) {
  return (
    <Section title="Mức độ đầy đủ" description={`Đã nhập ${check.filled}/${check.expected} chỉ tiêu.`}>
      {check.blankForms.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {check.blankForms.map((form) => (
            <li key={form.code}>
              <Link
                prefetch={false}
                href={`/bao-cao/${head.id}${placeQuery({ kind: "form", code: form.code })}`}
                className="inline-flex items-center text-primary underline max-md:min-h-11"
              >
                {formTitle({ code: form.code, title: "" })}
              </Link>
              : {form.blank} dòng trống
            </li>
          ))}
        </ul>
      )}
      {check.emptySections.length > 0 && (
        <div className="mt-3">
          <p>{check.emptySections.length} mục thuyết minh chưa có nội dung:</p>
          <CellLinks links={check.emptySections} />
        </div>
      )}
    </Section>
  );
}
