import { expect, test } from "vitest";
import { dateFigures, dateWords, numberWords, periodWords, roman } from "@/lib/report/printed-words";

test.each([
  [{ day: 5, month: 3, year: 2026 }, "ngày 05 tháng 3 năm 2026"],
  [{ day: 15, month: 1, year: 2027 }, "ngày 15 tháng 01 năm 2027"],
  [{ day: 9, month: 2, year: 2026 }, "ngày 09 tháng 02 năm 2026"],
  [{ day: 10, month: 12, year: 2026 }, "ngày 10 tháng 12 năm 2026"],
])("a zero stands before days below 10 and months 1 and 2 only: %o", (date, words) => {
  expect(dateWords(date)).toBe(words);
});

test.each([
  ["2026-03-05", "05/3/2026"],
  ["2026-02-28", "28/02/2026"],
  ["2026-12-14T17:30:00.000Z", "15/12/2026"],
])("in figures alone the zeros are the same: %s", (iso, words) => {
  expect(dateFigures(iso)).toBe(words);
});

test("day and month are left blank until văn thư issues the document", () => {
  expect(dateWords({ day: null, month: null, year: 2026 })).toMatch(/^ngày {4,}tháng {4,}năm 2026$/);
});

test.each([
  [null, "BC-SNV", /^ {6,}\/BC-SNV$/],
  ["5", "BC-SNV", /^ 05\/BC-SNV$/],
  ["125", "BC - SNV", /^ 125\/BC-SNV$/],
  ["125 / BC-UBND", "BC-SNV", /^ 125\/BC-UBND$/],
])("the number %s", (number, symbol, words) => {
  expect(numberWords({ number, symbol })).toMatch(words);
});

test.each([
  ["Y", "năm 2026"],
  ["Q1", "quý I năm 2026"],
  ["H1", "6 tháng đầu năm 2026"],
  ["Q3", "quý III năm 2026"],
  ["M9", "9 tháng năm 2026"],
  ["M", "tháng 12 năm 2026"],
] as const)("period %s is named %s", (kind, words) => {
  expect(periodWords({ kind, year: 2026, windowTo: "2026-12-14" })).toBe(words);
});

test("Roman numerals of appendices", () => {
  expect([1, 4, 7, 9, 14, 40].map(roman)).toEqual(["I", "IV", "VII", "IX", "XIV", "XL"]);
});
