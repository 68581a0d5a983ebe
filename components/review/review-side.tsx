import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { CellDifference, SectionDifference } from "@/lib/report/revision-difference";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { CommentView } from "@/lib/workflow/views";
import type { ReviewIssue } from "./review-rows";

export type LinkedIssue = ReviewIssue & { href: string; form: string };

/** Contradictions of the report, each leading to its cell, with the unit's word for it. */
export function IssueList({ issues }: Readonly<{ issues: readonly LinkedIssue[] }>) {
  if (issues.length === 0) return <p className="text-muted">Các số liệu khớp nhau, không có cảnh báo.</p>;
  return (
    <ol className="space-y-2">
      {issues.map((issue) => (
        <li key={issue.id} className="border-line border-b pb-2 last:border-b-0">
          <p className="flex items-start gap-1.5">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-waiting" />
            <Link href={issue.href} className="min-w-0 hover:underline">
              <span className="font-medium">{issue.form}: </span>
              {issue.message}
            </Link>
          </p>
          <p className="mt-0.5 pl-5 text-muted">
            {issue.explanation ? `Giải trình: ${issue.explanation}` : "Đơn vị chưa giải trình."}
          </p>
        </li>
      ))}
    </ol>
  );
}

type Linked<T> = T & { href: string };

/** What the unit changed since it was asked: the reviewer reads only this. */
export function DifferenceList({
  cells,
  sections,
}: Readonly<{ cells: readonly Linked<CellDifference>[]; sections: readonly Linked<SectionDifference>[] }>) {
  if (cells.length + sections.length === 0) return <p className="text-muted">Không có gì thay đổi.</p>;
  const shown = (text: string) => (text === "" ? "để trống" : text);
  return (
    <ul className="space-y-2">
      {cells.map((change) => (
        <li key={change.key}>
          <Link href={change.href} className="hover:underline">
            {change.form} {change.tt} {change.label}
          </Link>
          {change.before !== change.after && (
            <p>
              <del className="text-muted">{shown(change.before)}</del> →{" "}
              <ins className="no-underline font-medium">{shown(change.after)}</ins>
            </p>
          )}
          {change.noteBefore !== change.noteAfter && (
            <p className="text-muted">
              Ghi chú: {shown(change.noteBefore ?? "")} → {shown(change.noteAfter ?? "")}
            </p>
          )}
        </li>
      ))}
      {sections.map((change) => (
        <li key={change.path}>
          <Link href={change.href} className="hover:underline">
            Thuyết minh {change.heading}
          </Link>
          <p className="text-muted">Phần này đã được viết lại.</p>
        </li>
      ))}
    </ul>
  );
}

/** Every comment, the open ones first. */
export function CommentList({
  comments,
  place,
}: Readonly<{
  comments: readonly CommentView[];
  place: (comment: CommentView) => { label: string; href: string | null };
}>) {
  if (comments.length === 0) return <p className="text-muted">Chưa có góp ý nào.</p>;
  const ordered = [...comments].sort((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null));
  return (
    <ul className="space-y-2">
      {ordered.map((comment) => {
        const { label, href } = place(comment);
        return (
          <li key={comment.id} className="border-line border-b pb-2 last:border-b-0">
            <p className="text-muted text-xs">
              {comment.by}, {comment.unitName}, {formatDateTime(comment.at)}
            </p>
            <p className="[overflow-wrap:anywhere]">
              {href ? (
                <Link href={href} className="font-medium hover:underline">
                  {label}:{" "}
                </Link>
              ) : (
                <span className="font-medium">{label}: </span>
              )}
              {comment.body}
            </p>
            {comment.resolvedAt && <p className="text-muted text-xs">Đã xử lý: {comment.resolvedBy}</p>}
          </li>
        );
      })}
    </ul>
  );
}
