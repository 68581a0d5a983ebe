import { expect, test } from "vitest";
import type { Comparison, Difference } from "@/lib/report/comparison";
import { signedComparison } from "@/lib/report/signed-comparison";

const form = { appendix: 0, title: "BIỂU MẪU 1" };
const row = { key: "BM1.a", tt: "2.1", label: "Số nhiệm vụ" };
const found = (differences: Difference[], notCompared: string[] = []): Comparison => ({
  differences,
  notCompared,
  filledIn: { number: null, date: null, signer: null },
  compared: { figures: 80, passages: 40 },
});

test("each difference has a place people know, what the data say and what the signed file says", () => {
  const figure = { kind: "figure" as const, form, row, columnAt: null, was: "20", now: "25" };
  const { differences } = compared([
    { ...figure, column: null },
    { ...figure, column: "Tổng số", columnAt: 1 },
    { kind: "note", form, row, was: "", now: "Viết tay" },
    { kind: "frame", field: "signer", change: "changed", was: "Trần Thị Bích", now: "Lê Văn Cường" },
    { kind: "passage", section: null, heading: "", role: "opening", change: "removed", was: "Mở đầu", now: null },
    { kind: "table", change: "added", title: "", text: "a | b" },
  ]);
  expect(differences.map(({ place, made, signed }) => [place, made, signed])).toEqual([
    ["BIỂU MẪU 1: 2.1 Số nhiệm vụ", "20", "25"],
    ["BIỂU MẪU 1: 2.1 Số nhiệm vụ, cột Tổng số", "20", "25"],
    ["BIỂU MẪU 1: 2.1 Số nhiệm vụ, ghi chú", "", "Viết tay"],
    ["Người ký", "Trần Thị Bích", "Lê Văn Cường"],
    ["Phần mở đầu", "Mở đầu", ""],
    ["Bảng", "", "a | b"],
  ]);
});

test("what could not be compared is kept as said; beyond what anybody reads only the count", () => {
  const one: Difference = { kind: "frame", field: "recipients", change: "added", was: null, now: "Ai đó" };
  const many = signedComparison(
    found(
      Array.from({ length: 305 }, () => one),
      ["Biểu 2: không nhận ra các cột."],
    ),
  );
  expect(many).toMatchObject({ more: 5, notCompared: ["Biểu 2: không nhận ra các cột."], figures: 80, passages: 40 });
});

function compared(differences: Difference[]) {
  const read = signedComparison(found(differences));
  if (read.outcome !== "compared") throw new Error(read.outcome);
  return read;
}
