"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useSubmit } from "@/components/ui/use-submit";
import type { SuppliedUnit } from "@/lib/indicators/adjust";
import { isNegative } from "@/lib/indicators/decimal";
import { signed } from "@/lib/report/signed";
import type { AdjustmentView } from "@/lib/workflow/run-views";
import { parseDelta } from "./parse-delta";
import type { RunActions } from "./run-actions";
import type { RunRow } from "./run-rows";

/** What the dialog says of a row. */
export type AdjustableRow = Pick<RunRow, "key" | "tt" | "label" | "figure" | "active" | "whole" | "lacking">;

type AdjustProps = Readonly<{
  row: AdjustableRow;
  actions: Pick<RunActions, "runId" | "adjust">;
  /** Written beforehand, to be looked at and changed: decimal text of the delta, and its reason. */
  start?: { delta: string; reason: string };
  onClose: () => void;
  onDone?: () => void;
  /** The figure was adjusted since the row was read, so nothing was recorded; the dialog stays with what was typed. */
  onStale?: () => void;
}>;

const Stale = z.object({ reason: z.literal("adjustments_seen"), figure: z.string(), seen: z.array(z.string()) });

/** As a person would type it: no dots of thousands, which a row of fractions could read otherwise. */
const typed = (delta: string): string => `${isNegative(delta) ? "" : "+"}${delta.replace(".", ",")}`;

/** A delta with its reason: the figure of the units stays as it was received. */
export function AdjustDialog({ row, actions, start, onClose, onDone, onStale }: AdjustProps) {
  const [text, setText] = useState(start ? typed(start.delta) : "");
  const [reason, setReason] = useState(start?.reason ?? "");
  const [chosen, setSupplies] = useState<readonly string[]>([]);
  const [now, setNow] = useState({ figure: row.figure, seen: row.active });
  const supplies = chosen.filter((id) => row.lacking.some(({ unitId }) => unitId === id));
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(actions.adjust, {
    done: "Đã ghi điều chỉnh.",
    onDone: () => {
      onClose();
      onDone?.();
      router.refresh();
    },
  });
  const record = async (delta: string): Promise<void> => {
    const { runId } = actions;
    const { seen } = now;
    const answer = await submit({ runId, key: row.key, delta, reason: reason.trim(), supplies, seen });
    const stale = answer.ok ? null : Stale.safeParse(answer.details).data;
    if (!stale) return;
    setNow(stale);
    onStale?.();
    router.refresh();
  };
  const delta = parseDelta(text, row.whole ? "whole" : "decimal", supplies.length > 0);
  const wrong = text.trim() !== "" && delta === null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Điều chỉnh số liệu tổng hợp"
      description={`${row.tt} ${row.label}`}
      footer={
        <>
          <Button onClick={onClose}>Không, quay lại</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={delta === null || reason.trim() === ""}
            onClick={() => delta !== null && void record(delta)}
          >
            Ghi điều chỉnh
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <p>
          Số hiện tại: <b className="font-medium">{now.figure === "" ? "chưa có" : now.figure}</b>. Ghi phần tăng thêm
          hoặc giảm đi, không ghi số tổng mới; số các đơn vị đã gửi được giữ nguyên.
        </p>
        <TextField
          label="Tăng (+) hoặc giảm (−)"
          inputMode="decimal"
          value={text}
          hint={delta === null ? "Ví dụ: +12 hoặc -3" : `Hệ thống hiểu: ${signed(delta)}`}
          error={wrong ? "Chưa đọc được. Hãy ghi một số, ví dụ +12 hoặc -3." : null}
          onChange={(event) => setText(event.target.value)}
        />
        {row.lacking.length > 0 && (
          <SupplyChoice
            units={row.lacking}
            chosen={supplies}
            onToggle={(unitId, on) =>
              setSupplies((before) => (on ? [...before, unitId] : before.filter((id) => id !== unitId)))
            }
          />
        )}
        <TextArea
          label="Lý do"
          hint="Lý do và tên bạn đi cùng con số này trong bản làm việc."
          value={reason}
          maxLength={4000}
          error={failure?.message}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

type SupplyProps = Readonly<{
  units: readonly SuppliedUnit[];
  chosen: readonly string[];
  onToggle: (unitId: string, on: boolean) => void;
}>;

/** The ratio takes a unit in again only when the delta says that it is this unit's missing figure. */
function SupplyChoice({ units, chosen, onToggle }: SupplyProps) {
  return (
    <fieldset className="space-y-1">
      <legend className="mb-1 font-medium">Bổ sung số còn thiếu của:</legend>
      {units.map(({ unitId, unit }) => (
        <Checkbox
          key={unitId}
          label={unit}
          checked={chosen.includes(unitId)}
          onChange={(event) => onToggle(unitId, event.target.checked)}
        />
      ))}
      <p className="text-muted">
        Chỉ đánh dấu khi mức điều chỉnh đúng là số còn thiếu của các đơn vị này; khi đó tỷ lệ tính cả các đơn vị đó.
      </p>
    </fieldset>
  );
}

type WithdrawProps = Readonly<{ adjustment: AdjustmentView; actions: RunActions; onClose: () => void }>;

export function WithdrawDialog({ adjustment, actions, onClose }: WithdrawProps) {
  const [reason, setReason] = useState("");
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(actions.withdraw, {
    done: "Đã rút điều chỉnh. Cả hai lần ghi đều còn trong nhật ký.",
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Rút điều chỉnh ${signed(adjustment.delta)}`}
      description={adjustment.reason}
      footer={
        <>
          <Button onClick={onClose}>Không, quay lại</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={reason.trim() === ""}
            onClick={() => void submit({ runId: actions.runId, adjustmentId: adjustment.id, reason: reason.trim() })}
          >
            Rút điều chỉnh
          </Button>
        </>
      }
    >
      <TextArea
        label="Lý do"
        value={reason}
        maxLength={4000}
        error={failure?.message}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
