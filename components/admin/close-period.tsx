"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type Answer, useSubmit } from "@/components/ui/use-submit";

type ClosePeriodProps = Readonly<{
  periodId: string;
  title: string;
  /** Units that have sent nothing yet, or were asked back. */
  unsent: number;
  close: (input: { periodId: string }) => Promise<Answer<unknown>>;
}>;

export function ClosePeriod({ periodId, title, unsent, close }: ClosePeriodProps) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { submit, busy } = useSubmit(close, { done: "Đã đóng kỳ báo cáo", onDone: () => router.refresh() });
  const confirm = async () => {
    const answer = await submit({ periodId });
    setAsking(false);
    if (!answer.ok) toast.error(answer.message);
  };
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        Đóng kỳ
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Đóng ${title}?`}
        confirm="Đóng kỳ"
        danger
        busy={busy}
        onConfirm={() => void confirm()}
      >
        <p>Sau khi đóng, không đơn vị nào nhập, gửi hay sửa được nữa, và kỳ không mở lại được.</p>
        {unsent > 0 && <p className="font-medium">Hiện còn {unsent} đơn vị chưa gửi hoặc đang bổ sung.</p>}
      </ConfirmDialog>
    </>
  );
}
