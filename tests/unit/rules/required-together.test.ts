import * as module from "@/lib/indicators/rules/required-together";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const template = makeTemplate(
  ["a", "b", "c", "tong"].map((slug, at) => makeItem(slug, "count", { tt: `${at + 1}.`, label: `Số ${slug}` })),
);

const together = {
  kind: "requiredTogether" as const,
  id: "di-cung",
  severity: "hint" as const,
  keys: ["BM1.a", "BM1.b"],
};

testRule({
  kind: "requiredTogether",
  module,
  source: "rules/required-together.ts",
  judge: "judgeRequiredTogether",
  template,
  cases: [
    { name: "both", rule: together, given: { a: 1, b: 0 }, finds: null },
    { name: "neither", rule: together, given: { c: 1 }, finds: null },
    {
      name: "only one",
      rule: together,
      given: { a: 1 },
      finds: { rule: "di-cung", severity: "hint", cells: ["BM1.b", "BM1.a"] },
    },
    { name: "only the other", rule: together, given: { b: 1 }, finds: { cells: ["BM1.a", "BM1.b"] } },
    { name: "the other is not the unit's", rule: together, given: { a: 1, b: "notApplicable" }, finds: null },
  ],
});
