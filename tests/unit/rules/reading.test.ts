import * as module from "@/lib/indicators/rules/reading";
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

const readingRule = { kind: "reading", key: "BM1.so" } as const;

testRule({
  kind: "reading",
  module,
  source: "rules/reading.ts",
  judge: "judgeReading",
  template,
  cases: [
    { name: "what was read", rule: readingRule, given: { so: 5 }, finds: null },
    { name: "blank", rule: readingRule, given: {}, finds: null },
    {
      name: "what could not be read",
      rule: readingRule,
      given: { so: { state: "blank", raw: "1.23.4", problem: "badGrouping" } },
      finds: {
        rule: "reading",
        severity: "error",
        cells: ["BM1.so"],
        actual: "1.23.4",
        message:
          "Dòng 1 “Số văn bản”: Không rõ “1.23.4” là số nào vì dấu phân cách đặt không đúng chỗ. Gõ lại, ví dụ 1234 hoặc 1.234. Sửa lại trước khi gửi.",
      },
    },
    {
      name: "a writing that reads differently today keeps its own problem",
      rule: readingRule,
      given: { so: { state: "blank", raw: "12", problem: "negative" } },
      finds: { rule: "reading", actual: "12" },
    },
    {
      name: "a row the form does not have",
      rule: { kind: "reading", key: "BM1.la" },
      given: { la: { state: "blank", problem: "formula" } },
      finds: null,
    },
  ],
});
