import * as module from "@/lib/indicators/rules/choice-code";
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

const codeRule = { kind: "choiceCode", key: "BM1.ma" } as const;

testRule({
  kind: "choiceCode",
  module,
  source: "rules/choice-code.ts",
  judge: "judgeChoiceCode",
  template,
  cases: [
    { name: "a code of the form", rule: codeRule, given: { ma: 1 }, finds: null },
    { name: "the other code", rule: codeRule, given: { ma: 0 }, finds: null },
    { name: "blank", rule: codeRule, given: {}, finds: null },
    { name: "“không thuộc nhiệm vụ”", rule: codeRule, given: { ma: "notApplicable" }, finds: null },
    {
      name: "another code",
      rule: codeRule,
      given: { ma: 2 },
      finds: { rule: "choice-code", severity: "error", cells: ["BM1.ma"], expected: "0 = Không; 1 = Có", actual: "2" },
    },
    {
      name: "words for a code",
      rule: codeRule,
      given: { ma: { value: null, text: "Đang làm" } },
      finds: { actual: "Đang làm" },
    },
    {
      name: "words where the form prints no codes",
      rule: { kind: "choiceCode", key: "BM1.chu" },
      given: { chu: { value: null, text: "Phiếu" } },
      finds: null,
    },
  ],
});
