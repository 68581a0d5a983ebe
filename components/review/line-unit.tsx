import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { RowLink } from "@/components/ui/text-link";
import type { BoardLine } from "./board-model";

/** Whose report a line is, with the way to it; the sheet of the whole province says so. */
export function LineUnit({ line }: Readonly<{ line: BoardLine }>) {
  return (
    <>
      <RowLink href={`/kiem-tra/${line.reportId}`}>{line.unit}</RowLink>
      {line.sheet === "province" && <span className="block text-muted text-xs">{SHEET_LABEL.province}</span>}
    </>
  );
}
