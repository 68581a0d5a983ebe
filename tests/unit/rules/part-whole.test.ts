import * as module from "@/lib/indicators/rules/part-whole";
import type { PairSource } from "@/lib/indicators/rules/rule";
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
  kind: "partWhole",
  module,
  source: "rules/part-whole.ts",
  judge: "judgePartWhole",
  template,
  cases: [
    {
      name: "a part below its whole",
      rule: { kind: "partWhole", pair: rows },
      given: { xong: 11, tong: 48 },
      finds: null,
    },
    {
      name: "a part equal to its whole",
      rule: { kind: "partWhole", pair: rows },
      given: { xong: 48, tong: 48 },
      finds: null,
    },
    {
      name: "48 of 11",
      rule: { kind: "partWhole", pair: rows },
      given: { xong: 48, tong: 11 },
      finds: {
        rule: "part-whole",
        severity: "warning",
        form: "BM1",
        cells: ["BM1.xong", "BM1.tong"],
        expected: "≤ 11",
        actual: "48",
        message:
          "Dòng 2.2 “Số đã làm” là 48, lớn hơn dòng 2.1 “Số phải làm” là 11. Một phần không thể lớn hơn tổng. Kiểm tra lại; nếu đúng thì ghi giải trình.",
      },
    },
    {
      name: "a whole of 0 is another rule's",
      rule: { kind: "partWhole", pair: rows },
      given: { xong: 4, tong: 0 },
      finds: null,
    },
    { name: "only the part", rule: { kind: "partWhole", pair: rows }, given: { xong: 4 }, finds: null },
    { name: "only the whole", rule: { kind: "partWhole", pair: rows }, given: { tong: 4 }, finds: null },
    {
      name: "“20/19” in one cell",
      rule: { kind: "partWhole", pair: own },
      given: { "phan-tram": parts("20", "19") },
      finds: { cells: ["BM1.phan-tram"], expected: "≤ 19", actual: "20" },
    },
    {
      name: "“19/19” in one cell",
      rule: { kind: "partWhole", pair: own },
      given: { "phan-tram": parts("19", "19") },
      finds: null,
    },
  ],
});
