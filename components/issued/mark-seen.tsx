"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { useSubmit } from "@/components/ui/use-submit";
import { sendSeen } from "./send-record";

type MarkSeenProps = Readonly<{
  documentId: string;
  membershipId: string;
  /** How many marks stand on the page. */
  seen: number;
}>;

const FIELD_OF_REASON = { reason: "reason" } as const;

/** Says that the differences were seen, with the reason why they may stand. What was typed stays when sending fails. */
export function MarkSeen({ documentId, membershipId, seen }: MarkSeenProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(
    (text: string) => sendSeen(documentId, { membershipId, seen, reason: text }),
    {
      done: "Đã ghi: đã xem chỗ khác của bản ký.",
      fieldOfReason: FIELD_OF_REASON,
      onDone: () => {
        setOpen(false);
        setReason("");
        router.refresh();
      },
    },
  );
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {seen === 0 ? "Đánh dấu đã xem" : "Ghi thêm"}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Đánh dấu đã xem"
        description="Bạn đã đối chiếu những chỗ bản ký khác dữ liệu. Lý do, tên bạn và thời điểm được lưu cùng văn bản, không sửa hay xóa được."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Không, quay lại</Button>
            <Button
              variant="primary"
              busy={busy}
              disabled={reason.trim() === ""}
              onClick={() => void submit(reason.trim())}
            >
              Đã xem
            </Button>
          </>
        }
      >
        <TextArea
          label="Lý do"
          hint="Vì sao khác, và vì sao để như vậy được. Ví dụ: bản ký viết tắt tên đơn vị, số liệu không đổi."
          rows={2}
          value={reason}
          maxLength={4000}
          error={failure?.fields.reason ?? failure?.message}
          onChange={(event) => setReason(event.target.value)}
        />
      </Dialog>
    </>
  );
}
