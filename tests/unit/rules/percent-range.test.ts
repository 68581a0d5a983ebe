import * as module from "@/lib/indicators/rules/percent-range";
import type { PairSource } from "@/lib/indicators/rules/rule";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const template = makeTemplate([...makeRatioRows(), makeItem("phan-tram", "percent", { label: "Tỷ lệ" })]);

const rows: PairSource = { from: "rows", ratio: "BM1.ty-le", numerator: "BM1.xong", denominator: "BM1.tong" };

const own: PairSource = { from: "cell", key: "BM1.phan-tram" };

const range = { kind: "percentRange", key: "BM1.ty-le", pair: rows } as const;

const rangeOwn = { kind: "percentRange", key: "BM1.phan-tram", pair: own } as const;

testRule({
  kind: "percentRange",
  module,
  source: "rules/percent-range.ts",
  judge: "judgePercentRange",
  template,
  cases: [
    { name: "100", rule: rangeOwn, given: { "phan-tram": 100 }, finds: null },
    { name: "0", rule: rangeOwn, given: { "phan-tram": 0 }, finds: null },
    { name: "nothing", rule: rangeOwn, given: {}, finds: null },
    { name: "words", rule: rangeOwn, given: { "phan-tram": { value: null, text: "x" } }, finds: null },
    { name: "“không phát sinh”", rule: rangeOwn, given: { "phan-tram": "none" }, finds: null },
    {
      name: "100,01",
      rule: rangeOwn,
      given: { "phan-tram": "100.01" },
      finds: {
        rule: "percent-range",
        severity: "warning",
        cells: ["BM1.phan-tram"],
        expected: "0–100",
        actual: "100,01",
      },
    },
    { name: "below 0", rule: rangeOwn, given: { "phan-tram": -1 }, finds: { actual: "-1" } },
    {
      name: "both parts known: they already say it",
      rule: range,
      given: { "ty-le": 150, tong: 2, xong: 2 },
      finds: null,
    },
    { name: "one part known", rule: range, given: { "ty-le": 150, tong: 2 }, finds: { actual: "150" } },
    { name: "the other part known", rule: range, given: { "ty-le": 150, xong: 2 }, finds: { actual: "150" } },
    {
      name: "a whole of 0 makes no ratio",
      rule: range,
      given: { "ty-le": 150, tong: 0, xong: 2 },
      finds: { actual: "150" },
    },
  ],
});
