"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Paper, PaperFields } from "@/components/issued/paper-fields";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Answer, useSubmit } from "@/components/ui/use-submit";
import { formatDate } from "@/lib/workflow/deadline";
import { LookedAt } from "./looked-at";

type IssueInput = Paper & {
  runId: string;
  version: number;
  /** Why the report issued before is replaced; null for the first of a period. */
  reason: string | null;
  password: string;
};

export type IssueDialogProps = Readonly<{
  runId: string;
  version: number;
  provisional: boolean;
  contradicting: number;
  changed: number;
  /** The document issued for this period before, which this one replaces. */
  replaces: { numberText: string; issuedOn: string } | null;
  onIssue: (input: IssueInput) => Promise<Answer<unknown>>;
  onClose: () => void;
}>;

const FIELD_OF_REASON = { future_day: "issuedOn", replaces: "reason" } as const;

/** Number, date and signer as they stand on the signed paper: recorded, never made up. */
export function IssueDialog(props: IssueDialogProps) {
  const { runId, version, provisional, contradicting, changed, replaces, onIssue, onClose } = props;
  const [paper, setPaper] = useState<Paper>({ numberText: "", issuedOn: "", signer: "" });
  const [reason, setReason] = useState("");
  const [password, setPassword] = useState("");
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(onIssue, {
    done: "Đã ghi nhận ban hành. Lãnh đạo tỉnh xem được báo cáo này.",
    fieldOfReason: FIELD_OF_REASON,
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  const needed = [...Object.values(paper), password, ...(replaces ? [reason] : [])];
  const ready = needed.every((text) => text.trim() !== "");
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
                numberText: paper.numberText.trim(),
                issuedOn: paper.issuedOn,
                signer: paper.signer.trim(),
                reason: replaces ? reason.trim() : null,
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
        {replaces && (
          <Banner tone="warning" title="Kỳ này đã ban hành một báo cáo">
            Báo cáo số {replaces.numberText}, ngày {formatDate(replaces.issuedOn)} vẫn mở xem được, ghi rõ đã được thay
            thế bởi báo cáo này.
          </Banner>
        )}
        <LookedAt contradicting={contradicting} changed={changed} />
        {failure && Object.keys(failure.fields).length === 0 && (
          <p role="alert" className="font-medium text-error">
            {failure.message}
          </p>
        )}
        <PaperFields paper={paper} symbol={null} errors={failure?.fields} onChange={setPaper} />
        {replaces && (
          <TextArea
            label="Lý do thay thế"
            rows={2}
            value={reason}
            error={failure?.fields.reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
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
