"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FileField } from "@/components/ui/file-field";
import { TextArea } from "@/components/ui/text-area";
import { useSubmit } from "@/components/ui/use-submit";
import { type IssuedDocumentView, type IssuedKind, signedFileProblem } from "@/lib/workflow/issued-document";
import { type Paper, PaperFields } from "./paper-fields";
import { sendRecord } from "./send-record";

export type RecordTarget = Readonly<{
  reportId: string;
  membershipId: string;
  /** Of a unit's report: its newest submission. */
  newestRevision: { id: string; number: number } | null;
  /** What the unit's documents print after the number: "BC-SXD". */
  symbol: string | null;
}>;

type RecordDialogProps = RecordTarget &
  Readonly<{ kind: IssuedKind; last: IssuedDocumentView | null; onClose: () => void }>;

export const RECORD_WORDS = {
  first: {
    verb: "Ghi số, ngày, người ký",
    about: "Ghi như trên văn bản đã ký. Hệ thống lập một bản Word mang số, ngày này và giữ nguyên từng byte từ đó.",
  },
  signedFile: {
    verb: "Thêm bản ký",
    about: "Bản ký của văn bản đã ghi. Số, ngày, người ký giữ nguyên; sai thì dùng Đính chính.",
  },
  correction: {
    verb: "Đính chính",
    about: "Sai sót về hình thức, số liệu không đổi. Bản đã ghi trước vẫn được lưu và mở xem được.",
  },
  replacement: {
    verb: "Ghi văn bản thay thế",
    about: "Nội dung thay đổi: văn bản mới theo lần gửi mới nhất. Bản đã ghi trước vẫn được lưu và mở xem được.",
  },
} as const satisfies Record<IssuedKind, { verb: string; about: string }>;

const FIELD_OF_REASON = { future_day: "issuedOn", reason: "reason", no_signed_file: "file" } as const;

/** Số, ngày, người ký as they stand on the signed paper, and the signed file: recorded, never made up. */
export function RecordDialog(props: RecordDialogProps) {
  const { reportId, membershipId, newestRevision, symbol, kind, last, onClose } = props;
  const router = useRouter();
  const [paper, setPaper] = useState<Paper>({
    numberText: kind === "correction" ? (last?.numberText ?? "") : "",
    issuedOn: kind === "correction" ? (last?.issuedOn ?? "") : "",
    signer: last?.signer ?? "",
  });
  const [reason, setReason] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const revisionId = newestRevision?.id ?? null;
  const record = { membershipId, last: last?.id ?? null, revisionId, kind, ...paper, reason };
  const { submit, busy, failure, clearField } = useSubmit(
    (signed: File | null) => sendRecord(reportId, record, signed),
    {
      done: kind === "signedFile" ? "Đã lưu bản ký." : "Đã ghi nhận văn bản.",
      fieldOfReason: FIELD_OF_REASON,
      onDone: () => {
        onClose();
        router.refresh();
      },
    },
  );
  const later = kind === "signedFile";
  const needed = later ? [] : [...Object.values(paper), ...(kind === "first" ? [] : [reason])];
  const fileProblem = file && signedFileProblem(file);
  const ready = needed.every((text) => text.trim() !== "") && (!later || file !== null) && !fileProblem;
  const words = RECORD_WORDS[kind];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.verb}
      description={words.about}
      footer={
        <>
          <Button onClick={onClose}>Không, quay lại</Button>
          <Button variant="primary" busy={busy} disabled={!ready} onClick={() => void submit(file)}>
            Ghi nhận
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {failure && Object.keys(failure.fields).length === 0 && (
          <p role="alert" className="font-medium text-error">
            {failure.message}
          </p>
        )}
        {!later && <PaperFields {...{ paper, symbol }} errors={failure?.fields} onChange={setPaper} />}
        {(kind === "correction" || kind === "replacement") && (
          <TextArea
            label="Lý do"
            rows={2}
            value={reason}
            error={failure?.fields.reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <FileField
          label="Bản ký"
          hint="PDF hoặc Word (.docx), tối đa 10 MB. Bản quét cũng được lưu, chỉ không tự so được."
          accept=".pdf,.docx"
          optional={!later}
          value={file}
          error={fileProblem ?? failure?.fields.file}
          onChange={(chosen) => {
            setFile(chosen);
            clearField("file");
          }}
        />
      </div>
    </Dialog>
  );
}
