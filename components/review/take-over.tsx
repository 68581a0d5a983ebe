"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { type Answer, useSubmit } from "@/components/ui/use-submit";

type Move = { reportId: string; version: number };

export type BehalfActions = Readonly<{
  takeOver: (input: Move & { reason: string }) => Promise<Answer<unknown>>;
  giveBack: (input: Move) => Promise<Answer<unknown>>;
}>;

type TakeOverProps = Move & Readonly<{ unitName: string; held: boolean; actions: BehalfActions }>;

/** Nhập thay đơn vị: taken over with a reason the unit reads, gone on with, or given back. */
export function TakeOver({ reportId, version, unitName, held, actions }: TakeOverProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const router = useRouter();
  const take = useSubmit(actions.takeOver, {
    done: `Đang nhập thay ${unitName}.`,
    onDone: () => router.push(`/bao-cao/${reportId}`),
  });
  const give = useSubmit(actions.giveBack, {
    done: `Đã thôi nhập thay ${unitName}. Những gì đã nhập vẫn còn.`,
    onDone: () => router.refresh(),
  });
  if (held) {
    return (
      <>
        <LinkButton href={`/bao-cao/${reportId}`} variant="primary">
          Tiếp tục nhập thay
        </LinkButton>
        <Button busy={give.busy} onClick={() => void give.submit({ reportId, version })}>
          Thôi nhập thay
        </Button>
        {give.failure && <p className="w-full text-error">{give.failure.message}</p>}
      </>
    );
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>Nhập thay đơn vị…</Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Nhập thay đơn vị?"
        description={unitName}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Không, quay lại</Button>
            <Button
              variant="primary"
              busy={take.busy}
              disabled={reason.trim() === ""}
              onClick={() => void take.submit({ reportId, version, reason: reason.trim() })}
            >
              Nhập thay
            </Button>
          </>
        }
      >
        <p className="mb-3">
          Sở Nội vụ sẽ xem và nhập được báo cáo đang lập của đơn vị cho đến khi báo cáo được gửi hoặc thôi nhập thay.
          Đơn vị thấy việc này cùng lý do; người gửi thay không tự tiếp nhận báo cáo.
        </p>
        <TextArea
          label="Lý do"
          hint="Ví dụ: đơn vị gửi tệp Word qua văn bản, đề nghị nhập giúp."
          value={reason}
          maxLength={1000}
          error={take.failure?.message}
          onChange={(event) => setReason(event.target.value)}
        />
      </Dialog>
    </>
  );
}
