import { expect, test } from "vitest";
import { sheetRatio } from "@/lib/indicators/sheet-ratio";
import { allItems, expectedItems, formOf, itemByKey, itemsOfSheet, levelOf, progress } from "@/lib/indicators/walk";
import { makeCells } from "../../factories/make-cells";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";

const owned = { scope: "province", owner: "so-noi-vu" } as const;
const shared = { scope: "both", owner: "so-tu-phap" } as const;
const template = makeTemplate([
  makeItem("dau", "heading", {
    children: [
      makeItem("rieng", "count"),
      makeItem("toan-tinh", "count", owned),
      makeItem("nhom", "count", { ...shared, children: [makeItem("con", "count", shared)] }),
    ],
  }),
  makeItem("cua-xa", "count", { reporters: ["xa"] }),
  ...makeRatioRows(),
]);
const so = { sheet: "unit", unitKind: "so", ownerKeys: [] } as const;
const slugs = (items: readonly { key: string }[]) => items.map(({ key }) => key.slice("BM1.".length));

test("rows come in the order of the print, parents before their children", () => {
  expect(slugs(allItems(template))).toEqual([
    "dau",
    "rieng",
    "toan-tinh",
    "nhom",
    "con",
    "cua-xa",
    "ty-le",
    "tong",
    "xong",
  ]);
  expect(itemByKey(template).get("BM1.con")?.label).toBe("con");
  expect(levelOf(template, "BM1.con")).toBe(3);
  expect(formOf(template, "BM1.con")?.code).toBe("BM1");
  expect(formOf(template, "BM9.con")).toBeNull();
});

test("a unit is not asked for headings, ratios, the province's rows, or rows of other kinds of unit", () => {
  expect(slugs(expectedItems(template, so))).toEqual(["rieng", "nhom", "con", "tong", "xong"]);
  expect(slugs(expectedItems(template, { ...so, unitKind: "xa" }))).toContain("cua-xa");
});

test("the province sheet asks a lead agency for its own rows only, whatever its kind", () => {
  const context = { sheet: "province", unitKind: "xa" } as const;
  expect(slugs(expectedItems(template, { ...context, ownerKeys: ["so-noi-vu"] }))).toEqual(["toan-tinh"]);
  expect(slugs(expectedItems(template, { ...context, ownerKeys: ["so-tu-phap"] }))).toEqual(["nhom", "con"]);
});

test("the unit sheet shows every row; the province sheet its rows under their headings", () => {
  expect(itemsOfSheet(template, "unit", [])).toHaveLength(9);
  expect(slugs(itemsOfSheet(template, "province", ["so-noi-vu"]))).toEqual(["dau", "toan-tinh"]);
  expect(slugs(itemsOfSheet(template, "province", []))).toEqual([]);
});

test("“không phát sinh” is an answer, “không thuộc nhiệm vụ” leaves the expected, unreadable is not filled", () => {
  expect(progress(template, {}, so)).toEqual([{ code: "BM1", filled: 0, expected: 5 }]);
  const cells = makeCells({
    rieng: 0,
    nhom: "none",
    con: "notApplicable",
    tong: { state: "blank", raw: "1.2.3", problem: "badGrouping" },
    "toan-tinh": 7,
    "ty-le": 50,
  });
  expect(progress(template, cells, so)).toEqual([{ code: "BM1", filled: 2, expected: 4 }]);
});

test("a sheet's ratio comes from its two rows, a percent's from its own parts, never from what was typed", () => {
  const percents = makeTemplate([...makeRatioRows(), makeItem("phan-tram", "percent")]);
  const cells = makeCells({
    "ty-le": 88,
    tong: 44,
    xong: 44,
    "phan-tram": { value: "99", parts: { numerator: "1", denominator: "3" } },
  });
  expect(sheetRatio(percents, cells, "BM1.ty-le")).toBe("100");
  expect(sheetRatio(percents, cells, "BM1.phan-tram")).toBe("33.33");
  expect(sheetRatio(percents, makeCells({ "ty-le": 88, tong: 44 }), "BM1.ty-le")).toBeNull();
  expect(sheetRatio(percents, makeCells({ tong: "none", xong: "none" }), "BM1.ty-le")).toBeNull();
  expect(sheetRatio(percents, cells, "BM1.tong")).toBeNull();
});
