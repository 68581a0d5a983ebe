"use client";

import { useEffect, useState } from "react";
import { sourceWords } from "@/components/intake/source-words";
import { Button } from "@/components/ui/button";
import { formatCell } from "@/lib/indicators/format";
import type { Item } from "@/lib/indicators/template";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { CellHistoryEntry, HowEntered } from "@/lib/workflow/views";

export const HOW_LABEL = {
  typed: "nhập tay",
  pasted: "dán",
  imported: "nhập từ tệp",
  copied: "sao chép",
  onBehalf: "nhập thay",
  seeded: "có sẵn",
} as const satisfies Record<HowEntered, string>;

type State = "closed" | "loading" | "failed" | CellHistoryEntry[];

/** Who wrote what, when and how; fetched only when asked for. */
export function CellHistory({ reportId, item }: Readonly<{ reportId: string; item: Item }>) {
  const [state, setState] = useState<State>("closed");

  // biome-ignore lint/correctness/useExhaustiveDependencies: another row has another history
  useEffect(() => setState("closed"), [item.key]);

  const load = async () => {
    setState("loading");
    try {
      const response = await fetch(`/api/v1/reports/${reportId}/cells/${encodeURIComponent(item.key)}/history`);
      setState(response.ok ? ((await response.json()) as CellHistoryEntry[]) : "failed");
    } catch {
      setState("failed");
    }
  };

  if (state === "closed" || state === "loading") {
    return (
      <Button size="sm" busy={state === "loading"} onClick={load}>
        Xem lịch sử
      </Button>
    );
  }
  if (state === "failed") {
    return (
      <p role="alert" className="text-error">
        Chưa tải được lịch sử.{" "}
        <button type="button" className="underline" onClick={load}>
          Thử lại
        </button>
      </p>
    );
  }
  if (state.length === 0) return <p className="text-muted">Chưa có ai ghi vào dòng này.</p>;
  return (
    <ol className="space-y-1.5">
      {state.map((entry) => (
        <li key={entry.version} className="text-table">
          <span className="font-medium">{formatCell(item, entry.cell) || "để trống"}</span>
          {entry.cell.note && <span> · {entry.cell.note}</span>}
          <span className="block text-muted text-xs">
            {entry.by}, {formatDateTime(entry.at)}, {entry.source ? sourceWords(entry.source) : HOW_LABEL[entry.how]}
          </span>
        </li>
      ))}
    </ol>
  );
}
