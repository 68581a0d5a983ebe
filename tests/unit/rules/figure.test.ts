import * as module from "@/lib/indicators/rules/figure";
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

const figureRule = { kind: "figure", key: "BM1.so" } as const;

testRule({
  kind: "figure",
  module,
  source: "rules/figure.ts",
  judge: "judgeFigure",
  template,
  cases: [
    { name: "a whole number", rule: figureRule, given: { so: 5 }, finds: null },
    { name: "0", rule: figureRule, given: { so: 0 }, finds: null },
    { name: "blank", rule: figureRule, given: {}, finds: null },
    { name: "“không phát sinh”", rule: figureRule, given: { so: { state: "none", value: "-1" } }, finds: null },
    { name: "words", rule: figureRule, given: { so: { value: null, text: "x" } }, finds: null },
    { name: "a row the form does not have", rule: { kind: "figure", key: "BM1.la" }, given: { la: -1 }, finds: null },
    {
      name: "a negative count",
      rule: figureRule,
      given: { so: -1 },
      finds: { rule: "negative", severity: "error", cells: ["BM1.so"], expected: "≥ 0", actual: "-1" },
    },
    {
      name: "a count with a fraction",
      rule: figureRule,
      given: { so: "1.5" },
      finds: { rule: "not-whole", severity: "error", actual: "1,5" },
    },
    {
      name: "a quantity with a fraction",
      rule: { kind: "figure", key: "BM1.von" },
      given: { von: "1.5" },
      finds: null,
    },
    {
      name: "a negative quantity",
      rule: { kind: "figure", key: "BM1.von" },
      given: { von: "-1.5" },
      finds: { rule: "negative" },
    },
  ],
});
