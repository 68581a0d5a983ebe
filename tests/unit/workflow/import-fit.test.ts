import { expect, test } from "vitest";
import type { Parse } from "@/lib/indicators/contract";
import { emptyParse } from "@/lib/indicators/parse-json/empty-parse";
import { fitOf, historyOf } from "@/lib/workflow/import-fit";

type Period = NonNullable<Parse["header"]["period"]>;
const period = (kind: Period["kind"], year: number, from: string | null = null, to: string | null = null): Period => ({
  kind,
  year,
  from,
  to,
});
const report = (name: string, kind: Period["kind"] = "Y", year = 2026, windowTo = "2026-12-14") => ({
  period: { kind, year, windowTo },
  unit: { name, shortName: name },
});

test.each([
  ["SỞ XÂY DỰNG", "Sở Xây dựng", "same"],
  ["Sở Xây dựng tỉnh Quảng Bình", "Sở Xây dựng", "same"],
  ["SỞ XÂY DỰNG", "Sở Xây dựng - Giao thông", "other"],
  ["SỞ Y TẾ", "Sở Xây dựng", "other"],
  ["ỦY BAN NHÂN DÂN XÃ BÌNH MINH", "Xã Bình Minh", "same"],
  ["UBND PHƯỜNG HOÀ BÌNH", "Phường Hòa Bình", "same"],
  ["UBND xã Bình Minh", "Xã Bình Minh Đông", "other"],
  ["UBND XÃ THANH BÌNH", "Xã Thanh Tùng", "other"],
  ["UBND XÃ TỊNH KHÊ", "Xã Tịnh Kỳ", "other"],
  ["VĂN PHÒNG", "Văn phòng UBND tỉnh", "same"],
  ["BAN QUẢN LÝ KHU KINH TẾ", "Ban Quản lý các khu công nghiệp", "other"],
  [null, "Sở Xây dựng", "unknown"],
] as const)("a file of %s, a report of %s: %s", (agency, unit, expected) => {
  expect(fitOf({ ...emptyParse().header, agency }, report(unit)).unit).toBe(expected);
});

test("the letters of the symbol stand in for a mistyped name, but not those every commune has", () => {
  const unit = { name: "Sở Xây dựng", shortName: "SXD" };
  const of = (agency: string | null, symbol: string) =>
    fitOf({ ...emptyParse().header, agency, symbol }, { ...report("x"), unit }).unit;
  expect([of("SỞ XÂY DƯNG", "BC-SXD"), of(null, "BC-SXD"), of("SỞ Y TẾ", "BC-SYT")]).toEqual(["same", "same", "other"]);
  const commune = { name: "Xã Bình Minh", shortName: "UBND" };
  const header = { ...emptyParse().header, agency: "UBND XÃ TÂN LẬP", symbol: "BC-UBND" };
  expect(fitOf(header, { ...report("x"), unit: commune }).unit).toBe("other");
});

test.each([
  [period("Y", 2026), report("x"), "same"],
  [period("Y", 2025), report("x"), "other"],
  [period("Q1", 2026), report("x"), "other"],
  [period("M", 2026, null, "2026-05-14"), report("x", "M", 2026, "2026-05-14"), "same"],
  [period("M", 2026, null, "2026-04-14"), report("x", "M", 2026, "2026-05-14"), "other"],
  [null, report("x"), "unknown"],
] as const)("a file of %j", (told, of, expected) => {
  expect(fitOf({ ...emptyParse().header, period: told }, of).period).toBe(expected);
});

test("a period keeps the dates the file gives, and has the regime's where it gives none", () => {
  expect(historyOf(period("Q1", 2022, "2021-12-16", null))).toEqual({
    kind: "Q1",
    year: 2022,
    title: "Báo cáo Quý I năm 2022",
    from: "2021-12-16",
    to: "2022-03-14",
  });
  expect(historyOf(null)).toBeNull();
});
