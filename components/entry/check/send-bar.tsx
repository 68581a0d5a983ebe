"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { stillExplains } from "@/lib/indicators/issue";
import { formatDateTime, isOpenForSubmission } from "@/lib/workflow/deadline";
import { isReviewRole, type Role } from "@/lib/workflow/roles";
import { actsFor, ENTRY_ACTS, isHeldOnBehalf, type Relation } from "@/lib/workflow/transitions";
import type { ReportHead } from "@/lib/workflow/views";
import { useExplanations } from "../panel/explanations";
import type { Check } from "./check-model";

type Answer = { ok: true } | { ok: false; code: string; message: string };
type Move = (input: { reportId: string; version: number }) => Promise<Answer>;
export type MoveActions = Record<"sendToLeader" | "handBack" | "submit" | "withdraw", Move>;

type Act = keyof MoveActions;

type SendBarProps = Readonly<{
  head: ReportHead;
  role: Role;
  check: Check;
  /** Something of this report has not reached the server yet, or the page is being read again. */
  unsent: boolean;
  actions: MoveActions;
}>;

const DONE: Record<Act, string> = {
  sendToLeader: "Đã trình lãnh đạo.",
  handBack: "Đã chuyển lại chuyên viên.",
  submit: "Đã gửi báo cáo.",
  withdraw: "Đã thu hồi báo cáo.",
};

/** What this person may do with the report now, by the transition table; what cannot be taken back is asked first. */
export function SendBar({ head, role, check, unsent, actions }: SendBarProps) {
  const router = useRouter();
  const { stored } = useExplanations();
  const [asked, setAsked] = useState<Act | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ message: string; attempt: number } | null>(null);
  const relation = isReviewRole(role) ? "review" : "own";
  const may = new Set(actsFor(head.state, role, relation));
  const maySubmit = may.has(ENTRY_ACTS[relation].submit) && (relation === "own" || isHeldOnBehalf(head));
  const unexplained = check.warnings.filter(({ id, issue }) => !stillExplains(stored.get(id), issue)).length;
  const blocked = check.errors.length > 0 || unexplained > 0;
  const closed = !isOpenForSubmission(head);

  const run = async (act: Act) => {
    setBusy(true);
    const answer = await actions[act]({ reportId: head.id, version: head.version }).catch(() => null);
    setBusy(false);
    setAsked(null);
    if (answer?.ok) {
      toast.success(DONE[act]);
      if (act === "submit") router.push(`/bao-cao/${head.id}/bien-nhan`);
      else router.refresh();
      return;
    }
    setFailure((before) => ({
      message:
        answer?.message ??
        "Chưa gửi được đến máy chủ. Hãy kiểm tra kết nối rồi thử lại; bấm lại không tạo bản gửi thứ hai.",
      attempt: (before?.attempt ?? 0) + 1,
    }));
    router.refresh();
  };

  return (
    <div className="mt-8 space-y-3 border-line border-t pt-4">
      {failure && <ErrorSummary key={failure.attempt} errors={[{ message: failure.message }]} />}
      {maySubmit && blocked && <p className="text-waiting">{blockedWords(check.errors.length, unexplained)}</p>}
      {maySubmit && closed && <p className="text-waiting">Đã hết thời hạn nhận báo cáo của kỳ này.</p>}
      <div className="flex flex-wrap justify-end gap-2 max-md:flex-col-reverse">
        {may.has("withdraw") && <Button onClick={() => setAsked("withdraw")}>Thu hồi báo cáo</Button>}
        {may.has("handBack") && <Button onClick={() => setAsked("handBack")}>Chuyển lại chuyên viên</Button>}
        {may.has("sendToLeader") && (
          <Button
            variant={maySubmit ? "secondary" : "primary"}
            disabled={unsent}
            onClick={() => setAsked("sendToLeader")}
          >
            Trình lãnh đạo
          </Button>
        )}
        {maySubmit && (
          <Button variant="primary" disabled={blocked || closed || unsent} onClick={() => setAsked("submit")}>
            {verbOf("submit", relation)}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={asked ? questionOf(asked, relation) : ""}
        confirm={asked ? verbOf(asked, relation) : ""}
        busy={busy}
        onConfirm={() => asked && void run(asked)}
      >
        {asked && (
          <Consequence act={asked} verb={verbOf(asked, relation)} head={head} check={check} unexplained={unexplained} />
        )}
      </ConfirmDialog>
    </div>
  );
}

const QUESTION: Record<Act, string> = {
  sendToLeader: "Trình lãnh đạo đơn vị?",
  handBack: "Chuyển lại cho chuyên viên?",
  submit: "Gửi báo cáo cho Sở Nội vụ?",
  withdraw: "Thu hồi báo cáo?",
};

const VERB: Record<Act, string> = {
  sendToLeader: "Trình lãnh đạo",
  handBack: "Chuyển lại",
  submit: "Gửi báo cáo",
  withdraw: "Thu hồi",
};

const verbOf = (act: Act, relation: Relation): string =>
  act === "submit" && relation === "review" ? "Gửi thay đơn vị" : VERB[act];

const questionOf = (act: Act, relation: Relation): string =>
  act === "submit" && relation === "review" ? "Gửi báo cáo thay đơn vị?" : QUESTION[act];

function blockedWords(errors: number, unexplained: number): string {
  const parts = [
    errors > 0 ? `${errors} lỗi phải sửa` : null,
    unexplained > 0 ? `${unexplained} cảnh báo cần giải trình` : null,
  ].filter((part) => part !== null);
  return `Chưa gửi được: còn ${parts.join(" và ")}.`;
}

type ConsequenceProps = Readonly<{ act: Act; verb: string; head: ReportHead; check: Check; unexplained: number }>;

/** What will happen, and what is left open, before it is agreed to. */
function Consequence({ act, verb, head, check, unexplained }: ConsequenceProps) {
  const blank = check.expected - check.filled;
  if (act === "withdraw") {
    return (
      <p>
        Báo cáo trở về “Đang nhập” để sửa. Bản đã gửi vẫn được lưu; đơn vị phải gửi lại trước{" "}
        {formatDateTime(head.dueAt)}.
      </p>
    );
  }
  if (act === "handBack") return <p>Báo cáo trở về “Đang nhập”; chuyên viên sửa được và trình lại.</p>;
  return (
    <>
      {blank > 0 && (
        <p>
          Còn <strong className="font-semibold">{blank} chỉ tiêu để trống</strong>:{" "}
          {check.blankForms.map((form) => `${form.code} (${form.blank})`).join(", ")}. Bấm “{verb}” là xác nhận các dòng
          này không có số liệu.
        </p>
      )}
      {check.emptySections.length > 0 && <p>{check.emptySections.length} mục thuyết minh chưa có nội dung.</p>}
      {act === "sendToLeader" ? (
        <>
          {(check.errors.length > 0 || unexplained > 0) && (
            <p>{blockedWords(check.errors.length, unexplained)} Lãnh đạo cũng sẽ thấy.</p>
          )}
          <p>Sau khi trình, chỉ lãnh đạo sửa được cho đến khi chuyển lại.</p>
        </>
      ) : (
        <p>
          Sau khi gửi, báo cáo không sửa được cho đến khi được thu hồi hoặc Sở Nội vụ đề nghị bổ sung.
          {head.behalf !== null && " Biên nhận ghi rõ nếu Sở Nội vụ gửi thay; người gửi thay không tự tiếp nhận."}
          {Date.parse(head.serverNow) > Date.parse(head.dueAt) && " Đã quá hạn nên báo cáo được ghi là chậm gửi."}
        </p>
      )}
    </>
  );
}
