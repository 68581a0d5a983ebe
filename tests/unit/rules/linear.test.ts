import * as module from "@/lib/indicators/rules/linear";
import type { LinearRule } from "@/lib/indicators/template";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const term = (slug: string, times = 1) => ({ key: `BM1.${slug}`, times });

const rule = (more: Partial<LinearRule>): LinearRule => ({
  kind: "linear",
  id: "thu",
  severity: "warning",
  left: [term("a"), term("b")],
  op: "<=",
  right: [term("c")],
  tolerance: "0",
  missing: "skipAny",
  ...more,
});

const found = (expected: string, actual: string) => ({ rule: "thu", expected, actual });

const many = Array.from({ length: 9 }, (_, at) => term(`d${at}`));

testRule({
  kind: "linear",
  module,
  source: "rules/linear.ts",
  judge: "judgeLinear",
  template: makeTemplate([
    ...["a", "b", "c"].map((slug) => makeItem(slug, "quantity", { tt: `${slug}.`, label: `Dòng ${slug}` })),
    ...many.map((_, at) => makeItem(`d${at}`, "count")),
  ]),
  cases: [
    { name: "parts below the whole", rule: rule({}), given: { a: 236, b: 1, c: 300 }, finds: null },
    { name: "parts that make the whole", rule: rule({}), given: { a: 299, b: 1, c: 300 }, finds: null },
    { name: "parts above the whole", rule: rule({}), given: { a: 300, b: 1, c: 300 }, finds: found("≤ 300", "301") },
    { name: "above by the tolerance", rule: rule({ tolerance: "1" }), given: { a: 300, b: 1, c: 300 }, finds: null },
    {
      name: "above by more than the tolerance",
      rule: rule({ tolerance: "1" }),
      given: { a: 300, b: 2, c: 300 },
      finds: found("≤ 300", "302"),
    },
    { name: "at least, met", rule: rule({ op: ">=" }), given: { a: 1, b: 0, c: 1 }, finds: null },
    { name: "at least, missed", rule: rule({ op: ">=" }), given: { a: 1, b: 0, c: 2 }, finds: found("≥ 2", "1") },
    { name: "equal", rule: rule({ op: "=" }), given: { a: "0.1", b: "0.2", c: "0.3" }, finds: null },
    { name: "too low for equal", rule: rule({ op: "=" }), given: { a: 1, b: 1, c: 3 }, finds: found("3", "2") },
    { name: "too high for equal", rule: rule({ op: "=" }), given: { a: 2, b: 2, c: 3 }, finds: found("3", "4") },
    { name: "multiples", rule: rule({ left: [term("a", 2)] }), given: { a: 2, c: 3 }, finds: found("≤ 3", "4") },
    { name: "skipAny: one missing", rule: rule({}), given: { a: 300, c: 1 }, finds: null },
    {
      name: "skipAll: the missing part cannot mend it",
      rule: rule({ missing: "skipAll" }),
      given: { a: 300, c: 1 },
      finds: found("≤ 1", "300"),
    },
    {
      name: "skipAll: the missing part could mend it",
      rule: rule({ missing: "skipAll", op: ">=" }),
      given: { a: 1, c: 9 },
      finds: null,
    },
    {
      name: "skipAll: the missing whole could mend it",
      rule: rule({ missing: "skipAll" }),
      given: { a: 9, b: 1 },
      finds: null,
    },
    { name: "never: blank is 0", rule: rule({ missing: "never" }), given: { a: 3, b: 1 }, finds: found("≤ 0", "4") },
    { name: "never: nothing given", rule: rule({ missing: "never", op: "=" }), given: {}, finds: null },
    { name: "“không phát sinh” is 0", rule: rule({ op: "=" }), given: { a: 3, b: "none", c: 3 }, finds: null },
    {
      name: "names both rows and both figures",
      rule: rule({ left: [term("a")], op: "=" }),
      given: { a: 96, c: 97 },
      finds: {
        severity: "warning",
        form: "BM1",
        cells: ["BM1.a", "BM1.c"],
        message: "Dòng “Dòng a” là 96, phải bằng dòng “Dòng c” là 97. Kiểm tra lại; nếu đúng thì ghi giải trình.",
      },
    },
    {
      name: "says that blank rows are not counted",
      rule: rule({ missing: "skipAll" }),
      given: { a: 3, c: 1 },
      finds: {
        cells: ["BM1.a", "BM1.b", "BM1.c"],
        message:
          "Tổng các dòng “Dòng a”, “Dòng b” là 3, không được lớn hơn dòng “Dòng c” là 1 (chưa kể các ô còn trống). Kiểm tra lại; nếu đúng thì ghi giải trình.",
      },
    },
    {
      name: "a long sum leads to its total alone, so that the finding keeps a short name",
      rule: rule({ left: [term("a")], op: "=", right: many, missing: "skipAll" }),
      given: { a: 1, d0: 1, d1: 1 },
      finds: { cells: ["BM1.a"], expected: "2", actual: "1" },
    },
    {
      name: "says nothing about blank rows when none is",
      rule: rule({ missing: "skipAll" }),
      given: { a: 3, b: 1, c: 1 },
      finds: {
        message:
          "Tổng các dòng “Dòng a”, “Dòng b” là 4, không được lớn hơn dòng “Dòng c” là 1. Kiểm tra lại; nếu đúng thì ghi giải trình.",
      },
    },
    {
      name: "a multiple is named with its factor",
      rule: rule({ left: [term("a", 2)], missing: "never" }),
      given: { a: 2, c: 3 },
      finds: {
        message:
          "Tổng các dòng 2 × “Dòng a” là 4, không được lớn hơn dòng “Dòng c” là 3. Kiểm tra lại; nếu đúng thì ghi giải trình.",
      },
    },
  ],
});
