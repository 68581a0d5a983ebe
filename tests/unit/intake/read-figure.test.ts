import { expect, test } from "vitest";
import { ACCEPT_ABOVE } from "@/lib/indicators/matching/accept-above";
import { parseCell } from "@/lib/indicators/parse-cell";
import { readFigure } from "@/lib/intake/forms/read-figure";
import { makeItem } from "../entry/make-item";

const count = makeItem("BM1.count", { kind: "count", printedUnit: "Văn bản" });
const percent = makeItem("BM1.percent", { kind: "percent", printedUnit: "%" });

test.each([
  [percent, "Đạt 98,5%", "98.5", null, null, true],
  [percent, "đạt tỷ lệ 100 %", "100", null, null, true],
  [percent, "Đạt 100% (19/19)", "100", "19/19", null, true],
  [count, "Có 05", "5", null, null, true],
  [count, "24 văn bản", "24", null, null, true],
  [count, "24 cuộc", "24", null, "cuộc", false],
  [count, "1.253 hồ sơ.", "1253", null, "hồ sơ", false],
  [count, "07/07 nhiệm vụ", "7", "7/7", "nhiệm vụ", false],
  [count, "Đã có 03 lượt", "3", null, "lượt", false],
] as const)("a figure said in words: %o %s", (item, text, value, parts, note, sure) => {
  const { cell, confidence } = readFigure(item, text);
  const written = cell.parts && `${cell.parts.numerator}/${cell.parts.denominator}`;
  expect([cell.value, written, cell.note, confidence >= ACCEPT_ABOVE]).toEqual([value, parts, note, sure]);
  expect(cell.raw).toBe(text);
});

test.each([
  [count, "trên 20 cuộc"],
  [count, "24 triệu"],
  [count, "2 và 3"],
  [count, "-5 cuộc"],
  [count, "24 abc"],
  [percent, "khoảng 90%"],
  [percent, "Đạt yêu cầu"],
  [count, "Sở Tư pháp theo dõi 3 văn bản"],
])("nothing is guessed: %o %s", (item, text) => {
  expect(readFigure(item, text)).toEqual(parseCell(item, text));
  expect(readFigure(item, text).cell.value).toBeNull();
});
