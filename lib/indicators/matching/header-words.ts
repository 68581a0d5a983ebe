import { foldAccents } from "../fold";
import { nearHeading } from "./near-heading";

/** What a column of a form holds. `other`: figures of another time or place, or what is not asked. */
export type ColumnRole = "number" | "label" | "unit" | "figure" | "note" | "other";

/** Headings without accents and signs. The first list that has the words decides. */
const NUMBER = /^(?:s ?t ?t|t ?t|so tt|so thu tu|thu tu|muc)$/;
const LABEL =
  /^(?:ten |cac |danh muc |noi dung )?(?:chi tieu|chi so|tieu chi|noi dung|chi tieu thong ke|muc tieu)(?: (?:thong ke|bao cao|chi tieu|cong viec|thuc hien|danh gia|tieu chi))*(?: su dung .*)?$/;
const UNIT = /^(?:don vi tinh|don vi|dvt|dv tinh|d v t|don vi do)$/;
const NOTE =
  /^(?:ghi chu|giai trinh|dien giai|thuyet minh|giai thich|ly do|nguyen nhan|y kien|ghi chu giai trinh)(?: .*)?$/;
const FIGURE =
  /^(?:so lieu|so luong|sl|ket qua|kq|gia tri|thuc hien|tinh hinh thuc hien|da thuc hien|so bao cao|ky nay|ky bao cao|trong ky)(?: (?:thong ke|bao cao|thuc hien|dat duoc|trong|ky|nay|quy|nam|thang|dau|cuoi|den|tinh|so lieu|iv|i{1,3}|don vi|cua|co quan|[0-9]+))*$/;
const OTHER_TIME =
  /\b(?:ky truoc|cung ky|nam truoc|quy truoc|thang truoc|truoc do|so voi|so sanh|tang|giam|chenh lech|ke hoach|chi tieu giao|duoc giao|uoc|du kien|muc tieu|nguon|tai lieu|co quan|phu trach|cham diem|diem so)\b/;
const RUNNING = /\b(?:luy ke|cong don|tu dau nam)\b/;
const THIS_PERIOD =
  /^(?:(?:so lieu|ket qua|thuc hien|ky bao cao|trong) )*(?:(?:quy|nam|thang|6 thang|9 thang|ky)\b.*|i{1,3}|iv)$/;
const TOTAL = /^(?:tong|tong so|tong cong|cong|chung|toan don vi)$/;
const LEVEL = /\b(?:cap tinh|cap huyen|cap xa|cap so|so nganh|ubnd (?:tinh|huyen|xa)|huyen|xa)\b/;

/** Words of a heading cell as they are compared. */
export const headingWords = (text: string): string =>
  foldAccents(text.slice(0, 200))
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

/** `running`: since the beginning of the year; `level`: of one tier of government. */
export type HeadingKind = ColumnRole | "period" | "running" | "total" | "level" | null;

/**
 * What one heading says its column holds, slips of typing and words that fell apart forgiven; null for words that are
 * no heading of a form.
 */
export function headingKind(words: string): HeadingKind {
  return kindOf(words) ?? kindOf(nearHeading(words) ?? "");
}

/** Longer words are no heading of a column. */
const LONGEST_HEADING = 120;
/** Every cell of a file is asked whether it is a heading, and most say the same as others ("Văn bản", "0", "%"). */
const REMEMBERED = 4000;
const remembered = new Map<string, HeadingKind>();

/** The same of a cell's words as they stand. */
export function headingKindOf(text: string): HeadingKind {
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return null;
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const kind = headingKind(headingWords(text));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, kind);
  return kind;
}

function kindOf(words: string): HeadingKind {
  if (words === "") return null;
  if (NUMBER.test(words)) return "number";
  if (LABEL.test(words)) return "label";
  if (UNIT.test(words)) return "unit";
  if (NOTE.test(words)) return "note";
  if (OTHER_TIME.test(words)) return "other";
  if (RUNNING.test(words)) return "running";
  if (FIGURE.test(words)) return "figure";
  if (TOTAL.test(words)) return "total";
  if (LEVEL.test(words)) return "level";
  return THIS_PERIOD.test(words) ? "period" : null;
}
