import * as module from "@/lib/indicators/rules/same-figures";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const slugs = ["a", "b", "c", "d", "e", "f", "g"];
const figures = {
  "BM1.a": "15",
  "BM1.b": "120",
  "BM1.c": "33",
  "BM1.d": "48",
  "BM1.e": "1192",
  "BM1.f": "3",
  "BM1.g": "10",
};
const rule = { kind: "sameFigures" as const, title: "Báo cáo Quý I năm 2026", figures };

testRule({
  kind: "sameFigures",
  module,
  source: "rules/same-figures.ts",
  judge: "judgeSameFigures",
  template: makeTemplate(slugs.map((slug) => makeItem(slug, "count"))),
  cases: [
    {
      name: "every figure of some size as it was",
      rule,
      given: { a: 15, b: 120, c: 33, d: 48, e: 1192, f: 4, g: 10 },
      finds: {
        rule: "same-figures",
        severity: "hint",
        cells: ["BM1.a", "BM1.b", "BM1.c", "BM1.d", "BM1.e"],
        actual: "6 số giống nhau",
        message:
          "Cả 6 số liệu phát sinh trong kỳ (từ 10 trở lên) giống hệt Báo cáo Quý I năm 2026. Có thể số liệu kỳ trước chưa được thay. Kiểm tra lại.",
      },
    },
    { name: "one of them changed", rule, given: { a: 15, b: 120, c: 33, d: 48, e: 1193, g: 10 }, finds: null },
    { name: "too few to mean anything", rule, given: { a: 15, b: 120, c: 33, d: 48, f: 3 }, finds: null },
    {
      name: "five are enough",
      rule,
      given: { a: 15, b: 120, c: 33, d: 48, e: 1192 },
      finds: { actual: "5 số giống nhau" },
    },
    { name: "nothing entered yet", rule, given: {}, finds: null },
  ],
});
