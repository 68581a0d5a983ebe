"use client";

import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { TextField } from "@/components/ui/text-field";
import { formatDecimal, formatRatio } from "@/lib/indicators/format";
import { computeRatio } from "@/lib/indicators/ratio";
import type { Item } from "@/lib/indicators/template";
import { useEntry } from "../entry-context";
import type { RowView } from "../store/row-view";
import { withParts } from "./with-parts";

/** The two numbers behind a percentage: without both, the province cannot put units' percentages together. */
export function PartsBoxes({ item, row }: Readonly<{ item: Item; row: RowView }>) {
  const { store } = useEntry();
  const { parts } = row.cell;
  const [typed, setTyped] = useState<{ numerator: string; denominator: string } | null>(null);
  const shown = typed ?? {
    numerator: parts ? formatDecimal(parts.numerator) : "",
    denominator: parts ? formatDecimal(parts.denominator) : "",
  };
  const change = (side: "numerator" | "denominator", text: string) => {
    const next = { ...shown, [side]: text };
    setTyped(next);
    store.type(item.key, withParts(item, row.cell, next));
  };
  const leave = () => {
    store.settle(item.key);
    if (row.problem === null) setTyped(null);
  };
  const half = (shown.numerator.trim() === "") !== (shown.denominator.trim() === "");
  const ratio = parts && computeRatio(parts.numerator, parts.denominator);
  return (
    <fieldset>
      <legend className="mb-1 font-medium">Hai số để tính tỷ lệ</legend>
      <div className="flex items-end gap-2">
        <TextField
          label="Tử số"
          inputMode="decimal"
          autoComplete="off"
          readOnly={store.locked}
          value={shown.numerator}
          onChange={(event) => change("numerator", event.target.value)}
          onBlur={leave}
        />
        <span aria-hidden="true" className="pb-2">
          /
        </span>
        <TextField
          label="Mẫu số"
          inputMode="decimal"
          autoComplete="off"
          readOnly={store.locked}
          value={shown.denominator}
          onChange={(event) => change("denominator", event.target.value)}
          onBlur={leave}
        />
      </div>
      <p className={cn("mt-1 text-xs", half ? "text-waiting" : "text-muted")}>
        {half ? (
          "Cần ghi cả hai số; số đã ghi vẫn được giữ."
        ) : parts ? (
          <>
            Hệ thống tính: <em>{formatRatio(ratio ?? null)}%</em>
          </>
        ) : (
          "Có thể ghi cả trong ô số liệu, ví dụ 100% (19/19). Thiếu một trong hai số thì tỉnh không tổng hợp được tỷ lệ này."
        )}
      </p>
    </fieldset>
  );
}
