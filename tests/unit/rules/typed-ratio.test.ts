import type { PairSource } from "@/lib/indicators/rules/rule";
import * as module from "@/lib/indicators/rules/typed-ratio";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const template = makeTemplate([...makeRatioRows(), makeItem("phan-tram", "percent", { label: "Tỷ lệ" })]);

const rows: PairSource = { from: "rows", ratio: "BM1.ty-le", numerator: "BM1.xong", denominator: "BM1.tong" };

const own: PairSource = { from: "cell", key: "BM1.phan-tram" };

const parts = (numerator: string, denominator: string, value: string | null = null) => ({
  value,
  parts: { numerator, denominator },
});

const typed = { kind: "typedRatio", key: "BM1.ty-le", pair: rows } as const;

const typedOwn = { kind: "typedRatio", key: "BM1.phan-tram", pair: own } as const;

testRule({
  kind: "typedRatio",
  module,
  source: "rules/typed-ratio.ts",
  judge: "judgeTypedRatio",
  template,
  cases: [
    { name: "as computed", rule: typed, given: { "ty-le": "76.7", tong: 983, xong: 754 }, finds: null },
    { name: "rounded further", rule: typed, given: { "ty-le": 77, tong: 983, xong: 754 }, finds: null },
    { name: "cut instead of rounded", rule: typed, given: { "ty-le": 76, tong: 983, xong: 754 }, finds: null },
    { name: "nothing typed", rule: typed, given: { tong: 983, xong: 754 }, finds: null },
    { name: "words typed", rule: typed, given: { "ty-le": { value: null, text: "x" }, tong: 2, xong: 1 }, finds: null },
    { name: "“không phát sinh” typed", rule: typed, given: { "ty-le": "none", tong: 2, xong: 1 }, finds: null },
    { name: "no part", rule: typed, given: { "ty-le": 50, tong: 2 }, finds: null },
    { name: "no whole", rule: typed, given: { "ty-le": 50, xong: 2 }, finds: null },
    {
      name: "63 of 110 typed as 72,08",
      rule: typed,
      given: { "ty-le": "72.08", tong: 110, xong: 63 },
      finds: {
        rule: "typed-ratio",
        severity: "warning",
        cells: ["BM1.ty-le", "BM1.xong", "BM1.tong"],
        expected: "57,27",
        actual: "72,08",
        message:
          "Dòng 2 “Tỷ lệ hoàn thành” ghi 72,08 nhưng tính từ 63/110 là 57,27. Một trong ba số chưa đúng. Kiểm tra lại; nếu đúng thì ghi giải trình.",
      },
    },
    {
      name: "a percent against its own parts",
      rule: typedOwn,
      given: { "phan-tram": parts("19", "20", "90") },
      finds: { cells: ["BM1.phan-tram"], expected: "95", actual: "90" },
    },
    { name: "a percent its parts make", rule: typedOwn, given: { "phan-tram": parts("19", "20", "95") }, finds: null },
  ],
});
