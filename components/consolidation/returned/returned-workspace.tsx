"use client";

import { useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { FileField } from "@/components/ui/file-field";
import { Section } from "@/components/ui/page-header";
import { Spinner } from "@/components/ui/spinner";
import { AdjustDialog } from "../adjust-dialogs";
import type { RunActions } from "../run-actions";
import { ChangeItem } from "./change-item";
import type { AdjustOffer, Compared, ReturnedAnswer, ReturnedChange } from "./returned-answer";
import { sendReturned } from "./send-returned";

type WorkspaceProps = Readonly<{
  runId: string;
  /** Null while the run takes no adjustments; `locked` then says which act comes first. */
  adjust: RunActions["adjust"] | null;
  locked: string | null;
  /** The narrative takes no changes. */
  readOnly: boolean;
}>;

const REASON = "Theo bản Word đã chỉnh sửa";

const GROUPS: readonly { group: ReturnedChange["group"]; title: string; about: string }[] = [
  {
    group: "figure",
    title: "Số liệu",
    about: "Mỗi số là một điều chỉnh riêng, kèm lý do; số các đơn vị gửi giữ nguyên.",
  },
  { group: "text", title: "Thuyết minh", about: "Mở đúng mục rồi sửa theo đoạn mới." },
  { group: "form", title: "Dòng, cột, ghi chú của biểu", about: "" },
  { group: "frame", title: "Phần đầu, phần ký, nơi nhận", about: "" },
];

/** A Word edited outside beside what the run says now: each change, and what can be done about it, one by one. */
export function ReturnedWorkspace({ runId, adjust, locked, readOnly }: WorkspaceProps) {
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<ReturnedAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<AdjustOffer | null>(null);
  /** Keys of the rows adjusted since the comparison. */
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(0);

  const choose = async (chosen: File | null): Promise<void> => {
    latest.current += 1;
    const turn = latest.current;
    setFile(chosen);
    setAnswer(null);
    setDone(new Set());
    setBusy(chosen !== null);
    if (chosen === null) return;
    const said = await sendReturned(runId, chosen);
    // Another file was chosen meanwhile: its answer is the one waited for.
    if (turn !== latest.current) return;
    setAnswer(said);
    setBusy(false);
  };

  /** The figures changed elsewhere: the list is made anew, while the dialog stays open. */
  const compareAgain = async (): Promise<void> => {
    if (file === null) return;
    latest.current += 1;
    const turn = latest.current;
    const said = await sendReturned(runId, file);
    if (turn !== latest.current || said.outcome === "refused") return;
    setAnswer(said);
    setDone(new Set());
  };

  return (
    <div className="max-w-5xl space-y-4">
      <FileField
        label="Bản Word đã sửa"
        hint="Tệp .docx tải từ lần tổng hợp này về rồi sửa; đọc được cả PDF có chữ. Tệp chỉ được đọc để so, không lưu lại."
        error={answer?.outcome === "refused" ? answer.why : null}
        accept=".docx,.pdf"
        value={file}
        onChange={(chosen) => void choose(chosen)}
      />
      {busy && (
        <p role="status" className="flex items-center gap-2 text-muted">
          <Spinner /> Đang đọc và so từng số, từng đoạn…
        </p>
      )}
      {answer?.outcome === "otherDocument" && (
        <Banner tone="error" title={answer.why}>
          Không so và không đưa số nào vào. Hãy chọn bản Word tải từ lần tổng hợp này.
        </Banner>
      )}
      {answer?.outcome === "compared" && (
        <>
          <Summary compared={answer} />
          {locked && answer.changes.length > 0 && <Banner title="Chưa đưa thay đổi vào được">{locked}</Banner>}
          {GROUPS.map(({ group, title, about }) => {
            const own = answer.changes.filter((change) => change.group === group);
            if (own.length === 0) return null;
            return (
              <Section key={group} title={`${title} (${own.length})`} description={about || undefined}>
                <ul className="rounded border border-line bg-surface">
                  {own.map((change) => (
                    <ChangeItem
                      key={change.id}
                      change={change}
                      done={change.offer.kind === "adjust" && done.has(change.offer.row.key)}
                      onAdjust={adjust && setAsked}
                      narrative={`/tong-hop/${runId}/thuyet-minh`}
                      readOnly={readOnly}
                    />
                  ))}
                </ul>
              </Section>
            );
          })}
        </>
      )}
      {asked && adjust && (
        <AdjustDialog
          row={asked.row}
          actions={{ runId, adjust }}
          start={{ delta: asked.delta, reason: REASON }}
          onClose={() => setAsked(null)}
          onDone={() => setDone((before) => new Set([...before, asked.row.key]))}
          onStale={() => void compareAgain()}
        />
      )}
    </div>
  );
}

function Summary({ compared }: Readonly<{ compared: Compared }>) {
  const { changes, notCompared, filledIn, figures, passages } = compared;
  const held = `Đã so ${figures} ô số liệu và ${passages} đoạn chữ.`;
  return (
    <>
      <Banner
        tone={changes.length === 0 ? "success" : "warning"}
        title={changes.length === 0 ? "Không có chỗ nào khác" : `Khác ở ${changes.length} chỗ`}
      >
        {held}
        {filledIn.length > 0 && ` Đã điền thêm ${filledIn.join("; ")}.`}
      </Banner>
      {notCompared.length > 0 && (
        <Banner title="Phần chưa so được">
          <ul className="list-disc pl-5">
            {notCompared.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}
