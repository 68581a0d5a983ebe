"use client";

import { ListChecks } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ProposalRow } from "./proposal-row";
import { isDoubtful, isNewRow, type ReviewForm, type ReviewRow } from "./review-model";
import type { Review } from "./use-review";

type FormProposalsProps = Readonly<{
  form: ReviewForm;
  review: Review;
  locked: boolean;
  /** Rows may be taken together: the file is this unit's report of this period. */
  together: boolean;
  /** Only some rows: those that a person must look at, those the returned document changed. */
  shows: (row: ReviewRow) => boolean;
}>;

const head = "border-line border-b bg-raised px-2 py-1.5 text-left font-medium text-muted text-xs";

/** A form of the report with what the file says of it. */
export function FormProposals({ form, review, locked, together, shows }: FormProposalsProps) {
  const fresh = form.rows.filter(isNewRow);
  const doubtful = form.rows.filter(isDoubtful);
  const shown = form.rows.filter(shows);
  if (shown.length === 0) return null;
  return (
    <section aria-label={form.title} className="mt-6">
      <div className="mb-2 flex flex-wrap items-end justify-between gap-2">
        <div>
          <h3 className="font-semibold">{form.title}</h3>
          <p className="text-muted text-table">
            {form.rows.length} chỉ tiêu có trong tệp
            {doubtful.length > 0 && `, ${doubtful.length} cần xem`}
            {fresh.length === 0 && doubtful.length === 0 && ", đã xong"}
          </p>
        </div>
        {!locked && together && fresh.length > 0 && (
          <Button size="sm" icon={<ListChecks />} onClick={() => review.take(fresh)}>
            Nhận cả biểu ({fresh.length})
          </Button>
        )}
      </div>
      <div className="overflow-x-auto rounded border border-line bg-surface">
        <table className="w-full table-fixed border-collapse text-table max-md:block">
          <caption className="sr-only">{form.title}: số liệu trong tệp</caption>
          <colgroup>
            <col className="w-12" />
            <col />
            <col className="w-36 2xl:w-52" />
            <col className="w-40 2xl:w-56" />
            <col className="w-36" />
            <col className="w-32 2xl:w-40" />
            <col className="w-44" />
          </colgroup>
          <thead className="max-md:sr-only">
            <tr>
              {["TT", "Chỉ tiêu", "Trong tệp", "Hệ thống hiểu", "Độ tin cậy", "Đang có trong biểu"].map((word) => (
                <th key={word} scope="col" className={head}>
                  {word}
                </th>
              ))}
              <th scope="col" className={head}>
                <span className="sr-only">Nhận hay không</span>
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {shown.map((row) => (
              <ProposalRow key={row.key} row={row} review={review} locked={locked} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
