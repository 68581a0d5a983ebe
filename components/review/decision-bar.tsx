"use client";

import { Check, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Answer, useSubmit } from "@/components/ui/use-submit";
import type { ReportAct } from "@/lib/workflow/transitions";

/** Figures are corrected here and the signed paper stands, or a new signed document is needed. */
export const RETURN_KINDS = [
  { value: "figures", label: "Chỉ số liệu", hint: "Đơn vị sửa số liệu tại đây; văn bản đã ký vẫn giữ nguyên." },
  { value: "document", label: "Thay thế văn bản", hint: "Đơn vị sửa và ký lại văn bản." },
] as const;

export type ReturnInput = { reportId: string; version: number; kind: "figures" | "document"; reason: string };
export type AcceptInput = { reportId: string; version: number };
export type ReopenInput = { reportId: string; version: number; reason: string; password: string };

type DecisionBarProps = Readonly<{
  reportId: string;
  version: number;
  unitName: string;
  revisionNumber: number;
  acts: readonly ReportAct[];
  openComments: number;
  /** Where to go after a decision: the next report in the queue, or the queue. */
  nextHref: string;
  onReturn: (input: ReturnInput) => Promise<Answer<unknown>>;
  onAccept: (input: AcceptInput) => Promise<Answer<unknown>>;
  onReopen: (input: ReopenInput) => Promise<Answer<unknown>>;
}>;

/** Tiếp nhận, đề nghị bổ sung, mở lại: only what the transition table allows now. */
export function DecisionBar(props: DecisionBarProps) {
  const { reportId, version, acts } = props;
  const [dialog, setDialog] = useState<"return" | "accept" | "reopen" | null>(null);
  const router = useRouter();
  const close = () => setDialog(null);
  const accept = useSubmit(props.onAccept, {
    done: `Đã tiếp nhận báo cáo của ${props.unitName}.`,
    onDone: () => {
      close();
      router.push(props.nextHref);
      router.refresh();
    },
  });
  return (
    <>
      {acts.includes("return") && (
        <Button icon={<RotateCcw />} onClick={() => setDialog("return")}>
          Đề nghị bổ sung
        </Button>
      )}
      {acts.includes("accept") && (
        <Button variant="primary" icon={<Check />} onClick={() => setDialog("accept")}>
          Tiếp nhận
        </Button>
      )}
      {acts.includes("reopen") && <Button onClick={() => setDialog("reopen")}>Mở lại báo cáo</Button>}
      <ConfirmDialog
        open={dialog === "accept"}
        onOpenChange={(open) => !open && close()}
        title="Tiếp nhận báo cáo?"
        confirm="Tiếp nhận"
        busy={accept.busy}
        onConfirm={() => void accept.submit({ reportId, version })}
      >
        <p>
          Lần gửi {props.revisionNumber} của {props.unitName} được đưa vào tổng hợp. Đơn vị không sửa được nữa, trừ khi
          lãnh đạo Sở Nội vụ mở lại.
        </p>
        {props.openComments > 0 && <p>Còn {props.openComments} góp ý chưa xử lý.</p>}
        {accept.failure && (
          <p role="alert" className="font-medium text-error">
            {accept.failure.message}
          </p>
        )}
      </ConfirmDialog>
      {dialog === "return" && <ReturnDialog {...props} onClose={close} />}
      {dialog === "reopen" && <ReopenDialog {...props} onClose={close} />}
    </>
  );
}

type Closable = DecisionBarProps & Readonly<{ onClose: () => void }>;

function ReturnDialog({ reportId, version, unitName, openComments, nextHref, onReturn, onClose }: Closable) {
  const [kind, setKind] = useState<ReturnInput["kind"]>("figures");
  const [reason, setReason] = useState("");
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(onReturn, {
    done: `Đã đề nghị ${unitName} bổ sung, hoàn thiện.`,
    onDone: () => {
      onClose();
      router.push(nextHref);
      router.refresh();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Đề nghị bổ sung, hoàn thiện"
      description={unitName}
      footer={
        <>
          <Button onClick={onClose}>Không, quay lại</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={reason.trim() === ""}
            onClick={() => void submit({ reportId, version, kind, reason: reason.trim() })}
          >
            Gửi đề nghị
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <RadioGroup
          legend="Cần đơn vị làm gì"
          name="return-kind"
          options={RETURN_KINDS}
          value={kind}
          onChange={(value) => setKind(value === "document" ? "document" : "figures")}
        />
        <TextArea
          label="Lý do"
          hint={
            openComments > 0
              ? `Đơn vị thấy lý do này trước, rồi đến ${openComments} góp ý bạn đã ghi tại từng chỗ.`
              : "Đơn vị thấy lý do này trước tiên."
          }
          value={reason}
          maxLength={4000}
          error={failure?.message}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

function ReopenDialog({ reportId, version, unitName, onReopen, onClose }: Closable) {
  const [reason, setReason] = useState("");
  const [password, setPassword] = useState("");
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(onReopen, {
    done: `Đã mở lại báo cáo của ${unitName}.`,
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Mở lại báo cáo đã tiếp nhận"
      description={`${unitName} sửa lại và gửi lần nữa. Bản đã tiếp nhận vẫn được giữ nguyên.`}
      footer={
        <>
          <Button onClick={onClose}>Không, quay lại</Button>
          <Button
            variant="danger"
            busy={busy}
            disabled={reason.trim() === "" || password === ""}
            onClick={() => void submit({ reportId, version, reason: reason.trim(), password })}
          >
            Mở lại
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <TextArea
          label="Lý do"
          value={reason}
          maxLength={4000}
          error={failure && !failure.fields.password ? failure.message : null}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextField
          type="password"
          label="Mật khẩu của bạn"
          hint="Mở lại là việc quan trọng nên cần xác nhận đúng người."
          autoComplete="current-password"
          value={password}
          error={failure?.fields.password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
