import { describe, expect, test } from "vitest";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { consolidate } from "@/lib/indicators/consolidate";
import type { ConsolidationSettings, Submission } from "@/lib/indicators/consolidation";
import type { Template, UnitKind } from "@/lib/indicators/template";
import { makeCell } from "@/tests/factories/make-cells";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";
import { makeItem, makeTemplate } from "@/tests/factories/make-template";

const shipped = (id: string): Template => {
  const template = findShipped(id);
  if (!template) throw new Error(id);
  return template;
};
const bnv = shipped("bnv-2022");
const ninhThuan = shipped("ninh-thuan-2021");
const dongNai = shipped("dong-nai-2022");

type Given = Record<string, string | number | null | Partial<Cell>>;

/** A unit's sheet on one template, cells by full key. */
const sheet = (template: Template, unit: string, unitKind: UnitKind, given: Given): Submission => ({
  ...makeSubmission(template, unit, {}),
  unitKind,
  cells: Object.fromEntries(Object.entries(given).map(([key, value]) => [key, makeCell(value)])),
});

function consolidated(template: Template, submissions: Submission[], more: Partial<ConsolidationSettings> = {}) {
  const expected = submissions.map(({ unitId, unitName, unitKind }) => ({ unitId, unitName, unitKind }));
  const made = consolidate(template, makeSettings([], { expected, ...more }), submissions);
  return (key: string) => {
    const item = made.items.find((row) => row.key === key);
    if (!item) throw new Error(key);
    return item;
  };
}

describe("reports on different templates", () => {
  test("a percent with both numbers in its cell gives a ratio and its two rows", () => {
    const of = consolidated(bnv, [
      sheet(bnv, "A", "so", { "BM3.ho-so-so-da-giai-quyet": 10, "BM3.ho-so-so-dung-han": 5 }),
      sheet(ninhThuan, "B", "so", {
        "PL.ty-le-ho-so-so-dung-han": { value: "100", parts: { numerator: "90", denominator: "90" } },
      }),
      sheet(ninhThuan, "C", "so", { "PL.ty-le-ho-so-so-dung-han": 99 }),
    ]);
    expect(of("BM3.ho-so-so-da-giai-quyet").unitSum).toBe("100");
    expect(of("BM3.ty-le-ho-so-so-dung-han")).toMatchObject({
      unitSum: "95",
      coverage: { counted: 2, missing: ["C"] },
    });
  });

  test("a ratio and its two rows give a percent", () => {
    const of = consolidated(ninhThuan, [
      sheet(bnv, "A", "so", { "BM3.ho-so-so-da-giai-quyet": 10, "BM3.ho-so-so-dung-han": 5 }),
      sheet(ninhThuan, "B", "so", {
        "PL.ty-le-ho-so-so-dung-han": { value: "100", parts: { numerator: "90", denominator: "90" } },
      }),
    ]);
    expect(of("PL.ty-le-ho-so-so-dung-han")).toMatchObject({ figure: "95", numerator: "95", denominator: "100" });
  });

  test("one row of a unit is the row of its kind in the province's template, and the other kinds' rows are not its", () => {
    const given = { "BM3.ho-so-don-vi-da-giai-quyet": 8, "BM3.ho-so-don-vi-dung-han": 6 };
    const of = consolidated(bnv, [sheet(dongNai, "Sở", "so", given), sheet(dongNai, "Xã", "xa", given)]);
    expect(of("BM3.ho-so-so-dung-han")).toMatchObject({
      unitSum: "6",
      coverage: { counted: 1, notApplicable: ["Xã"] },
    });
    expect(of("BM3.ty-le-ho-so-xa-dung-han")).toMatchObject({
      unitSum: "75",
      coverage: { counted: 1, notApplicable: ["Sở"] },
    });
  });

  test("and back: the row of the unit's kind is the unit's one row", () => {
    const of = consolidated(dongNai, [
      sheet(bnv, "Xã", "xa", { "BM3.ho-so-xa-da-giai-quyet": 8, "BM3.ho-so-xa-dung-han": 6 }),
      sheet(dongNai, "Sở", "so", { "BM3.ho-so-don-vi-da-giai-quyet": 2, "BM3.ho-so-don-vi-dung-han": 2 }),
    ]);
    expect(of("BM3.ty-le-ho-so-don-vi-dung-han")).toMatchObject({ figure: "80", numerator: "8", denominator: "10" });
  });

  test("an exact merger adds its terms; one of them missing is no sum", () => {
    const both = { "BM2.vbqppl-da-xu-ly-sau-kiem-tra": 3, "BM2.vbqppl-da-xu-ly-sau-ra-soat": "none" };
    const of = consolidated(ninhThuan, [
      sheet(bnv, "A", "so", both),
      sheet(bnv, "B", "so", { "BM2.vbqppl-da-xu-ly-sau-kiem-tra": 100 }),
      sheet(ninhThuan, "C", "so", { "PL.vbqppl-kien-nghi-da-xu-ly": 4 }),
    ]);
    expect(of("PL.vbqppl-kien-nghi-da-xu-ly")).toMatchObject({
      unitSum: "7",
      coverage: { counted: 2, missing: ["B"] },
    });
  });

  test("an approximate figure is never added: the unit has no such row", () => {
    const of = consolidated(shipped("bnv-2024-dvctt"), [
      sheet(bnv, "A", "so", { "BM7.tthc-muc-do-4": 40, "BM7.ho-so-tiep-nhan": 9 }),
    ]);
    expect(of("BM7.dvctt-toan-trinh")).toMatchObject({ unitSum: null });
    expect(of("BM7.dvctt-toan-trinh").contributors).toMatchObject([
      { unit: "A", leftOut: "Mẫu của đơn vị không có dòng này." },
    ]);
  });

  test("what a unit could not write readably stays in sight under our row", () => {
    const unread = { ...blankCell, raw: "khoảng ba chục", problem: "wordsNotNumber" } as const;
    const of = consolidated(bnv, [sheet(ninhThuan, "A", "so", { "PL.bien-che-giao": unread })]);
    expect(of("BM4.bien-che-giao")).toMatchObject({
      unitSum: null,
      contributors: [{ unit: "A", text: "khoảng ba chục", leftOut: "Nội dung đã gõ chưa đọc được thành số." }],
    });
  });

  test("a code whose words we do not have is named, not counted under a number of ours", () => {
    const ours = makeTemplate([makeItem("ma", "choice", { codes: [{ code: 1, label: "Có" }] })]);
    const theirs = makeTemplate([makeItem("ma", "choice", { codes: [{ code: 1, label: "Đang làm" }] })], {
      id: "mau-cu",
    });
    const of = consolidated(ours, [makeSubmission(theirs, "A", { ma: 1 })]);
    expect(of("BM1.ma").tally[0]?.units).toEqual([]);
    expect(of("BM1.ma").contributors).toMatchObject([
      { text: "Đang làm", leftOut: "Mã không có trong danh sách của dòng này." },
    ]);
  });
});

describe("figures that others claim for the whole province", () => {
  const both = makeTemplate([makeItem("so", "count", { scope: "both", owner: "so-noi-vu" })]);
  const alone = makeTemplate([
    makeItem("so", "count", { scope: "province", owner: "so-noi-vu", consolidate: "owner" }),
  ]);
  const province = (template: Template, unit: string, figure: number) =>
    makeSubmission(template, unit, { so: figure }, { sheet: "province", unitName: `Cơ quan ${unit}` });

  test("another agency's sheet that says something else is named and not used", () => {
    const of = consolidated(both, [province(both, "CT", 50), province(both, "B", 40), province(both, "C", 50)]);
    expect(of("BM1.so")).toMatchObject({
      figure: "50",
      conflicts: ["Phiếu số liệu toàn tỉnh của Cơ quan B cũng ghi 40 cho dòng này; số đó không được dùng."],
    });
  });

  test("the lead agency's own sheet is evidence on a row that is the province's alone", () => {
    const of = consolidated(alone, [province(alone, "CT", 50), makeSubmission(alone, "CT", { so: 7 })]);
    expect(of("BM1.so").conflicts).toEqual([
      "Chủ trì ghi 7 ở phiếu của đơn vị; với dòng này, tỉnh chỉ dùng số ở phiếu “Số liệu toàn tỉnh”.",
    ]);
    expect(
      consolidated(alone, [province(alone, "CT", 50), makeSubmission(alone, "CT", { so: 50 })])("BM1.so").conflicts,
    ).toBeUndefined();
  });

  test("a row without conflicts says nothing of them", () => {
    expect(consolidated(both, [province(both, "CT", 50)])("BM1.so")).not.toHaveProperty("conflicts");
  });
});
