import type { Template } from "@/lib/indicators/template";
import { findItem } from "@/lib/indicators/walk";
import type { ChangedPlaces } from "@/lib/report/changed-places";
import type { ReviewRow, ReviewSection } from "./review-model";

const counted = (count: number, noun: string): string[] => (count > 0 ? [`${count} ${noun}`] : []);

/** "Tệp này khác báo cáo hiện tại ở 1 ô và 2 đoạn." Several changes of one row are one ô. */
export function changedWords({ cells, passages, others }: ChangedPlaces): string {
  const parts = [
    ...counted(new Set(cells.map(({ place }) => place)).size, "ô"),
    ...counted(passages.length, "đoạn"),
    ...counted(others.length, "chỗ ngoài số liệu và thuyết minh"),
  ];
  const last = parts.pop();
  if (last === undefined) return "Tệp này không khác báo cáo hiện tại.";
  return `Tệp này khác báo cáo hiện tại ở ${parts.length > 0 ? `${parts.join(", ")} và ${last}` : last}.`;
}

/**
 * Differences without an act on this page: the file has nothing to write there, or the report no room for it. A ratio
 * that is not offered asks for no act at all: it is worked out from its two figures.
 */
export function cannotTake(
  template: Template,
  { cells, passages, others }: ChangedPlaces,
  rows: readonly ReviewRow[],
  sections: readonly ReviewSection[],
): string[] {
  const offered = new Set([
    ...rows.filter(({ decision }) => decision !== "there").map(({ key }) => key),
    ...sections.filter(({ decision }) => decision !== "there").map(({ path }) => path),
  ]);
  const written = cells.filter(({ place, part }) => part === "note" || findItem(template, place)?.kind !== "ratio");
  return [...[...written, ...passages].filter(({ place }) => !offered.has(place)).map(({ words }) => words), ...others];
}
