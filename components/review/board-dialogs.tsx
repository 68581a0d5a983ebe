"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { isMoment } from "@/components/admin/local-moment";
import { MomentField } from "@/components/admin/moment-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { type Answer, useSubmit } from "@/components/ui/use-submit";
import type { BoardLine } from "./board-model";

export type ExtendInput = { periodId: string; unitId: string; until: string; reason: string };
export type ExcuseInput = { reportId: string; version: number; reason: string };

type ExtendProps = Readonly<{
  periodId: string;
  line: BoardLine;
  onExtend: (input: ExtendInput) => Promise<Answer<unknown>>;
  onClose: () => void;
}>;

/** Gia hạn for one unit: both its sheets get the new date. */
export function ExtendDialog({ periodId, line, onExtend, onClose }: ExtendProps) {
  const [until, setUntil] = useState(line.dueAt);
  const [reason, setReason] = useState("");
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(onExtend, {
    done: `Đã gia hạn cho ${line.unit}.`,
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Gia hạn"
      description={line.unit}
      footer={
        <>
          <Button onClick={onClose}>Không, quay lại</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={!isMoment(until) || reason.trim() === ""}
            onClick={() => void submit({ periodId, unitId: line.unitId, until, reason: reason.trim() })}
          >
            Gia hạn
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <MomentField id="until" label="Hạn mới" hint="Giờ Việt Nam." value={until} onChange={setUntil} />
        <TextArea
          label="Lý do"
          value={reason}
          maxLength={4000}
          error={failure?.message}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

type ExcuseProps = Readonly<{
  line: BoardLine;
  onExcuse: (input: ExcuseInput) => Promise<Answer<unknown>>;
  onClose: () => void;
}>;

/** Không phải báo cáo kỳ này: the unit leaves the expected set, by name and with the reason. */
export function ExcuseDialog({ line, onExcuse, onClose }: ExcuseProps) {
  const [reason, setReason] = useState("");
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(onExcuse, {
    done: `Đã ghi: ${line.unit} không phải báo cáo kỳ này.`,
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Không phải báo cáo kỳ này"
      description={`${line.unit}. Số liệu đã nhập (nếu có) vẫn được giữ; có thể yêu cầu báo cáo lại bất cứ lúc nào.`}
      footer={
        <>
          <Button onClick={onClose}>Không, quay lại</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={reason.trim() === ""}
            onClick={() => void submit({ reportId: line.reportId, version: line.version, reason: reason.trim() })}
          >
            Ghi nhận
          </Button>
        </>
      }
    >
      <TextArea
        label="Lý do"
        hint="Lý do được ghi trong danh sách đơn vị không tính vào tổng hợp."
        value={reason}
        maxLength={4000}
        error={failure?.message}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
