import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { validate } from "@/lib/indicators/validate";
import { progress } from "@/lib/indicators/walk";
import { inventedName } from "@/prisma/seed/invented-names";
import { ownFigures } from "@/prisma/seed/minh-hoa/figures";
import { yearBeingReported } from "@/prisma/seed/minh-hoa/open-period";
import { PLAN } from "@/prisma/seed/minh-hoa/plan";
import { unitSheet } from "@/prisma/seed/minh-hoa/unit-sheet";
import { UNITS } from "@/prisma/seed/minh-hoa/units";
import { typedCells } from "@/prisma/seed/typed-cells";

test.each([
  ["2026-11-20T04:00:00Z", 2026],
  ["2026-12-19T16:59:59Z", 2026],
  ["2026-12-19T17:00:00Z", 2027],
  ["2027-01-01T00:00:00Z", 2027],
])("at %s the year being reported is %i", (now, year) => {
  expect(yearBeingReported(now)).toBe(year);
});

test("every unit has a stage, and no two people of the demonstration share a name", () => {
  expect(Object.keys(PLAN).sort()).toEqual(UNITS.map((unit) => unit.code).sort());
  const names = Array.from({ length: 96 }, (_, n) => inventedName(n));
  expect(new Set(names).size).toBe(96);
});

// The figures come from a generator: whatever the year, a unit that fills everything is never contradicted.
describe.each([haiCap2025, bnv2022])("$id", (template) => {
  test.each(UNITS)("$code fills every row asked of it without a contradiction", (unit) => {
    for (let year = 2021; year <= 2040; year += 1) {
      const cells = typedCells(template, unitSheet(template, unit, ownFigures(unit, year)));
      expect(validate(template, cells), String(year)).toEqual([]);
      for (const form of progress(template, cells, { sheet: "unit", unitKind: unit.kind, ownerKeys: [] })) {
        expect(form.filled, `${form.code} ${year}`).toBe(form.expected);
      }
    }
  });
});
