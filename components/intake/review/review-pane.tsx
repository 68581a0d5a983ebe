"use client";

import { useMemo, useState } from "react";
import type { openEntry } from "@/components/entry/open-entry";
import { EmptyState } from "@/components/ui/empty-state";
import type { ChangedPlaces } from "@/lib/report/changed-places";
import { fitOf } from "@/lib/workflow/import-fit";
import type { ListedImport } from "@/lib/workflow/import-view";
import type { ReportHead } from "@/lib/workflow/views";
import { ChangedSummary } from "./changed-summary";
import { Findings } from "./findings";
import { FormProposals } from "./form-proposals";
import { FoundSummary } from "./found-summary";
import { showRow } from "./proposal-row";
import {
  isDoubtful,
  isNewRow,
  isNewSection,
  isSureRow,
  type ReviewRow,
  type ReviewSection,
  shownFor,
} from "./review-model";
import { SectionProposals } from "./section-proposals";
import { type Only, TakeBar } from "./take-bar";
import { UnplacedList } from "./unplaced-list";
import { useChangedPlaces } from "./use-changed-places";
import { type ReviewInput, useReview } from "./use-review";

type ReviewPaneProps = Omit<ReviewInput, "changedSections"> &
  Readonly<{
    head: ReportHead;
    view: ListedImport;
    entry: ReturnType<typeof openEntry>;
    locked: boolean;
    keeping: boolean;
    /** Why keeping it as another period's did not work. */
    problem: string | null;
    onKeep: (keep: boolean) => void;
  }>;

/** What was found in one file, and the acts that take it. */
export function ReviewPane(props: ReviewPaneProps) {
  const { head, view, entry, template, sheet, parse, source, locked, keeping, problem, onKeep } = props;
  const places = useChangedPlaces(head.id, view);
  const changed = useMemo(() => placesIn(places), [places]);
  const review = useReview({ ...props, changedSections: changed.sections });
  const [only, setOnly] = useState<Only>("all");
  const { forms, sections, unplaced, findings } = review;
  const fit = fitOf(parse.header, head);
  const together = fit.unit !== "other" && fit.period !== "other";
  const rows = forms.flatMap((form) => form.rows);
  const differing = sections.filter(isDifferent);
  const shows = {
    row: (row: ReviewRow) => only === "all" || (only === "changed" ? changed.cells.has(row.key) : isDoubtful(row)),
    section: (section: ReviewSection) =>
      only === "all" || (only === "changed" ? changed.sections.has(section.path) : isDifferent(section)),
  };
  const doubtful = rows.filter(isDoubtful).length + differing.length;
  const nothing = rows.length + sections.length + unplaced.length === 0;
  const all = [...rows, ...sections];
  const ahead = rows.some(isNewRow) || sections.some(isNewSection);
  const show = (key: string) => {
    setOnly("all");
    // Once the row is on the page.
    setTimeout(() => showRow(shownFor(template, new Set(rows.map((row) => row.key)), key) ?? key), 0);
  };
  return (
    <section aria-label={`Nội dung đọc được trong ${view.fileName}`} className="mt-6">
      <h2 className="mb-2 font-semibold text-base [overflow-wrap:anywhere]">{view.fileName}</h2>
      <FoundSummary
        {...{ head, view, parse, source, template, locked, problem, onKeep }}
        busy={keeping}
        counts={{
          read: rows.filter(({ verdict }) => verdict !== "unreadable").length,
          doubtful,
          unplaced: unplaced.length,
          sections: sections.length,
        }}
      />
      {nothing ? (
        <EmptyState title="Không có gì để nhận từ tệp này" className="mt-4">
          {parse.offline
            ? "Không ô nào trong tệp khác so với lúc tải về. Số liệu trên hệ thống giữ nguyên."
            : "Tệp có mẫu biểu nhưng chưa điền số liệu nào. Hãy chọn tệp khác, hoặc nhập vào biểu."}
        </EmptyState>
      ) : (
        <>
          {places && <ChangedSummary reportId={head.id} {...{ template, places, rows, sections }} />}
          <TakeBar
            reportId={head.id}
            sure={rows.filter(isSureRow).length + sections.filter(isNewSection).length}
            doubtful={doubtful}
            taken={all.filter(({ decision }) => decision === "taken").length}
            {...{ locked, together, only }}
            changed={places && changed.cells.size + changed.sections.size}
            onOnly={setOnly}
            onTakeSure={review.takeSure}
          />
          {together && <Findings findings={findings} ahead={ahead} onShow={show} />}
          {forms.map((form) => (
            <FormProposals key={form.code} {...{ form, review, locked, together }} shows={shows.row} />
          ))}
          <SectionProposals {...{ sections, review, locked }} shows={shows.section} />
          {only === "all" && (
            <UnplacedList
              importId={view.id}
              unplaced={unplaced}
              locked={locked}
              targets={{
                forms: entry.forms,
                sections: sheet.sheet === "unit" ? template.outline.filter(({ writes }) => writes) : [],
                currentOf: (key) => entry.store.row(key).cell,
                review,
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

const isDifferent = ({ decision, verdict }: ReviewSection): boolean => decision === "open" && verdict === "differs";

const placesIn = (places: ChangedPlaces | null) => ({
  cells: new Set(places?.cells.map(({ place }) => place)),
  sections: new Set(places?.passages.map(({ place }) => place)),
});
