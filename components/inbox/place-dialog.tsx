"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { type Answer, useSubmit } from "@/components/ui/use-submit";
import type { InboxLine, InboxUnit } from "./inbox-line";

type Placed = { reportId: string; importId: string };

type PlaceDialogProps = Readonly<{
  line: InboxLine;
  unit: InboxUnit;
  onClose: () => void;
  onPlace: (input: { id: string; reason: string }) => Promise<Answer<Placed>>;
  to: (placed: Placed & { evidence: boolean }) => string;
}>;

/** The unit's report is taken over for the file, with a reason the unit reads; then each figure is looked at. */
export function PlaceDialog({ line, unit, onClose, onPlace, to }: PlaceDialogProps) {
  const router = useRouter();
  const [reason, setReason] = useState(`Nhập thay từ tệp ${line.fileName} của đơn vị`);
  const { submit, busy, failure } = useSubmit(onPlace, {
    onDone: (placed) => router.push(to({ ...placed, evidence: line.status === "refused" })),
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Nhập thay đơn vị?"
      description={unit.name}
      footer={
        <>
          <Button onClick={onClose}>Không, quay lại</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={reason.trim() === ""}
            onClick={() => void submit({ id: line.id, reason: reason.trim() })}
          >
            Nhập thay
          </Button>
        </>
      }
    >
      <p className="mb-3">
        {unit.held
          ? "Sở Nội vụ đang nhập thay báo cáo này; tệp được đưa vào để xem từng số và nhận."
          : "Sở Nội vụ sẽ xem và nhập được báo cáo đang lập của đơn vị; đơn vị thấy việc này cùng lý do. Chưa có số nào vào biểu cho đến khi bạn bấm Nhận ở trang sau."}
      </p>
      <TextArea
        label="Lý do"
        value={reason}
        maxLength={1000}
        error={failure?.message}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
