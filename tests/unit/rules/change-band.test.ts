import { expect, test } from "vitest";
import * as module from "@/lib/indicators/rules/change-band";
import { largestChanges } from "@/lib/indicators/rules/largest-changes";
import type { RuleOf } from "@/lib/indicators/rules/rule";
import { formOf, itemByKey } from "@/lib/indicators/walk";
import { makeCells } from "../../factories/make-cells";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const slugs = ["ho-so", "b", "c", "d"];
const template = makeTemplate(slugs.map((slug) => makeItem(slug, "count", { tt: "3.1.", label: "Số hồ sơ" })));
const rule = (history: string[], key = "BM1.ho-so"): RuleOf<"changeBand"> => ({
  kind: "changeBand",
  key,
  lastYear: { title: "Báo cáo năm 2025", figure: history[0] ?? "0" },
  history,
});
// Median 1.010, MAD 10: the band is half of the level, 505.
const steady = ["1000", "1020", "1010", "990", "1030"];

testRule({
  kind: "changeBand",
  module,
  source: "rules/change-band.ts",
  judge: "judgeChangeBand",
  template,
  cases: [
    { name: "about as ever", rule: rule(steady), given: { "ho-so": 1100 }, finds: null },
    { name: "at the edge of the band", rule: rule(steady), given: { "ho-so": 1515 }, finds: null },
    {
      name: "a digit too many",
      rule: rule(steady),
      given: { "ho-so": 10150 },
      finds: {
        rule: "large-change",
        severity: "hint",
        cells: ["BM1.ho-so"],
        expected: "quanh 1.010",
        actual: "10.150",
        message:
          "Dòng 3.1 “Số hồ sơ” là 10.150, trong khi Báo cáo năm 2025 là 1.000 và các năm trước thường quanh 1.010. Kiểm tra lại.",
      },
    },
    { name: "just outside the band", rule: rule(steady), given: { "ho-so": 1516 }, finds: { actual: "1.516" } },
    { name: "far below", rule: rule(steady), given: { "ho-so": 101 }, finds: { actual: "101" } },
    { name: "blank", rule: rule(steady), given: {}, finds: null },
    { name: "three periods tell no band", rule: rule(steady.slice(0, 3)), given: { "ho-so": 10150 }, finds: null },
    {
      name: "four do; the median lies between two",
      rule: rule(steady.slice(0, 4)),
      given: { "ho-so": 10150 },
      finds: { expected: "quanh 1.005" },
    },
    {
      name: "a row that is mostly 0 jumps by nature",
      rule: rule(["0", "0", "40", "50", "60"]),
      given: { "ho-so": 9000 },
      finds: null,
    },
    {
      name: "one 0 in four is no such row",
      rule: rule(["40", "0", "45", "50"]),
      given: { "ho-so": 9000 },
      finds: { actual: "9.000" },
    },
    {
      name: "a row that swings widely",
      rule: rule(["100", "900", "300", "700", "500"]),
      given: { "ho-so": 1800 },
      finds: null,
    },
    { name: "small figures move by a few", rule: rule(["1", "2", "1", "2", "1"]), given: { "ho-so": 11 }, finds: null },
    {
      name: "already so last year",
      rule: rule(["9900", "1000", "1020", "1010", "990"]),
      given: { "ho-so": 10150 },
      finds: null,
    },
  ],
});

test("when much changed at once only the largest jumps are named, the largest first", () => {
  const rules = slugs.map((slug) => rule(steady, `BM1.${slug}`));
  const cells = makeCells({ "ho-so": 3000, b: 9000, c: 2000, d: 1000 });
  const sheet = { cells, items: itemByKey(template), formCode: (key: string) => formOf(template, key)?.code ?? null };
  expect(largestChanges(sheet, rules, 2).map((issue) => issue.cells[0])).toEqual(["BM1.b", "BM1.ho-so"]);
  expect(largestChanges(sheet, rules, 9).map((issue) => issue.cells[0])).toEqual(["BM1.b", "BM1.ho-so", "BM1.c"]);
});
