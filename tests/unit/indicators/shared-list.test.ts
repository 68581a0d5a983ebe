import { expect, test } from "vitest";
import { consolidate } from "@/lib/indicators/consolidate";
import { makeSettings, makeSubmission } from "../../factories/make-submission";
import { makeItem, makeTemplate } from "../../factories/make-template";

// docs/decisions/0007: units count items of one shared list, so their sum is shown but is never the figure.
const template = makeTemplate([makeItem("tthc", "count", { scope: "both", owner: "so-noi-vu", consolidate: "owner" })]);
const units = [makeSubmission(template, "A", { tthc: 148 }), makeSubmission(template, "B", { tthc: 148 })];
const settings = makeSettings(["A", "B"]);
const find = (more: Parameters<typeof consolidate>[2], chosen: string[] = []) =>
  consolidate(template, { ...settings, useUnitSum: chosen }, [...units, ...more]).items.find(
    ({ key }) => key === "BM1.tthc",
  );

test("without the lead agency a shared list has no figure, and says whose figure is missing", () => {
  const item = find([]);
  expect(item).toMatchObject({ figure: null, unitSum: "296", madeBy: "owner" });
  expect(item?.problem).toContain("Chủ trì");
});

test("the lead agency's figure is the province's, with the units' sum beside it", () => {
  const agency = makeSubmission(template, "CT", { tthc: 150 }, { sheet: "province" });
  expect(find([agency])).toMatchObject({ figure: "150", unitSum: "296", difference: "-146" });
});

test("the units' sum is the figure only where Sở Nội vụ chose it", () => {
  expect(find([], ["BM1.tthc"])).toMatchObject({ figure: "296" });
});
