"use client";

import { useId, useState } from "react";
import { RichView } from "@/components/narrative/rich-view";
import { cn } from "@/components/ui/cn";
import { countWords, docToText } from "@/lib/narrative/plain-text";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import { Act, Done } from "./proposal-row";
import type { ReviewSection } from "./review-model";
import type { Review } from "./use-review";

type SectionProposalsProps = Readonly<{
  sections: readonly ReviewSection[];
  review: Review;
  locked: boolean;
  shows: (section: ReviewSection) => boolean;
}>;

/** The narrative of the file, section by section; where something is written already, a person chooses. */
export function SectionProposals({ sections, review, locked, shows }: SectionProposalsProps) {
  const shown = sections.filter(shows);
  if (shown.length === 0) return null;
  return (
    <section aria-label="Phần thuyết minh" className="mt-6">
      <h3 className="mb-2 font-semibold">Phần thuyết minh</h3>
      <ul className="divide-y divide-line rounded border border-line bg-surface">
        {shown.map((section) => (
          <SectionRow key={section.path} section={section} review={review} locked={locked} />
        ))}
      </ul>
    </section>
  );
}

type SectionRowProps = Readonly<{ section: ReviewSection; review: Review; locked: boolean }>;

function SectionRow({ section, review, locked }: SectionRowProps) {
  const { title, from, body, current, verdict, decision } = section;
  const differs = decision === "open" && verdict === "differs";
  return (
    <li className={cn("space-y-2 px-3 py-3", differs && "bg-conflict-tint")}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h4 className="font-medium">{title}</h4>
          <p className="text-muted text-xs">
            {["Trong tệp", /^[IVX]/.test(from.path) && `mục ${from.path}`, from.heading && `“${from.heading}”`]
              .filter(Boolean)
              .join(" ")}
            : {countWords(body)} chữ
          </p>
        </div>
        <SectionAct section={section} review={review} locked={locked} />
      </div>
      <Preview doc={body} label={title} />
      {differs && (
        <div className="rounded-sm border border-line bg-surface px-3 py-2">
          <p className="mb-1 font-medium text-xs">Đang có trong báo cáo</p>
          <Preview doc={current} label={`Đang có: ${title}`} />
        </div>
      )}
    </li>
  );
}

const SHOWN_LETTERS = 260;

/** The first words; all of it, as it would stand in the report, on request. */
function Preview({ doc, label }: Readonly<{ doc: RichDoc; label: string }>) {
  const id = useId();
  const [whole, setWhole] = useState(false);
  const text = docToText(doc).replace(/\s+/g, " ").trim();
  const long = text.length > SHOWN_LETTERS;
  return (
    <div className="max-w-5xl text-table">
      <div id={id}>
        {long && !whole ? <p>{text.slice(0, text.lastIndexOf(" ", SHOWN_LETTERS))}…</p> : <RichView doc={doc} />}
      </div>
      {long && (
        <button
          type="button"
          aria-expanded={whole}
          aria-controls={id}
          aria-label={`${whole ? "Thu gọn" : "Xem hết"}: ${label}`}
          onClick={() => setWhole(!whole)}
          className="mt-1 text-primary text-xs underline max-md:min-h-11"
        >
          {whole ? "Thu gọn" : "Xem hết"}
        </button>
      )}
    </div>
  );
}

function SectionAct({ section, review, locked }: SectionRowProps) {
  const { path, title, verdict, decision } = section;
  if (decision === "there") return <span className="text-muted text-xs">Báo cáo đã có đoạn này</span>;
  const open = decision === "open" && !locked;
  const taken = decision === "taken";
  const differs = open && verdict === "differs";
  const act = (key: string, words: string, onClick: () => void, quiet = false) => (
    <Act key={key} words={words} label={`${words}: ${title}`} quiet={quiet} onClick={onClick} />
  );
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {taken && <Done>Đã nhận</Done>}
      {decision === "kept" && <Done>Giữ bài đang có</Done>}
      {differs && act("keep", "Giữ bài đang có", () => review.keep(path, true))}
      {decision === "kept" && !locked && act("keep", "Chọn lại", () => review.keep(path, false), true)}
      {differs && act("append", "Thêm vào sau", () => review.takeSection(section, "append"))}
      {open && act("take", differs ? "Thay bằng bài trong tệp" : "Nhận", () => review.takeSection(section, "replace"))}
      {taken && !locked && review.canUndo(path) && act("take", "Hoàn tác", () => review.undo(path), true)}
    </span>
  );
}
