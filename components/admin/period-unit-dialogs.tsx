"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { summaryOf, useSubmit } from "@/components/ui/use-submit";
import { formatDateTime } from "@/lib/workflow/deadline";
import { MomentField } from "./moment-field";
import type { PeriodUnit, PeriodUnitActions } from "./period-units";

type ExtendDialogProps = Readonly<{
  periodId: string;
  unit: PeriodUnit;
  extend: PeriodUnitActions["extend"];
  onClose: () => void;
}>;

const fieldOfReason = { reason: "reason" };

/** Gia hạn for one unit, with the reason; the unit sees the new date at once. */
export function ExtendDialog({ periodId, unit, extend, onClose }: ExtendDialogProps) {
  const router = useRouter();
  const [until, setUntil] = useState(unit.dueAt ?? "");
  const [reason, setReason] = useState("");
  const { submit, busy, failure } = useSubmit(extend, {
    done: "Đã gia hạn",
    fieldOfReason,
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog open onOpenChange={onClose} title="Gia hạn" description={unit.name} size="sm">
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ periodId, unitId: unit.unitId, until, reason });
        }}
      >
        {failure && <ErrorSummary key={failure.attempt} title="Chưa gia hạn được" errors={summaryOf(failure)} />}
        {unit.dueAt && <p>Hạn hiện tại: {formatDateTime(unit.dueAt)}.</p>}
        <MomentField id="until" label="Hạn mới" value={until} error={failure?.fields.until} onChange={setUntil} />
        <TextArea
          id="reason"
          label="Lý do"
          value={reason}
          error={failure?.fields.reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={busy}>
            Gia hạn
          </Button>
          <Button onClick={onClose}>Thôi</Button>
        </div>
      </form>
    </Dialog>
  );
}

type AssignmentDialogProps = Readonly<{
  periodId: string;
  unit: PeriodUnit;
  required: boolean;
  assign: PeriodUnitActions["assign"];
  onClose: () => void;
}>;

/** Không phải báo cáo kỳ này, with the reason; or the unit must report after all. */
export function AssignmentDialog({ periodId, unit, required, assign, onClose }: AssignmentDialogProps) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const { submit, busy, failure } = useSubmit(assign, {
    done: required ? "Đã giao báo cáo" : "Đã ghi đơn vị không phải báo cáo",
    fieldOfReason,
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={required ? "Giao báo cáo kỳ này?" : "Không phải báo cáo kỳ này?"}
      description={unit.name}
      size="sm"
    >
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ periodId, unitId: unit.unitId, required, reason });
        }}
      >
        {failure && <ErrorSummary key={failure.attempt} title="Chưa thực hiện được" errors={summaryOf(failure)} />}
        <p>
          {required
            ? "Đơn vị có báo cáo để nhập ngay. Số liệu đã nhập trước đây của kỳ này, nếu có, vẫn còn."
            : "Đơn vị không được tính vào số đơn vị phải báo cáo. Số liệu đã nhập vẫn được giữ; có thể giao lại."}
        </p>
        <TextArea
          id="reason"
          label="Lý do"
          optional={required}
          value={reason}
          error={failure?.fields.reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant={required ? "primary" : "danger"} busy={busy}>
            {required ? "Giao báo cáo" : "Không phải báo cáo kỳ này"}
          </Button>
          <Button onClick={onClose}>Thôi</Button>
        </div>
      </form>
    </Dialog>
  );
}
