import { expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { validate } from "@/lib/indicators/validate";
import { readNarrative, sectionOf } from "@/lib/narrative/figures/read-narrative";
import { ownFigures } from "@/prisma/seed/minh-hoa/figures";
import { narrativeOf } from "@/prisma/seed/minh-hoa/narrative";
import { unitSheet } from "@/prisma/seed/minh-hoa/unit-sheet";
import { UNITS } from "@/prisma/seed/minh-hoa/units";
import { typedCells } from "@/prisma/seed/typed-cells";

/** A figure of a sentence replaced, as if it were mistyped. */
const mistype = (text: string): string => text.replace(/\d+(?=\D*$)/u, (digits) => String(Number(digits) + 7));

// Sentences made from the figures of the forms, by somebody else, for every unit and many years.
test.each([haiCap2025, bnv2022])("$id: prose that says what the forms say is never warned about", (template) => {
  let told = 0;
  for (const unit of UNITS) {
    for (let year = 2024; year <= 2026; year += 1) {
      const figures = ownFigures(unit, year);
      const narrated = readNarrative(template, narrativeOf(template, unit, figures, year).map(sectionOf), year);
      told += narrated.figures.length;
      expect(
        validate(template, typedCells(template, unitSheet(template, unit, figures)), { narrated, unitKind: unit.kind }),
      ).toEqual([]);
    }
  }
  expect(told).toBeGreaterThan(UNITS.length * 3 * 5);
});

test("a figure of it mistyped is found", () => {
  const [unit] = UNITS;
  if (!unit) throw new Error("no unit");
  const figures = ownFigures(unit, 2026);
  const cells = typedCells(haiCap2025, unitSheet(haiCap2025, unit, figures));
  const sections = narrativeOf(haiCap2025, unit, figures, 2026)
    .filter(({ path }) => path === "I.1")
    .map(sectionOf);
  const changed = sections.map((section) => ({
    ...section,
    passages: section.passages.map((passage) =>
      passage.kind === "line" ? { ...passage, text: mistype(passage.text) } : passage,
    ),
  }));
  expect(validate(haiCap2025, cells, { narrated: readNarrative(haiCap2025, changed, 2026) })).toMatchObject([
    { rule: "told", severity: "warning", cells: ["BM1.van-ban-chi-dao"] },
  ]);
});
