"use client";

import { MessageSquarePlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { type Answer, useSubmit } from "@/components/ui/use-submit";

export type CommentInput = {
  reportId: string;
  anchorKind: "cell" | "section" | "report";
  anchor: string | null;
  body: string;
};

/** The report commented on, and the action that takes the comment. */
export type CommentTarget = Readonly<{ reportId: string; add: (input: CommentInput) => Promise<Answer<unknown>> }>;

type CommentButtonProps = Readonly<{
  target: CommentTarget;
  anchorKind: CommentInput["anchorKind"];
  anchor: string | null;
  /** What is commented on, in words. */
  about: string;
  /** With words instead of the icon alone. */
  words?: string;
}>;

/** Opens a small dialog; what was typed stays when sending fails. */
export function CommentButton({ target, anchorKind, anchor, about, words }: CommentButtonProps) {
  const [open, setOpen] = useState(false);
  const [body, setBody] = useState("");
  const router = useRouter();
  const fieldId = useId();
  const { submit, busy, failure } = useSubmit(target.add, {
    done: "Đã ghi góp ý. Đơn vị thấy góp ý này khi báo cáo được chuyển lại.",
    onDone: () => {
      setOpen(false);
      setBody("");
      router.refresh();
    },
  });
  const send = () => void submit({ reportId: target.reportId, anchorKind, anchor, body: body.trim() });
  return (
    <>
      {words ? (
        <Button size="sm" icon={<MessageSquarePlus />} onClick={() => setOpen(true)}>
          {words}
        </Button>
      ) : (
        <IconButton
          size="sm"
          label={`Góp ý: ${about}`}
          icon={<MessageSquarePlus />}
          className="-my-1 print:hidden"
          onClick={() => setOpen(true)}
        />
      )}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Góp ý"
        description={about}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Đóng</Button>
            <Button variant="primary" busy={busy} disabled={body.trim() === ""} onClick={send}>
              Ghi góp ý
            </Button>
          </>
        }
      >
        <TextArea
          id={fieldId}
          label="Nội dung góp ý"
          hint="Nói rõ chỗ cần xem lại và cách sửa."
          value={body}
          maxLength={4000}
          error={failure?.message}
          onChange={(event) => setBody(event.target.value)}
        />
      </Dialog>
    </>
  );
}
