"use client";

import { cn } from "@/components/ui/cn";
import { formatRatio } from "@/lib/indicators/format";
import { rowNumber } from "@/lib/indicators/row-name";
import type { Item } from "@/lib/indicators/template";
import { useEntry } from "../entry-context";
import { boxText, type RowView } from "../store/row-view";

export const boxClass =
  "h-8 w-full rounded-sm border border-line-strong bg-surface px-2 text-table text-text hover:border-line-strong focus:border-primary focus-visible:outline-2 focus-visible:outline-primary focus-visible:-outline-offset-1 read-only:border-transparent read-only:bg-transparent max-md:h-11 max-md:border-line-strong max-md:text-base";

/** How a screen reader names the box of a row. */
export const boxName = (item: Item): string => [rowNumber(item), item.label].filter(Boolean).join(" ");

/** Where the words about a row's writing stand: beside the box while typing, under the row once it is left. */
export const remarkId = (key: string): string => `nhan-xet-${key}`;

const WORDS = new Set<Item["kind"]>(["text"]);

/** The figure of a row: what was typed while typing, what was understood once left; never a mask, never a jump. */
export function FigureBox({ item, row }: Readonly<{ item: Item; row: RowView }>) {
  const { store } = useEntry();
  const typing = row.draft !== null;
  const remark = typing ? (row.problem ?? row.echo) : "";
  const words = WORDS.has(item.kind) || (item.kind === "choice" && (item.codes?.length ?? 0) === 0);
  const aside = row.cell.state === "notApplicable" && !typing;
  return (
    <div className="group/box relative">
      <div className="flex items-center gap-1.5">
        {item.kind === "ratio" && <ComputedRatio row={row} />}
        <input
          type="text"
          id={`o-${item.key}`}
          data-key={item.key}
          data-field="figure"
          autoComplete="off"
          spellCheck={false}
          maxLength={4000}
          inputMode={words || item.kind === "choice" ? "text" : "decimal"}
          aria-label={item.kind === "ratio" ? `${boxName(item)}, ghi như trên văn bản` : boxName(item)}
          aria-invalid={row.problem !== null && !typing}
          aria-describedby={remark || row.problem ? remarkId(item.key) : undefined}
          title={item.kind === "ratio" && !store.locked ? "Tỷ lệ ghi như trên văn bản, nếu có" : undefined}
          readOnly={store.locked}
          value={boxText(item, row)}
          onFocus={() => store.focus(item.key)}
          onChange={(event) => store.type(item.key, event.target.value)}
          onBlur={() => store.settle(item.key)}
          className={cn(
            boxClass,
            !words && "text-right",
            aside && "bg-transparent",
            row.problem !== null && !typing && "border-error",
          )}
        />
      </div>
      {remark && (
        <p
          id={remarkId(item.key)}
          className={cn(
            "absolute top-full right-0 z-20 mt-1 hidden w-max group-has-[input:focus]/box:block max-w-80 rounded-sm bg-surface px-2 py-1 text-left text-xs shadow-float",
            row.problem ? "text-waiting" : "text-muted",
          )}
        >
          {remark}
        </p>
      )}
    </div>
  );
}

/** Always derived from the two parts, so never in a box. */
function ComputedRatio({ row }: Readonly<{ row: RowView }>) {
  return (
    <span
      className="min-w-11 shrink-0 text-right text-computed text-table italic"
      title="Hệ thống tính từ hai số thành phần"
    >
      {formatRatio(row.computed)}
    </span>
  );
}
