import type { Difference, FrameDifference } from "@/lib/report/comparison";
import { plainWords } from "./plain-words";
import type { MadeBlock, PassagePlace } from "./printed-blocks";

/** The line that ties an appendix to its report has room for number and date: filling them in is no difference. */
const withRoom = (text: string): string =>
  text
    .replace(/(báo cáo số)[\s.…_-]*\d*[\s.…_-]*\//iu, "$1 /")
    .replace(/ngày[\s.…_-]*\d*[\s.…_-]*tháng[\s.…_-]*\d*[\s.…_-]*năm/giu, "ngày tháng năm");

const passage = (place: PassagePlace, was: string | null, now: string | null): Difference[] => {
  const change = was === null ? "added" : now === null ? "removed" : "changed";
  const { section, heading, role } = place;
  return [{ kind: "passage", section, heading, role, change, was, now }];
};

function frame(field: FrameDifference["field"], was: string | null, now: string | null): Difference[] {
  const change = was === null ? "added" : now === null ? "removed" : "changed";
  return [{ kind: "frame", field, change, was, now }];
}

/** A made line that says something else now, or (null) is gone. */
export function lineChanged(block: MadeBlock | undefined, now: string | null): Difference[] {
  if (block?.type !== "line") return [];
  const was = plainWords(block.text);
  const { at } = block;
  if (at.part === "body") return passage(at, was, now);
  if (now !== null && withRoom(was) === withRoom(now)) return [];
  return frame(at.part, was, now);
}

/** A line nobody made, by what it stands after (-1: at the very beginning). */
export function lineAdded(blocks: readonly MadeBlock[], after: number, now: string): Difference[] {
  const before = blocks[after]?.at;
  const next = blocks[after + 1]?.at;
  if (before?.part === "body") {
    return passage({ ...before, role: before.section === null ? before.role : "text" }, null, now);
  }
  if (next?.part === "body") return passage({ ...next, role: "opening" }, null, now);
  if (before?.part === "title" || before?.part === "addressees") return frame(before.part, null, now);
  return frame(before === undefined || before.part === "letterhead" ? "title" : "appendix", null, now);
}
