import { expect, test } from "vitest";
import { consolidate } from "@/lib/indicators/consolidate";
import { unitSumsOf } from "@/lib/indicators/unit-sums";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";
import { makeItem, makeRatioRows, makeTemplate } from "@/tests/factories/make-template";

const owner = { scope: "both", owner: "so-noi-vu" } as const;

test("only rows that units and the lead agency both give, and that are added: no shared list, no ratio, no row of its own", () => {
  const template = makeTemplate([
    ...makeRatioRows(owner),
    makeItem("von", "quantity", owner),
    makeItem("chung", "count", { ...owner, consolidate: "owner" }),
    makeItem("rieng", "count"),
    makeItem("cua-tinh", "count", { ...owner, scope: "province" }),
    makeItem("khong-ai", "count", owner),
  ]);
  const given = { tong: 4, xong: 1, "ty-le": 25, von: "1.5", chung: 9, rieng: 2, "cua-tinh": 7 };
  const submissions = [makeSubmission(template, "A", given), makeSubmission(template, "B", { tong: 6 })];
  expect(unitSumsOf(template, consolidate(template, makeSettings(["A", "B"]), submissions))).toEqual({
    "BM1.tong": { sum: "10", counted: 2, complete: true },
    "BM1.xong": { sum: "1", counted: 1, complete: false },
    "BM1.von": { sum: "1.5", counted: 1, complete: false },
  });
});
