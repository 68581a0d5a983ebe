"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { type Answer, useSubmit } from "@/components/ui/use-submit";
import type { RunAct } from "@/lib/workflow/run-life";

type PlainAct = Exclude<RunAct, "adjust" | "issue">;
export type MoveInput = { runId: string; version: number; act: PlainAct };
export type IssueInput = {
  runId: string;
  version: number;
  numberText: string;
  issuedOn: string;
  signer: string;
  password: string;
};

type RunLifeBarProps = Readonly<{
  runId: string;
  version: number;
  acts: readonly RunAct[];
  provisional: boolean;
  blocking: number;
  /** Rows of the run that contradict others. */
  contradicting: number;
  /** Reports that are no longer as the run saw them. */
  changed: number;
  onMove: (input: MoveInput) => Promise<Answer<unknown>>;
  onIssue: (input: IssueInput) => Promise<Answer<unknown>>;
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

/** What nobody is kept from closing over, but everybody is to have looked at. */
function LookedAt({ contradicting, changed }: Pick<RunLifeBarProps, "contradicting" | "changed">) {
  return (
    <>
      {contradicting > 0 && (
        <p className="font-medium">
          Còn {contradicting} dòng số liệu tổng hợp chưa khớp nhau (tổng và các thành phần, phần và toàn bộ).
        </p>
      )}
      {changed > 0 && (
        <p className="font-medium">
          Đã có {changed} báo cáo thay đổi từ khi tổng hợp; bản này vẫn dùng số liệu cũ của các báo cáo đó.
        </p>
      )}
    </>
  );
}

/** Number, date and signer as they stand on the signed paper: recorded, never made up. */
function IssueDialog({
  runId,
  version,
  provisional,
  contradicting,
  changed,
  onIssue,
  onClose,
}: RunLifeBarProps & Readonly<{ onClose: () => void }>) {
  const [numberText, setNumberText] = useState("");
  const [issuedOn, setIssuedOn] = useState("");
  const [signer, setSigner] = useState("");
  const [password, setPassword] = useState("");
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(onIssue, {
    done: "Đã ghi nhận ban hành. Lãnh đạo tỉnh xem được báo cáo này.",
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  const ready = [numberText, issuedOn, signer, password].every((text) => text.trim() !== "");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Ghi nhận ban hành"
      description="Ghi số, ngày và người ký như trên văn bản đã ký. Số liệu, thuyết minh và thể thức được giữ nguyên từ lúc này."
      footer={
        <>
          <Button onClick={onClose}>Không, quay lại</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={!ready}
            onClick={() =>
              void submit({
                runId,
                version,
                numberText: numberText.trim(),
                issuedOn,
                signer: signer.trim(),
                password,
              })
            }
          >
            Ghi nhận
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {provisional && (
          <Banner tone="warning" title="Đây là bản tạm tính">
            Còn báo cáo chưa tiếp nhận hoặc còn dòng chưa tính được. Chỉ ghi nhận khi văn bản đã ký đúng bản này.
          </Banner>
        )}
        <LookedAt contradicting={contradicting} changed={changed} />
        {failure && Object.keys(failure.fields).length === 0 && (
          <p role="alert" className="font-medium text-error">
            {failure.message}
          </p>
        )}
        <TextField
          label="Số, ký hiệu"
          hint="Ví dụ: 78/BC-UBND"
          value={numberText}
          error={failure?.fields.numberText}
          onChange={(event) => setNumberText(event.target.value)}
        />
        <DateField
          label="Ngày ban hành"
          hint="Như ghi trên văn bản, ví dụ 19/12/2026"
          value={issuedOn}
          error={failure?.fields.issuedOn}
          onChange={setIssuedOn}
        />
        <TextField
          label="Người ký"
          value={signer}
          error={failure?.fields.signer}
          onChange={(event) => setSigner(event.target.value)}
        />
        <TextField
          type="password"
          label="Mật khẩu của bạn"
          hint="Ban hành là việc quan trọng nên cần xác nhận đúng người."
          autoComplete="current-password"
          value={password}
          error={failure?.fields.password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
