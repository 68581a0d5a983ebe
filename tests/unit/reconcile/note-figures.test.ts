import { expect, test } from "vitest";
import { figuresOfNote } from "@/lib/indicators/reconcile/note-figures";

test.each([
  ["(82 TTHC mức độ 3, 4 trên tổng số 127 TTHC ở 3 cấp)", ["82", "127"]],
  ["1.253 hồ sơ, trong đó 983 trực tuyến", ["1253", "983"]],
  ["Sở Nội vụ theo dõi", []],
  ["TTHC cấp tỉnh", []],
  ["Theo Quyết định 1186/QĐ-UBND ngày 15/04/2020", []],
  ["Tính đến 14/12/2024, năm 2024, tháng 12", []],
  ["đạt 62,5% kế hoạch", []],
  ["", []],
])("%s", (note, figures) => expect(figuresOfNote(note)).toEqual(figures));

test("a long note is read in a time that grows with its length", () => {
  expect(figuresOfNote("mức độ 3, ".repeat(100_000))).toEqual([]);
});
