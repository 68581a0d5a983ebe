import fc from "fast-check";
import { expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import type { Cell, Cells } from "@/lib/indicators/cell";
import { blankCell } from "@/lib/indicators/cell";
import type { ToldFigure } from "@/lib/indicators/context";
import { parseCell } from "@/lib/indicators/parse-cell";
import { computeRatio } from "@/lib/indicators/ratio";
import type { Item, Template } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { allItems, itemByKey } from "@/lib/indicators/walk";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";

const cellOf = (item: Item, raw: string): Cell => ({ ...blankCell, ...parseCell(item, raw).cell });

/** Types what was proposed, as a person would. */
function apply(template: Template, cells: Cells, key: string, value: number): Cells {
  const item = itemByKey(template).get(key);
  if (!item) throw new Error(key);
  return { ...cells, [key]: { ...cells[key], ...cellOf(item, String(value).replace(".", ",")) } };
}

const figures = allItems(bnv2022).filter(({ kind }) => kind === "count" || kind === "ratio" || kind === "quantity");

/** Small figures, so that relations break and hold by turns. */
const report = fc.dictionary(fc.constantFrom(...figures.map(({ key }) => key)), fc.integer({ min: 0, max: 60 }), {
  minKeys: 30,
  maxKeys: 110,
});

const tellings = fc.array(
  fc.record({
    key: fc.constantFrom(...figures.filter(({ kind }) => kind === "count").map(({ key }) => key)),
    value: fc.integer({ min: 0, max: 60 }),
    relation: fc.constantFrom("=" as const, ">=" as const),
    sure: fc.boolean(),
  }),
  { maxLength: 25 },
);

const toldFigure = ({
  key,
  value,
  relation,
  sure,
}: {
  key: string;
  value: number;
  relation: "=" | ">=";
  sure: boolean;
}): ToldFigure => ({
  keys: [key],
  sure,
  relation,
  value: String(value),
  raw: String(value),
  quote: String(value),
  source: "prose",
  place: { path: "II.1", line: 0, from: 0, to: 1 },
});

test("whatever was typed, an applied proposal leaves fewer findings than before", () => {
  const items = itemByKey(bnv2022);
  fc.assert(
    fc.property(report, tellings, (typed, told) => {
      const cells = Object.fromEntries(
        Object.entries(typed).flatMap(([key, value]) => {
          const item = items.get(key);
          return item ? [[key, cellOf(item, String(value))]] : [];
        }),
      );
      const context = { narrated: { figures: told.map(toldFigure), contradictions: [] } };
      const issues = validate(bnv2022, cells, context);
      for (const { suggestion } of issues) {
        if (!suggestion) continue;
        const after = validate(bnv2022, apply(bnv2022, cells, suggestion.key, suggestion.value), context);
        expect(after.length, suggestion.key).toBeLessThan(issues.length);
        expect(suggestion.because.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 150 },
  );
});

const small = makeTemplate([
  ...makeRatioRows(),
  makeItem("ca-hai", "count", { totalOf: ["BM1.tong", "BM1.khac"] }),
  makeItem("khac", "count"),
]);

test("a part mistyped in one digit, which the ratio, the total and the narrative all give away, is found and nothing else", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 120, max: 9999 }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.integer({ min: 10, max: 500 }),
      fc.nat(3),
      fc.integer({ min: 1, max: 9 }),
      (whole, share, other, at, by) => {
        const part = Math.max(1, Math.floor(whole * share));
        const digits = String(whole).split("");
        const place = at % digits.length;
        digits[place] = String((Number(digits[place]) + by) % 10);
        const mistyped = Number(digits.join(""));
        fc.pre(mistyped > 0 && String(mistyped).length === digits.length);
        const typed = {
          "ty-le": computeRatio(String(part), String(whole)) ?? "",
          tong: mistyped,
          xong: part,
          "ca-hai": whole + other,
          khac: other,
        };
        const items = itemByKey(small);
        const cells = Object.fromEntries(
          Object.entries(typed).map(([slug, value]) => {
            const item = items.get(`BM1.${slug}`);
            if (!item) throw new Error(slug);
            return [item.key, cellOf(item, String(value).replace(".", ","))];
          }),
        );
        const told = toldFigure({ key: "BM1.tong", value: whole, relation: "=", sure: true });
        const issues = validate(small, cells, { narrated: { figures: [told], contradictions: [] } });
        const proposed = new Set(
          issues.flatMap(({ suggestion }) => (suggestion ? [`${suggestion.key}=${suggestion.value}`] : [])),
        );
        expect(proposed).toEqual(new Set([`BM1.tong=${whole}`]));
      },
    ),
    { numRuns: 300 },
  );
});
