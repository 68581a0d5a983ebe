"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type Answer, useSubmit } from "@/components/ui/use-submit";
import type { RunAct } from "@/lib/workflow/run-life";
import { IssueDialog, type IssueDialogProps } from "./issue-dialog";
import { LookedAt } from "./looked-at";

type PlainAct = Exclude<RunAct, "adjust" | "issue">;
type MoveInput = { runId: string; version: number; act: PlainAct };
type RunLifeBarProps = Omit<IssueDialogProps, "onClose"> &
  Readonly<{
    acts: readonly RunAct[];
    blocking: number;
    onMove: (input: MoveInput) => Promise<Answer<unknown>>;
  }>;

const WORDS = {
  close: {
    verb: "Chốt số liệu",
    done: "Đã chốt số liệu.",
    ask: "Sau khi chốt, không điều chỉnh được nữa, trừ khi lãnh đạo Sở Nội vụ mở lại.",
  },
  reopen: { verb: "Mở lại", done: "Đã mở lại bản nháp.", ask: "Bản này trở lại bản nháp để điều chỉnh tiếp." },
  sendForSigning: {
    verb: "Trình ký",
    done: "Đã chuyển trình ký.",
    ask: "Số liệu và thuyết minh tạm khóa trong khi trình ký.",
  },
  takeBack: { verb: "Rút bản trình ký", done: "Đã rút bản trình ký.", ask: "Bản này trở lại bước đã chốt số liệu." },
} as const satisfies Record<PlainAct, { verb: string; done: string; ask: string }>;

const ORDER: readonly PlainAct[] = ["takeBack", "reopen", "close", "sendForSigning"];

/** Bản nháp → chốt số liệu → trình ký → đã ban hành: only the acts the table allows now. */
export function RunLifeBar(props: RunLifeBarProps) {
  const { acts, runId, version } = props;
  const [asked, setAsked] = useState<PlainAct | "issue" | null>(null);
  const router = useRouter();
  const close = () => setAsked(null);
  const plain = asked !== null && asked !== "issue" ? asked : null;
  const move = useSubmit(props.onMove, {
    ...(plain && { done: WORDS[plain].done }),
    onDone: () => {
      close();
      router.refresh();
    },
  });
  return (
    <>
      {ORDER.filter((act) => acts.includes(act)).map((act) => (
        <Button
          key={act}
          variant={act === "close" || act === "sendForSigning" ? "primary" : "secondary"}
          onClick={() => setAsked(act)}
        >
          {WORDS[act].verb}
        </Button>
      ))}
      {acts.includes("issue") && (
        <Button variant="primary" onClick={() => setAsked("issue")}>
          Ghi nhận ban hành
        </Button>
      )}
      <ConfirmDialog
        open={plain !== null}
        onOpenChange={(open) => !open && close()}
        title={plain ? `${WORDS[plain].verb}?` : ""}
        confirm={plain ? WORDS[plain].verb : ""}
        busy={move.busy}
        onConfirm={() => plain && void move.submit({ runId, version, act: plain })}
      >
        {plain && <p>{WORDS[plain].ask}</p>}
        {(plain === "close" || plain === "sendForSigning") && props.provisional && (
          <p className="font-medium">Đây là bản tạm tính: còn báo cáo chưa tiếp nhận hoặc còn dòng chưa tính được.</p>
        )}
        {(plain === "close" || plain === "sendForSigning") && <LookedAt {...props} />}
        {plain === "close" && props.blocking > 0 && (
          <p className="font-medium text-error">
            Còn {props.blocking} dòng chỉ có một trong hai số của tỷ lệ; phải bổ sung trước khi chốt.
          </p>
        )}
        {move.failure && (
          <p role="alert" className="font-medium text-error">
            {move.failure.message}
          </p>
        )}
      </ConfirmDialog>
      {asked === "issue" && <IssueDialog {...props} onClose={close} />}
    </>
  );
}
