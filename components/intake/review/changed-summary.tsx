import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import type { Template } from "@/lib/indicators/template";
import type { ChangedPlaces } from "@/lib/report/changed-places";
import { cannotTake, changedWords } from "./changed-words";
import type { ReviewRow, ReviewSection } from "./review-model";

type ChangedSummaryProps = Readonly<{
  reportId: string;
  template: Template;
  places: ChangedPlaces;
  rows: readonly ReviewRow[];
  sections: readonly ReviewSection[];
}>;

const LISTED_MAX = 40;

/** The report's own Word came back: how much of it was changed, and what of that only a person can write here. */
export function ChangedSummary({ reportId, template, places, rows, sections }: ChangedSummaryProps) {
  const left = cannotTake(template, places, rows, sections);
  return (
    <>
      <p className="mt-3 font-medium">{changedWords(places)}</p>
      {left.length > 0 && (
        <Banner tone="info" className="mt-3" title="Chỗ khác không nhận được từ tệp">
          <ul className="list-disc space-y-1 pl-5 [overflow-wrap:anywhere]">
            {left.slice(0, LISTED_MAX).map((words) => (
              <li key={words}>{words}</li>
            ))}
            {left.length > LISTED_MAX && <li>và {left.length - LISTED_MAX} chỗ khác nữa</li>}
          </ul>
          Nếu đúng là cần sửa, hãy sửa{" "}
          <Link href={`/bao-cao/${reportId}`} className="underline" prefetch={false}>
            trong báo cáo
          </Link>{" "}
          hoặc ở mục Thể thức văn bản.
        </Banner>
      )}
      {places.notCompared.length > 0 && <p className="mt-2 text-muted">Chưa so được: {places.notCompared.join(" ")}</p>}
    </>
  );
}
