import { expect, test } from "vitest";
import { contradicting, needsPerson, runRows } from "@/components/consolidation/run-rows";
import { consolidate } from "@/lib/indicators/consolidate";
import type { AdjustmentView } from "@/lib/workflow/run-views";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";
import { makeItem, makeTemplate } from "@/tests/factories/make-template";

const template = makeTemplate([
  makeItem("ca-hai", "count", { tt: "1.", totalOf: ["BM1.tinh", "BM1.xa"] }),
  makeItem("tinh", "count", { tt: "1.1." }),
  makeItem("xa", "count", { tt: "1.2.", reporters: ["xa"] }),
]);
const settings = makeSettings([], {
  expected: [
    { unitId: "S", unitName: "Sở", unitKind: "so" },
    { unitId: "X", unitName: "Xã", unitKind: "xa" },
  ],
});
// The sở has typed the communes' figure, too.
const result = consolidate(template, settings, [
  makeSubmission(template, "S", { "ca-hai": 9, tinh: 3, xa: 6 }, { unitName: "Sở" }),
  makeSubmission(template, "X", { "ca-hai": 6, tinh: 0, xa: 6 }, { unitName: "Xã", unitKind: "xa" }),
]);
const rowsWith = (adjustments: AdjustmentView[]) => runRows({ template, result, adjustments, last: null });

test("what another kind of unit typed is named on the row, and the total that counted it leads to the row to mend", () => {
  const rows = rowsWith([]);
  expect(needsPerson(rows).map(({ key }) => key)).toEqual(["BM1.xa"]);
  expect(contradicting(rows).map(({ key }) => key)).toEqual(["BM1.ca-hai"]);
  expect(rows.find(({ key }) => key === "BM1.xa")?.contributors).toMatchObject([
    { unit: "Sở", value: "6 (không cộng)", leftOut: "Dòng này không thuộc loại đơn vị này nên không cộng." },
    { unit: "Xã", value: "6", leftOut: null },
  ]);
});

test("an adjustment that mends the total takes it off the list", () => {
  const delta: AdjustmentView = {
    id: "1",
    key: "BM1.ca-hai",
    delta: "-6",
    reason: "Sở cộng cả số của xã",
    by: "Người kiểm tra",
    at: "2026-12-20T00:00:00Z",
    copied: false,
    supplies: [],
    withdrawn: null,
  };
  expect(contradicting(rowsWith([delta]))).toEqual([]);
  expect(contradicting(rowsWith([{ ...delta, withdrawn: { by: "x", at: delta.at, reason: "nhầm" } }]))).toHaveLength(1);
});
