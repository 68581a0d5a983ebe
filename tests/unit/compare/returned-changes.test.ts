import { expect, test } from "vitest";
import { changedWords } from "@/components/consolidation/returned/changed-words";
import { ReturnedAnswer } from "@/components/consolidation/returned/returned-answer";
import { returnedChanges } from "@/components/consolidation/returned/returned-changes";
import { runRows } from "@/components/consolidation/run-rows";
import { itemByKey } from "@/lib/indicators/walk";
import type { Comparison, Difference } from "@/lib/report/comparison";
import { sectionPaths } from "@/lib/report/narrative-part";
import { buildProvinceReport } from "@/lib/report/province-report";
import { madeProvinceReport } from "@/tests/support/made-province";

const input = { ...madeProvinceReport("signing"), adjustments: [] };
const { template } = input;
const items = [...itemByKey(template).values()];
const made = buildProvinceReport(input);
const rows = runRows({ template, result: input.consolidation, adjustments: [], last: null });
const side = {
  template,
  rows,
  paths: sectionPaths(template.outline, input.sections),
  written: new Set(template.outline.filter(({ writes }) => writes).map(({ path }) => path)),
};

const comparison = (differences: Difference[]): Comparison => ({
  differences,
  notCompared: [],
  filledIn: { number: null, date: null, signer: null },
  compared: { figures: 1, passages: 1 },
});
const offersOf = (...differences: Difference[]) => returnedChanges(comparison(differences), side);

function figure(key: string, now: string): Difference {
  const appendix = made.appendices.findIndex((one) => one.rows.some((row) => row.key === key));
  const form = { appendix, title: made.appendices[appendix]?.title ?? "" };
  const row = made.appendices[appendix]!.rows.find((one) => one.key === key)!;
  const { tt, label, value } = row;
  return { kind: "figure", form, row: { key, tt, label }, column: null, columnAt: null, was: value, now };
}

const count = rows.find((row) => row.adjustable && row.whole && row.isFigure && /^\d{2,3}$/.test(row.figure))!;

test("a summed row is offered as the delta between now and the figure of the run", () => {
  const [change] = offersOf(figure(count.key, String(Number(count.figure) + 12)));
  expect(change).toMatchObject({ group: "figure", offer: { kind: "adjust", delta: "12", row: { key: count.key } } });
  expect(change?.where).toContain(count.label);
  const [less] = offersOf(figure(count.key, "1"));
  expect(less?.offer).toMatchObject({ kind: "adjust", delta: String(1 - Number(count.figure)) });
});

test("what no delta can do says why and what to do instead", () => {
  const ratio = items.find(({ kind, numerator }) => kind === "ratio" && numerator !== undefined)!;
  const words = items.find(({ kind }) => kind === "text" || kind === "choice")!;
  const cases: [Difference, RegExp][] = [
    [figure(ratio.key, "99,9"), /^Tỷ lệ do hệ thống tính từ “.+” và “.+”; hãy điều chỉnh hai dòng đó\.$/],
    [figure(words.key, "Khác"), /Dòng chữ/],
    [figure(count.key, ""), /để trống/],
    [figure(count.key, "khoảng 20"), /Không phải một con số/],
    [figure(count.key, "12,5"), /chỉ nhận số nguyên/],
    [figure(count.key, count.figure), /không cần điều chỉnh/],
  ];
  for (const [difference, advice] of cases) {
    const [change] = offersOf(difference);
    expect(change?.offer).toEqual({ kind: "none" });
    expect(change?.advice).toMatch(advice);
  }
});

test("a passage leads to the section it is written in, a heading and the frame say where they come from", () => {
  const section = made.sections.findIndex(({ blocks }) => blocks.length > 0);
  const passage = { kind: "passage", section, heading: made.sections[section]!.heading, was: "a", now: "b" } as const;
  const changes = offersOf(
    { ...passage, role: "text", change: "changed" },
    { ...passage, role: "heading", change: "changed" },
    { ...passage, section: null, heading: "", role: "closing", change: "changed" },
    { kind: "frame", field: "recipients", change: "added", was: null, now: "Lưu: VT" },
  );
  const path = side.paths[section]!;
  expect(changes.map(({ offer }) => offer)).toEqual([
    { kind: "section", path },
    { kind: "none" },
    { kind: "section", path: "closing" },
    { kind: "none" },
  ]);
  expect(input.sections.some((one) => one.path === path)).toBe(true);
  expect(changes.slice(1).map(({ advice }) => advice)).toEqual([
    expect.stringContaining("đề cương"),
    null,
    expect.stringContaining("Thể thức văn bản"),
  ]);
  const answer = { outcome: "compared", changes, notCompared: [], filledIn: [], figures: 1, passages: 1 };
  expect(ReturnedAnswer.parse(answer)).toEqual(answer);
});

test("only the changed words of a passage are marked", () => {
  expect(changedWords("Đã ban hành 3 kế hoạch", "Đã ban hành thêm 5 kế hoạch")).toEqual({
    was: { before: "Đã ban hành ", own: "3 ", after: "kế hoạch" },
    now: { before: "Đã ban hành ", own: "thêm 5 ", after: "kế hoạch" },
  });
  expect(changedWords("một một", "một một một").now.own).toBe("một ");
});
