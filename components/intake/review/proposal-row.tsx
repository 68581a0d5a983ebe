"use client";

import { Check } from "lucide-react";
import { useRow } from "@/components/entry/entry-context";
import { ConflictChoice, RefusalNote } from "@/components/entry/grid/conflict-choice";
import { SaveMark } from "@/components/entry/status/save-mark";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Cell } from "@/lib/indicators/cell";
import { formatCell, formatDecimal, formatRatio } from "@/lib/indicators/format";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Verdict } from "@/lib/indicators/proposals/judge-proposal";
import { computeRatio } from "@/lib/indicators/ratio";
import { rowNumber } from "@/lib/indicators/row-name";
import type { Pair } from "@/lib/indicators/sheet-ratio";
import type { Item } from "@/lib/indicators/template";
import { placeWords } from "../source-words";
import { ConfidenceMark } from "./confidence-mark";
import type { ReviewRow } from "./review-model";
import type { Review } from "./use-review";

type ProposalRowProps = Readonly<{ row: ReviewRow; review: Review; locked: boolean }>;

const rowId = (key: string): string => `tep-${key}`;

/** Brings a row into sight and the focus to it. */
export function showRow(key: string): void {
  const row = document.getElementById(rowId(key));
  row?.scrollIntoView({ block: "center" });
  row?.focus({ preventScroll: true });
}

const cellClass = "px-2 py-2 max-md:col-start-2 max-md:px-0 max-md:py-0.5";

/** One row of the form: what the file has, what is understood, what is there, and one act. */
export function ProposalRow({ row, review, locked }: ProposalRowProps) {
  const { item, cell, raw, source, verdict, decision, confidence, approximate, current, contradictedBy } = row;
  const place = source ? placeWords(source) : "";
  const open = decision === "open";
  return (
    <tr
      id={rowId(item.key)}
      tabIndex={-1}
      className={cn(
        "scroll-mt-32 border-line border-t align-top max-md:grid max-md:grid-cols-[2.5rem_1fr] max-md:gap-x-2 max-md:px-3 max-md:py-3",
        open && verdict === "differs" && "bg-conflict-tint",
        open && verdict !== "differs" && !row.sure && "bg-waiting-tint",
      )}
    >
      <td className="px-2 py-2 text-muted max-md:px-0 max-md:py-0.5">{item.tt}</td>
      <th scope="row" className="px-2 py-2 text-left font-normal max-md:px-0 max-md:py-0.5">
        {item.label}
      </th>
      <td className={cn(cellClass, "[overflow-wrap:anywhere]")}>
        <Small>Trong tệp: </Small>
        {raw.trim() === "" ? <span className="text-muted">(chỉ có ghi chú)</span> : raw}
        {place && <span className="block text-muted text-xs">{place}</span>}
      </td>
      <td className={cn(cellClass, "[overflow-wrap:anywhere]")}>
        <Small>Hệ thống hiểu: </Small>
        <Understood item={item} cell={cell} />
        {contradictedBy && <Computed pair={contradictedBy} />}
      </td>
      <td className={cellClass}>
        <ConfidenceMark
          {...{ confidence, approximate }}
          unreadable={cell.problem !== null}
          contradicted={contradictedBy !== null}
        />
      </td>
      <td className={cn(cellClass, "[overflow-wrap:anywhere]", verdict === "differs" && open && "font-medium")}>
        <Small>Đang có trong biểu: </Small>
        <Present item={item} cell={current} />
        {row.base && verdict === "differs" && (
          <span className="block font-normal text-muted text-xs">
            Khi tải tệp về: <Present item={item} cell={row.base} />
          </span>
        )}
      </td>
      <td className={cn(cellClass, "max-md:pt-2")}>
        <RowAct row={row} review={review} locked={locked} />
      </td>
    </tr>
  );
}

function Small({ children }: Readonly<{ children: string }>) {
  return <span className="hidden text-muted text-xs max-md:inline">{children}</span>;
}

/** What would be written, with what the reading asks to look at. */
function Understood({ item, cell }: Readonly<{ item: Item; cell: Cell }>) {
  const reading = cell.raw === "" ? null : parseCell(item, cell.raw);
  if (cell.problem !== null) return <span className="text-error">{reading?.problem?.message ?? "Chưa đọc được."}</span>;
  return (
    <>
      <span className="font-medium">{words(item, cell) || "để trống"}</span>
      {cell.note && <span className="block text-muted text-xs">Ghi chú: {cell.note}</span>}
    </>
  );
}

/** What the two figures behind a ratio give, where the file has another one. */
function Computed({ pair: { numerator, denominator } }: Readonly<{ pair: Pair }>) {
  const ratio = computeRatio(numerator, denominator);
  const from = `${formatDecimal(numerator ?? "")}/${formatDecimal(denominator ?? "")}`;
  return (
    <span className="block text-waiting text-xs">
      {ratio === null ? `${from} không cho tỷ lệ nào.` : `Tính từ ${from} là ${formatRatio(ratio)}.`}
    </span>
  );
}

function Present({ item, cell }: Readonly<{ item: Item; cell: Cell }>) {
  const figure = words(item, cell);
  if (figure === "" && !cell.note) return <span className="text-muted">trống</span>;
  return (
    <>
      {figure || <span className="text-muted">trống</span>}
      {cell.note && <span className="block text-muted text-xs">Ghi chú: {cell.note}</span>}
    </>
  );
}

const words = (item: Item, cell: Cell): string => (cell.state === "none" ? "Không phát sinh" : formatCell(item, cell));

/** The acts of a row. What was decided is taken back by the button that decided it, so that the focus stays. */
function RowAct({ row, review, locked }: ProposalRowProps) {
  const { item, key, verdict, decision } = row;
  const name = `${rowNumber(item)} ${item.label}`.trim();
  if (decision === "there") return <span className="text-muted text-xs">Biểu đã có số này</span>;
  const open = decision === "open" && !locked;
  const taken = decision === "taken";
  const keeping = verdict === "contradicted" ? "contradicted" : "differs";
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {taken && <Done>Đã nhận</Done>}
      {decision === "kept" && <Done>{KEEP[keeping].label}</Done>}
      {(open || (taken && !locked && review.canUndo(key))) && (
        <Act
          key="take"
          quiet={taken}
          words={taken ? "Hoàn tác" : TAKE[verdict].words}
          label={`${taken ? "Hoàn tác" : TAKE[verdict].label}: ${name}`}
          onClick={() => (taken ? review.undo(key) : review.take([row]))}
        />
      )}
      {((open && verdict === keeping) || (decision === "kept" && !locked)) && (
        <Act
          key="keep"
          quiet={!open}
          words={open ? KEEP[keeping].words : "Chọn lại"}
          label={`${open ? KEEP[keeping].label : "Chọn lại"}: ${name}`}
          onClick={() => review.keep(key, open)}
        />
      )}
      {taken && <SavedState rowKey={key} item={item} />}
    </span>
  );
}

const TAKE = {
  new: { words: "Nhận", label: "Nhận" },
  same: { words: "Nhận", label: "Nhận" },
  differs: { words: "Thay", label: "Thay bằng số trong tệp" },
  unreadable: { words: "Ghi để sửa", label: "Ghi nguyên văn để sửa" },
  contradicted: { words: "Ghi kèm", label: "Ghi kèm tỷ lệ trong tệp" },
} as const satisfies Record<Verdict, { words: string; label: string }>;

/** Leaving the file's figure out: what the row then says. */
const KEEP = {
  differs: { words: "Giữ", label: "Giữ số đang có" },
  contradicted: { words: "Bỏ qua", label: "Dùng tỷ lệ tính được" },
} as const satisfies Partial<Record<Verdict, { words: string; label: string }>>;

type ActProps = Readonly<{ words: string; label: string; quiet: boolean; onClick: () => void }>;

/** One act; `quiet` when it only takes back another. */
export function Act({ words, label, quiet, onClick }: ActProps) {
  return (
    <Button
      size="sm"
      variant={quiet ? "ghost" : "secondary"}
      className={quiet ? "px-1" : undefined}
      aria-label={label}
      onClick={onClick}
    >
      {words}
    </Button>
  );
}

/** How what was taken stands with the server; somebody else may have written here meanwhile. */
function SavedState({ rowKey, item }: Readonly<{ rowKey: string; item: Item }>) {
  const view = useRow(rowKey);
  return (
    <>
      <SaveMark save={view.save} touched={view.save !== "settled"} />
      <ConflictChoice item={item} row={view} />
      <RefusalNote item={item} row={view} />
    </>
  );
}

export function Done({ children }: Readonly<{ children: string }>) {
  return (
    <span className="flex items-center gap-1 text-saved text-xs">
      <Check aria-hidden="true" className="size-3.5 shrink-0" />
      {children}
    </span>
  );
}
