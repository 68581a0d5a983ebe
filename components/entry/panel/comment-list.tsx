"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { StateMark } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { CommentView } from "@/lib/workflow/views";
import { type CommentAnchor, useComments } from "./comments";

/** What was said about one row, section or the report, and an answer to it. */
export function CommentList({ anchor }: Readonly<{ anchor: CommentAnchor }>) {
  const { commentsOn, add, canComment } = useComments();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const comments = commentsOn(anchor);

  const send = async () => {
    setBusy(true);
    const failed = await add(anchor, text.normalize("NFC").trim());
    setBusy(false);
    setProblem(failed);
    if (failed === null) setText("");
  };

  return (
    <div className="space-y-2">
      {comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} />
      ))}
      {canComment && (
        <>
          <TextArea
            label="Trao đổi với Sở Nội vụ"
            hideLabel
            rows={2}
            maxLength={4000}
            placeholder={comments.length > 0 ? "Trả lời…" : "Viết trao đổi về nội dung này…"}
            value={text}
            error={problem}
            inputClassName="min-h-14"
            onChange={(event) => setText(event.target.value)}
          />
          {text.trim() !== "" && (
            <Button size="sm" busy={busy} onClick={send}>
              Gửi trao đổi
            </Button>
          )}
        </>
      )}
      {comments.length === 0 && !canComment && <p className="text-muted">Chưa có trao đổi.</p>}
    </div>
  );
}

export function CommentItem({ comment }: Readonly<{ comment: CommentView }>) {
  const { resolve, canComment } = useComments();
  return (
    <div className="border-line border-l-2 pl-2">
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{comment.body}</p>
      <p className="text-muted text-xs">
        {comment.by}, {comment.unitName}, {formatDateTime(comment.at)}
      </p>
      {comment.resolvedAt ? (
        <StateMark tone="saved" icon={<Check />}>
          Đã xử lý
        </StateMark>
      ) : (
        canComment && (
          <button
            type="button"
            className="text-primary text-xs underline max-md:min-h-11 max-md:text-table"
            onClick={() => void resolve(comment.id)}
          >
            Đánh dấu đã xử lý
          </button>
        )
      )}
    </div>
  );
}
