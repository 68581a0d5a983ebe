import { expect, test } from "vitest";
import { UnitKind } from "@/lib/indicators/template";
import { PeriodKind } from "@/lib/workflow/period";
import { periodDefaults, ruleDefaults } from "@/lib/workflow/period-defaults";

test.each([
  ["Q1", "2025-12-15", "2026-03-14", "Báo cáo Quý I năm 2026"],
  ["H1", "2025-12-15", "2026-06-14", "Báo cáo 6 tháng đầu năm 2026"],
  ["Q3", "2026-06-15", "2026-09-14", "Báo cáo Quý III năm 2026"],
  ["Y", "2025-12-15", "2026-12-14", "Báo cáo năm 2026"],
  ["Q2", "2026-03-15", "2026-06-14", "Báo cáo Quý II năm 2026"],
  ["M9", "2025-12-15", "2026-09-14", "Báo cáo 9 tháng năm 2026"],
] as const)("%s runs from %s to %s", (kind, windowFrom, windowTo, title) => {
  expect(periodDefaults(kind, 2026)).toEqual({ title, windowFrom, windowTo });
});

test("a month runs from the 15th to the 14th, January from last year", () => {
  expect(periodDefaults("M", 2026, 1)).toMatchObject({ windowFrom: "2025-12-15", windowTo: "2026-01-14" });
  expect(periodDefaults("M", 2026, 10)).toMatchObject({ windowFrom: "2026-09-15", windowTo: "2026-10-14" });
});

test("every kind of unit sends by 17:00 of a day after its window and not after the province", () => {
  for (const kind of PeriodKind.options) {
    const province = ruleDefaults(kind, 2026, "tinh", 5);
    expect(province.dueAt.slice(8)).toBe("20T10:00:00.000Z");
    for (const unitKind of UnitKind.options) {
      const rule = ruleDefaults(kind, 2026, unitKind, 5);
      expect(rule.dueAt.slice(0, 10) > rule.windowTo && rule.dueAt <= province.dueAt).toBe(true);
    }
  }
});
