import * as module from "@/lib/indicators/rules/exclusive";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const template = makeTemplate(
  ["a", "b", "c", "tong"].map((slug, at) => makeItem(slug, "count", { tt: `${at + 1}.`, label: `Số ${slug}` })),
);

const keys = ["BM1.a", "BM1.b", "BM1.c"];

const exclusiveRule = { kind: "exclusive" as const, id: "chi-mot", severity: "warning" as const, keys };

testRule({
  kind: "exclusive",
  module,
  source: "rules/exclusive.ts",
  judge: "judgeExclusive",
  template,
  cases: [
    { name: "one of them", rule: exclusiveRule, given: { a: 3, b: 0, c: "none" }, finds: null },
    { name: "none of them", rule: exclusiveRule, given: { a: 0, b: 0 }, finds: null },
    {
      name: "two of them",
      rule: exclusiveRule,
      given: { a: 3, c: 1 },
      finds: { rule: "chi-mot", severity: "warning", cells: ["BM1.a", "BM1.c"], actual: "3; 1" },
    },
  ],
});
