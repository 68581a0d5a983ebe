import type { PairSource } from "@/lib/indicators/rules/rule";
import * as module from "@/lib/indicators/rules/zero-whole";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const template = makeTemplate([...makeRatioRows(), makeItem("phan-tram", "percent", { label: "Tỷ lệ" })]);

const rows: PairSource = { from: "rows", ratio: "BM1.ty-le", numerator: "BM1.xong", denominator: "BM1.tong" };

const own: PairSource = { from: "cell", key: "BM1.phan-tram" };

const parts = (numerator: string, denominator: string, value: string | null = null) => ({
  value,
  parts: { numerator, denominator },
});

testRule({
  kind: "zeroWhole",
  module,
  source: "rules/zero-whole.ts",
  judge: "judgeZeroWhole",
  template,
  cases: [
    {
      name: "4 of 0",
      rule: { kind: "zeroWhole", pair: rows },
      given: { xong: 4, tong: 0 },
      finds: { rule: "zero-whole", severity: "warning", cells: ["BM1.xong", "BM1.tong"], expected: "0", actual: "4" },
    },
    { name: "0 of 0", rule: { kind: "zeroWhole", pair: rows }, given: { xong: 0, tong: 0 }, finds: null },
    { name: "4 of 4", rule: { kind: "zeroWhole", pair: rows }, given: { xong: 4, tong: 4 }, finds: null },
    {
      name: "4 of “không phát sinh”",
      rule: { kind: "zeroWhole", pair: rows },
      given: { xong: 4, tong: "none" },
      finds: { rule: "zero-whole" },
    },
    { name: "no whole given", rule: { kind: "zeroWhole", pair: rows }, given: { xong: 4 }, finds: null },
    { name: "no part given", rule: { kind: "zeroWhole", pair: rows }, given: { tong: 0 }, finds: null },
    {
      name: "“4/0” in one cell",
      rule: { kind: "zeroWhole", pair: own },
      given: { "phan-tram": parts("4", "0") },
      finds: { actual: "4" },
    },
  ],
});
