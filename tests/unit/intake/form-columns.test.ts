import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { ACCEPT_ABOVE } from "@/lib/indicators/matching/accept-above";
import { nearHeading } from "@/lib/indicators/matching/near-heading";
import type { PlainDocument } from "@/lib/intake/plain-document";
import { readForms } from "@/lib/intake/read-forms";

/** One table of a file, a line a row. */
function fileWith(rows: readonly (readonly string[])[]): PlainDocument {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, blocks: [], text })),
  );
  const columnCount = rows[0]?.length ?? 0;
  const rest = { index: 0, rowCount: rows.length, headerRows: 0, sheet: null };
  return { format: "docx", blocks: [{ type: "table", ...rest, columnCount, cells }], asides: [], legacyEncoding: null };
}

const LABELS = [
  "Số văn bản chỉ đạo CCHC đã ban hành",
  "Số nhiệm vụ trong Kế hoạch",
  "Số nhiệm vụ đã hoàn thành",
  "Số vấn đề phát hiện qua kiểm tra",
  "Số vấn đề đã xử lý xong",
];
const KEYS = [
  "van-ban-chi-dao",
  "nhiem-vu-ke-hoach",
  "nhiem-vu-ke-hoach-xong",
  "van-de-phat-hien",
  "van-de-xu-ly-xong",
];
const FIGURES = ["7", "24", "23", "15", "14"];
const OTHERS = ["70", "240", "230", "150", "140"];

/** The five figures as read, with the lowest confidence of them. */
function read(header: readonly string[] | null, row: (at: number) => string[]) {
  const rows = LABELS.map((_, at) => row(at));
  const cells = new Map(
    readForms(fileWith(header ? [header, ...rows] : rows), { template: bnv2022 }).cells.map((cell) => [cell.key, cell]),
  );
  const found = KEYS.map((key) => cells.get(`BM1.${key}`));
  return {
    values: found.map((cell) => cell?.value ?? null),
    sure: found.every((cell) => (cell?.confidence ?? 0) >= ACCEPT_ABOVE),
  };
}

const of = (list: readonly string[], at: number): string => list[at] ?? "";
const ASKED = FIGURES.map(Number);

describe("which column holds the figures", () => {
  test.each([
    ["no heading at all", null],
    ["a heading nobody foresaw", ["TT", "Chỉ tiêu", "Đơn vị tính", "Sở Xây dựng"]],
    ["headings mistyped", ["T T", "Chỉ teu", "Đơn vị tinhs", "Số leịu"]],
    ["headings that fell apart", ["ST T", "Chỉ tiêu thố ng kê", "Đ ơn vị tính", "Số li ệu"]],
  ])("%s: told by what stands in the columns, and sure", (_name, header) => {
    expect(read(header, (at) => [`${at + 1}.`, of(LABELS, at), "Văn bản", of(FIGURES, at)])).toEqual({
      values: ASKED,
      sure: true,
    });
  });

  test("a running total beside figures with a heading nobody foresaw is not taken for them, and a person looks", () => {
    const header = ["TT", "Chỉ tiêu", "Đơn vị tính", "Sở Xây dựng", "Lũy kế"];
    const found = read(header, (at) => ["", of(LABELS, at), "Văn bản", of(FIGURES, at), of(OTHERS, at)]);
    expect(found).toEqual({ values: ASKED, sure: false });
  });

  test("two columns of figures whose headings say nothing: none is taken", () => {
    const header = ["TT", "Chỉ tiêu", "Đơn vị tính", "Sở Xây dựng", "Sở Nội vụ"];
    const found = read(header, (at) => ["", of(LABELS, at), "Văn bản", of(FIGURES, at), of(OTHERS, at)]);
    expect(found.values).toEqual([null, null, null, null, null]);
  });

  test("shares in a column of their own beside the numbers", () => {
    const header = ["TT", "Chỉ tiêu", "Đơn vị tính", "Số lượng", "Tỷ lệ (%)"];
    const row = (at: number): string[] =>
      at === 2 ? ["", of(LABELS, at), "%", "", of(FIGURES, at)] : ["", of(LABELS, at), "Văn bản", of(FIGURES, at), ""];
    expect(read(header, row)).toEqual({ values: ASKED, sure: true });
  });

  test("figures before the labels", () => {
    const header = ["Số liệu", "Chỉ tiêu", "Đơn vị tính"];
    const found = read(header, (at) => [of(FIGURES, at), of(LABELS, at), "Văn bản"]);
    expect(found).toEqual({ values: ASKED, sure: true });
  });
});

test.each([
  ["chi teu", "chi tieu"],
  ["so leiu", "so lieu"],
  ["don vi tinhs", "don vi tinh"],
  ["ghi chu", "ghi chu"],
  ["ky", null],
  ["hinh thuc khao sat", null],
  ["", null],
])("a heading near a printed one: %s", (words, printed) => {
  expect(nearHeading(words)).toBe(printed);
});
