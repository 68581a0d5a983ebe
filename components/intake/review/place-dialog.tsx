"use client";

import { useId, useMemo, useState } from "react";
import type { EntryForm } from "@/components/entry/open-entry";
import { findRows } from "@/components/entry/outline/find-rows";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { matchesText } from "@/components/ui/fold-text";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { formatCell } from "@/lib/indicators/format";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Item, OutlineSection } from "@/lib/indicators/template";
import { sectionTitle } from "@/lib/narrative/outline";
import { textToDoc } from "@/lib/narrative/plain-text";
import type { Unplaced } from "./unplaced";
import type { Review } from "./use-review";

export type PlaceTargets = Readonly<{
  forms: readonly EntryForm[];
  /** Sections where text is written; none on the sheet of the whole province. */
  sections: readonly OutlineSection[];
  currentOf: (key: string) => Cell;
  review: Pick<Review, "place" | "placeInSection">;
}>;

type Target = { kind: "row"; code: string; item: Item } | { kind: "section"; section: OutlineSection };

type PlaceDialogProps = Readonly<{
  unplaced: Unplaced;
  targets: PlaceTargets;
  onPlaced: () => void;
  onClose: () => void;
}>;

const SHOWN_MAX = 10;

const nameOf = (target: Target): string =>
  target.kind === "row"
    ? `${target.code} ${target.item.tt} ${target.item.label}`
    : `Mục ${sectionTitle(target.section)}`;

/** Finds the row or section by hand, and shows how the words would be read there before they are written. */
export function PlaceDialog({ unplaced, targets, onPlaced, onClose }: PlaceDialogProps) {
  const name = useId();
  const [query, setQuery] = useState("");
  const [words, setWords] = useState(unplaced.words);
  const [chosen, setChosen] = useState<Target | null>(null);
  const found = useMemo(() => search(targets, query), [targets, query]);
  const cell = chosen?.kind === "row" ? cellFrom(chosen.item, words, targets.currentOf(chosen.item.key)) : null;

  const write = () => {
    if (!chosen) return;
    if (chosen.kind === "row" && cell) targets.review.place(chosen.item.key, cell, unplaced.source);
    else if (chosen.kind === "section")
      targets.review.placeInSection(chosen.section.path, textToDoc(words.split("\n")));
    onPlaced();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Đặt vào dòng hoặc mục"
      footer={
        <>
          <Button onClick={onClose}>Không đặt</Button>
          <Button variant="primary" disabled={!chosen || words.trim() === ""} onClick={write}>
            Đặt vào đây
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <TextArea
          label="Nội dung sẽ ghi"
          hint="Lấy từ tệp; chỉ giữ lại phần cần ghi, ví dụ chỉ con số."
          rows={2}
          maxLength={4000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <TextField
          label="Tìm dòng hoặc mục"
          placeholder="Ví dụ: 2.3.1 hoặc hồ sơ đúng hạn"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {query.trim() !== "" && found.length === 0 && (
          <p className="text-muted">Không có dòng nào khớp. Thử ít chữ hơn.</p>
        )}
        {found.length > 0 && (
          <fieldset className="max-h-60 overflow-y-auto rounded border border-line">
            <legend className="sr-only">Các dòng và mục tìm thấy</legend>
            {found.map((target) => (
              <label
                key={nameOf(target)}
                className="flex cursor-pointer items-start gap-2 border-line border-b px-2 py-1.5 last:border-b-0 has-checked:bg-primary-tint max-md:min-h-11"
              >
                <input
                  type="radio"
                  name={name}
                  className="mt-1 accent-primary"
                  checked={chosen !== null && nameOf(chosen) === nameOf(target)}
                  onChange={() => setChosen(target)}
                />
                <span>{nameOf(target)}</span>
              </label>
            ))}
          </fieldset>
        )}
        {chosen && (
          <p role="status" className="rounded bg-raised px-3 py-2">
            {chosen.kind === "row" && cell ? (
              <RowReading item={chosen.item} cell={cell} current={targets.currentOf(chosen.item.key)} />
            ) : (
              "Sẽ thêm vào cuối mục này; nội dung đang có giữ nguyên."
            )}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function RowReading({ item, cell, current }: Readonly<{ item: Item; cell: Cell; current: Cell }>) {
  const before = formatCell(item, current);
  const reading = parseCell(item, cell.raw);
  return (
    <>
      {cell.problem === null ? (
        <>
          Hệ thống hiểu: <b className="font-medium">{formatCell(item, cell) || "để trống"}</b>
          {cell.note && ` (ghi chú: ${cell.note})`}
        </>
      ) : (
        <span className="text-error">{reading.problem?.message} Nội dung vẫn được ghi nguyên văn để sửa sau.</span>
      )}
      {before !== "" && <span className="block text-waiting">Thay cho {before} đang có trong biểu.</span>}
    </>
  );
}

/** The cell these words make in this row; the note that is there stays. */
function cellFrom(item: Item, words: string, current: Cell): Cell {
  const { note, ...figure } = parseCell(item, words).cell;
  return { ...blankCell, asOf: current.asOf, ...figure, note: note ?? current.note };
}

function search({ forms, sections }: PlaceTargets, query: string): Target[] {
  if (query.trim() === "") return [];
  const rows = findRows(forms, query).slice(0, SHOWN_MAX);
  return [
    ...rows.map(({ code, item }): Target => ({ kind: "row", code, item })),
    ...sections
      .filter((section) => matchesText(sectionTitle(section), query))
      .map((section): Target => ({ kind: "section", section })),
  ].slice(0, SHOWN_MAX);
}
