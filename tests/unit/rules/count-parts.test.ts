import * as module from "@/lib/indicators/rules/count-parts";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const template = makeTemplate([
  makeItem("so", "count", { tt: "1.", label: "Số văn bản" }),
  makeItem("von", "quantity", { label: "Vốn" }),
  makeItem("ma", "choice", {
    label: "Đối thoại",
    codes: [
      { code: 0, label: "Không" },
      { code: 1, label: "Có" },
    ],
  }),
  makeItem("chu", "choice", { codes: [] }),
  makeItem("muc", "heading"),
]);

const partsRule = { kind: "countParts", key: "BM1.so" } as const;

testRule({
  kind: "countParts",
  module,
  source: "rules/count-parts.ts",
  judge: "judgeCountParts",
  template,
  cases: [
    {
      name: "2 of 2",
      rule: partsRule,
      given: { so: { value: "2", parts: { numerator: "2", denominator: "2" } } },
      finds: null,
    },
    {
      name: "3 with 2/2",
      rule: partsRule,
      given: { so: { value: "3", parts: { numerator: "2", denominator: "2" } } },
      finds: { rule: "count-parts", severity: "warning", cells: ["BM1.so"], expected: "2", actual: "3" },
    },
    { name: "no parts", rule: partsRule, given: { so: 3 }, finds: null },
    {
      name: "parts without a figure",
      rule: partsRule,
      given: { so: { value: null, parts: { numerator: "2", denominator: "2" } } },
      finds: null,
    },
    {
      name: "parts of a row that is not theirs",
      rule: partsRule,
      given: { so: { state: "notApplicable", value: "3", parts: { numerator: "2", denominator: "2" } } },
      finds: null,
    },
  ],
});
