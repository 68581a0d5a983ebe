import { expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import type { Item } from "@/lib/indicators/template";
import { allItems } from "@/lib/indicators/walk";
import { printCell } from "@/lib/report/cell-words";

function anItem(kind: Item["kind"]): Item {
  const item = allItems(bnv2022).find((other) => other.kind === kind);
  if (!item) throw new Error(`bnv-2022 has no ${kind}`);
  return item;
}

const cell = (more: Partial<Cell>): Cell => ({ ...blankCell, state: "value", ...more });
const noPair = { numerator: null, denominator: null };

test("the four states never look alike", () => {
  const count = anItem("count");
  const printed = (state: Cell["state"], value: string | null) => printCell(count, cell({ state, value }));
  expect(printed("value", "0")).toMatchObject({ value: "0", note: "" });
  expect(printed("none", null)).toMatchObject({ value: "-", note: "Không phát sinh" });
  expect(printed("notApplicable", null)).toMatchObject({ value: "", note: "Không thuộc nhiệm vụ của đơn vị" });
  expect(printed("blank", null)).toMatchObject({ value: "", note: "" });
});

test("a cell that is not the unit's task prints as chosen, with its own note", () => {
  const given = cell({ state: "notApplicable", note: "Sở Tư pháp theo dõi" });
  expect(printCell(anItem("count"), given, noPair, "-")).toEqual({
    value: "-",
    note: "Sở Tư pháp theo dõi",
    wide: false,
  });
});

test.each([
  ["figures are grouped the Vietnamese way", "count", cell({ value: "52414", raw: "52,414" }), "52.414"],
  ["decimals have a comma", "quantity", cell({ value: "1234567.89", raw: "1.234.567,89" }), "1.234.567,89"],
  ["a choice prints its code as the form does", "choice", cell({ value: "1", raw: "01" }), "1"],
] as const)("%s", (_name, kind, given, value) => {
  expect(printCell(anItem(kind), given).value).toBe(value);
});

test("the computed ratio is printed, the typed one that differs stays in Ghi chú", () => {
  const ratio = anItem("ratio");
  const pair = { numerator: "63", denominator: "110" };
  expect(printCell(ratio, cell({ value: "72.08", raw: "72.08" }), pair)).toMatchObject({
    value: "57,27",
    note: "Số đã nhập: 72,08",
  });
  expect(printCell(ratio, cell({ value: "57.3", raw: "57,3" }), pair)).toMatchObject({ value: "57,27", note: "" });
});

test("a ratio that cannot be computed prints a dash, and nothing when nothing was given", () => {
  const ratio = anItem("ratio");
  expect(printCell(ratio, blankCell, { numerator: "4", denominator: "0" }).value).toBe("–");
  expect(printCell(ratio, blankCell, { numerator: "4", denominator: null }).value).toBe("–");
  expect(printCell(ratio, blankCell, noPair).value).toBe("");
  expect(printCell(ratio, cell({ value: "100", raw: "100" }), noPair)).toMatchObject({
    value: "–",
    note: "Số đã nhập: 100",
  });
});

test("parts typed with a percent are kept beside it; parts typed in a count never make a ratio of it", () => {
  const parts = { numerator: "19", denominator: "19" };
  expect(printCell(anItem("percent"), cell({ value: "100", raw: "100% (19/19)", parts }), parts)).toMatchObject({
    value: "100",
    note: "19/19",
  });
  const pair = { numerator: "2", denominator: "2" };
  expect(printCell(anItem("count"), cell({ value: "2", raw: "02/02", parts: pair }), pair)).toMatchObject({
    value: "2",
    note: "2/2",
  });
});

test("a writing that could not be read is printed as typed and said so", () => {
  expect(printCell(anItem("count"), { ...blankCell, raw: "nhiều", problem: "wordsNotNumber" })).toMatchObject({
    value: "nhiều",
    note: "Chưa đọc được số liệu",
  });
});
