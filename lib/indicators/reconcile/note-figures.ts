import { readNumber } from "../parse/read-number";

/** Numbers that count nothing: levels, tiers, dates, documents, shares. */
const NO_FIGURE =
  /mức(?:\sđộ)?\s\d(?:\s?(?:,|và)\s?\d)*|\d+\s?(?:cấp|ngày|tháng|năm|quý)|(?:ngày|tháng|năm|quý)\s?\d+(?:[/.-]\d+)*|\d+[/.-]\d+[/.-]\d{4}|\d+\/[\p{Lu}\d][\p{L}\d/-]*\p{L}[\p{L}\d/-]*|\d+(?:[.,]\d+)?\s?%/giu;

/** Below this a number in a note is as likely a level or an order as a figure. */
const FIGURE_MIN_DIGITS = 2;

/** Whole numbers a note gives: "(82 TTHC mức độ 3, 4 trên tổng số 127 TTHC ở 3 cấp)" gives 82 and 127. */
export function figuresOfNote(note: string): string[] {
  const plain = note.replace(NO_FIGURE, " ");
  const found = [...plain.matchAll(/(?<![\p{L}\d])\d+(?:[.,]\d{3})*(?![\p{L}\d])/gu)].flatMap(([digits]) => {
    const read = readNumber(digits, "whole");
    return read.ok && read.value.length >= FIGURE_MIN_DIGITS ? [read.value] : [];
  });
  return [...new Set(found)];
}
