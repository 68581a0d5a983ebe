import * as module from "@/lib/indicators/rules/each-at-most";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const template = makeTemplate(
  ["a", "b", "c", "tong"].map((slug, at) => makeItem(slug, "count", { tt: `${at + 1}.`, label: `Số ${slug}` })),
);

const keys = ["BM1.a", "BM1.b", "BM1.c"];

const within = {
  kind: "eachAtMost" as const,
  id: "trong-tong",
  severity: "hint" as const,
  parts: keys,
  whole: "BM1.tong",
};

testRule({
  kind: "eachAtMost",
  module,
  source: "rules/each-at-most.ts",
  judge: "judgeEachAtMost",
  template,
  cases: [
    {
      name: "each within the whole, though their sum is not",
      rule: within,
      given: { a: 90, b: 80, tong: 90 },
      finds: null,
    },
    { name: "no whole", rule: within, given: { a: 90 }, finds: null },
    { name: "no part", rule: within, given: { tong: 0 }, finds: null },
    {
      name: "parts of a whole of 0, said once",
      rule: within,
      given: { a: 4, b: 0, c: 127, tong: 0 },
      finds: {
        rule: "trong-tong",
        severity: "hint",
        cells: ["BM1.tong", "BM1.a", "BM1.c"],
        expected: "≥ 4; 127",
        actual: "0",
        message:
          "Dòng 4 “Số tong” là 0 nhưng dòng 1 là 4, dòng 3 là 127. Một phần không thể lớn hơn tổng. Kiểm tra lại.",
      },
    },
  ],
});
