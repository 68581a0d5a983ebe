import { foldAccents } from "../fold";
import type { Reading } from "../reading";
import type { Writing } from "./clean-writing";
import { noneOf, notApplicable } from "./outcomes";
import { withoutTail } from "./split-figure";

const ONLY_DASHES = /^[-‐‑‒–—―−_]+$/;
const NONE = ["khong phat sinh", "khong co phat sinh"];
const NOT_OURS = ["khong thuoc nhiem vu", "khong thuoc chuc nang"];
/** Said in full, nothing is left to keep as a note. */
const NOTHING_MORE = ["", "cua don vi", ", nhiem vu", ", nhiem vu cua don vi", "nhiem vu", "nhiem vu cua don vi"];

/**
 * The two states people write in words, whatever the row holds: "không phát sinh" or a dash (nothing
 * to count), and "không thuộc nhiệm vụ …" (not this unit's). Null when the writing says neither.
 */
export function readStateWords(writing: Writing): Reading | null {
  if (ONLY_DASHES.test(withoutTail(writing.text))) return noneOf(writing);
  const folded = withoutTail(foldAccents(writing.text));
  if (NONE.includes(folded)) return noneOf(writing);
  const start = NOT_OURS.find((words) => folded.startsWith(words));
  if (start === undefined) return null;
  const rest = folded.slice(start.length).trim();
  return notApplicable(writing, NOTHING_MORE.includes(rest) ? null : writing.text);
}
