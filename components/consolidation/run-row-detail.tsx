"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useSubmit } from "@/components/ui/use-submit";
import { adjustmentReason } from "@/lib/report/adjustment-words";
import { signed } from "@/lib/report/signed";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { AdjustmentView } from "@/lib/workflow/run-views";
import { AdjustDialog, WithdrawDialog } from "./adjust-dialogs";
import type { RunActions } from "./run-actions";
import type { ContributorLine, RunRow } from "./run-rows";

type DetailProps = Readonly<{ row: RunRow; actions: RunActions | null }>;

/** Behind one figure: how it was made, from whom, who is missing, and what was adjusted. */
export function RunRowDetail({ row, actions }: DetailProps) {
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Contributors lines={row.contributors} />
      <div className="space-y-3">
        <dl className="space-y-1">
          <Fact name="Cách tính">{row.madeBy}</Fact>
          {row.ownerFigure !== null && <Fact name={row.ownerName ?? "Cơ quan chủ trì"}>{row.ownerFigure}</Fact>}
          {row.unitSum !== null && <Fact name="Cộng các đơn vị">{row.unitSum}</Fact>}
          {row.difference !== null && <Fact name="Chênh lệch">{row.difference}</Fact>}
          <Names name="Chưa có số liệu" units={row.missing} />
          <Names name="Không thuộc nhiệm vụ" units={row.notApplicable} />
          <Names name="Không tính vào tổng hợp" units={row.excluded} />
        </dl>
        <Adjustments row={row} actions={actions} />
        {actions && row.choosable && <SourceChoice row={row} actions={actions} />}
      </div>
    </div>
  );
}

function Fact({ name, children }: Readonly<{ name: string; children: React.ReactNode }>) {
  return (
    <div className="flex gap-2">
      <dt className="shrink-0 text-muted">{name}:</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Names({ name, units }: Readonly<{ name: string; units: readonly string[] }>) {
  if (units.length === 0) return null;
  return (
    <details>
      <summary className="text-muted">
        {name}: {units.length} đơn vị
      </summary>
      <p className="pl-4">{units.join("; ")}</p>
    </details>
  );
}

function Contributors({ lines }: Readonly<{ lines: readonly ContributorLine[] }>) {
  if (lines.length === 0) return <p className="text-muted">Chưa có đơn vị nào cho số liệu ở dòng này.</p>;
  const hasParts = lines.some(({ parts }) => parts !== null);
  return (
    <table className="w-full border-separate border-spacing-0">
      <caption className="mb-1 text-left font-medium">Số liệu đã nhận</caption>
      <thead className="text-muted">
        <tr>
          <th scope="col" className="py-1 pr-3 text-left font-medium">
            Đơn vị
          </th>
          {hasParts && (
            <th scope="col" className="py-1 pr-3 text-right font-medium">
              Tử số / mẫu số
            </th>
          )}
          <th scope="col" className="py-1 pr-3 text-right font-medium">
            Số liệu
          </th>
          <th scope="col" className="py-1 text-left font-medium">
            Vì sao không tính
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.unitId}|${line.province}`}>
            <td className="border-line border-t py-1 pr-3">
              {line.unit}
              {line.province && <span className="text-muted"> (số toàn tỉnh)</span>}
            </td>
            {hasParts && <td className="border-line border-t py-1 pr-3 text-right">{line.parts}</td>}
            <td className="border-line border-t py-1 pr-3 text-right">{line.value}</td>
            <td className="border-line border-t py-1 text-muted">{line.leftOut}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Adjustments({ row, actions }: DetailProps) {
  const [adjusting, setAdjusting] = useState(false);
  const [withdrawing, setWithdrawing] = useState<AdjustmentView | null>(null);
  if (row.adjustments.length === 0 && !(actions && row.adjustable)) return null;
  return (
    <div className="space-y-2">
      {row.adjustments.length > 0 && (
        <ul className="space-y-1">
          {row.adjustments.map((adjustment) => (
            <li key={adjustment.id} className={adjustment.withdrawn ? "text-muted line-through" : undefined}>
              <span className="font-medium">Điều chỉnh {signed(adjustment.delta)}: </span>
              {adjustmentReason(adjustment)} ({adjustment.by}, {formatDateTime(adjustment.at)}
              {adjustment.copied && ", từ lần tổng hợp trước"}){" "}
              {actions && !adjustment.withdrawn && (
                <Button size="sm" variant="ghost" onClick={() => setWithdrawing(adjustment)}>
                  Rút điều chỉnh
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {actions && row.adjustable && (
        <Button size="sm" onClick={() => setAdjusting(true)}>
          Điều chỉnh…
        </Button>
      )}
      {actions && adjusting && <AdjustDialog row={row} actions={actions} onClose={() => setAdjusting(false)} />}
      {actions && withdrawing && (
        <WithdrawDialog adjustment={withdrawing} actions={actions} onClose={() => setWithdrawing(null)} />
      )}
    </div>
  );
}

function SourceChoice({ row, actions }: Readonly<{ row: RunRow; actions: RunActions }>) {
  const router = useRouter();
  const chosen = actions.useUnitSum.includes(row.key);
  const { submit, busy, failure } = useSubmit(actions.choose, {
    done: "Đã ghi lựa chọn. Lựa chọn có hiệu lực từ lần tổng hợp sau.",
    onDone: () => router.refresh(),
  });
  return (
    <div>
      <p className="text-muted">
        {chosen
          ? "Từ lần tổng hợp sau: dùng tổng các đơn vị."
          : "Khi cơ quan chủ trì có số toàn tỉnh, tỉnh dùng số đó."}
      </p>
      <Button
        size="sm"
        busy={busy}
        onClick={() => void submit({ templateId: actions.templateId, key: row.key, useUnitSum: !chosen })}
      >
        {chosen ? "Dùng số của cơ quan chủ trì" : "Dùng tổng các đơn vị"}
      </Button>
      {failure && (
        <p role="alert" className="font-medium text-error">
          {failure.message}
        </p>
      )}
    </div>
  );
}
