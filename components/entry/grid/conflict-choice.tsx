"use client";

import { Button } from "@/components/ui/button";
import type { Cell } from "@/lib/indicators/cell";
import { formatCell } from "@/lib/indicators/format";
import type { Item } from "@/lib/indicators/template";
import { formatDateTime } from "@/lib/workflow/deadline";
import { useEntry } from "../entry-context";
import type { RowView } from "../store/row-view";

const words = (item: Item, cell: Cell): string => {
  const figure = formatCell(item, cell) || "để trống";
  return cell.note ? `${figure} (ghi chú: ${cell.note})` : figure;
};

/** Two people changed one cell: both values, one choice. */
export function ConflictChoice({ item, row }: Readonly<{ item: Item; row: RowView }>) {
  const { store } = useEntry();
  if (!row.theirs) return null;
  const { payload, by, at } = row.theirs;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
      <span className="text-conflict">
        {by || "Người khác"} đã ghi <strong className="font-semibold">{words(item, payload)}</strong>
        {at ? ` lúc ${formatDateTime(at)}` : ""}; bạn ghi{" "}
        <strong className="font-semibold">{words(item, row.cell)}</strong>.
      </span>
      <span className="flex gap-2">
        <Button size="sm" onClick={() => store.resolve(item.key, "mine")}>
          Giữ của tôi
        </Button>
        <Button size="sm" onClick={() => store.resolve(item.key, "theirs")}>
          Lấy của {by || "người kia"}
        </Button>
      </span>
    </div>
  );
}

/** The server would not take it: why, what is kept, what can be done. */
export function RefusalNote({ item, row }: Readonly<{ item: Item; row: RowView }>) {
  const { store } = useEntry();
  if (row.refusal === null) return null;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-error text-table">
      <span>
        Chưa ghi được <strong className="font-semibold">{words(item, row.cell)}</strong>, vẫn giữ trên máy này.{" "}
        {row.refusal}
      </span>
      <span className="flex gap-2">
        {!store.locked && (
          <Button size="sm" onClick={() => store.retry(item.key)}>
            Gửi lại
          </Button>
        )}
        <Button size="sm" onClick={() => store.discard(item.key)}>
          Bỏ thay đổi này
        </Button>
      </span>
    </div>
  );
}
