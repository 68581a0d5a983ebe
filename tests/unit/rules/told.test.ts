import type { ToldFigure } from "@/lib/indicators/context";
import * as module from "@/lib/indicators/rules/told";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const told = (value: string, more: Partial<ToldFigure> = {}): ToldFigure => ({
  keys: ["BM1.ho-so"],
  sure: true,
  relation: "=",
  value,
  raw: value.replace(".", ","),
  quote: `tiếp nhận ${value}`,
  source: "prose",
  place: { path: "II.2.3", line: 4, from: 20, to: 25 },
  ...more,
});
const rule = (figures: ToldFigure[], keys = ["BM1.ho-so"]) => ({ kind: "told" as const, keys, figures });
const tiers = ["BM1.so", "BM1.xa"];

testRule({
  kind: "told",
  module,
  source: "rules/told.ts",
  judge: "judgeTold",
  template: makeTemplate([
    makeItem("ho-so", "count", { tt: "6.7.1.", label: "Số hồ sơ đã tiếp nhận" }),
    makeItem("so", "count", { label: "Số đã giải quyết" }),
    makeItem("xa", "count", { label: "Số đã giải quyết" }),
    ...makeRatioRows(),
    makeItem("phan-tram", "percent", { label: "Tỷ lệ văn bản điện tử" }),
  ]),
  cases: [
    { name: "the same figure", rule: rule([told("983")]), given: { "ho-so": 983 }, finds: null },
    { name: "a blank row", rule: rule([told("983")]), given: {}, finds: null },
    { name: "a row the form does not have", rule: rule([told("983")], ["BM1.la"]), given: { la: 5 }, finds: null },
    {
      name: "another figure",
      rule: rule([told("1253", { quote: "Tổng số hồ sơ tiếp nhận 1.253" })]),
      given: { "ho-so": 983 },
      finds: {
        rule: "told",
        severity: "warning",
        form: "BM1",
        cells: ["BM1.ho-so"],
        expected: "1.253",
        actual: "983",
        message:
          "Dòng 6.7.1 “Số hồ sơ đã tiếp nhận” ghi 983, nhưng thuyết minh (mục II.2.3) viết “Tổng số hồ sơ tiếp nhận 1.253”. Sửa biểu hoặc thuyết minh cho khớp; nếu hai số nói về việc khác nhau thì ghi giải trình.",
      },
    },
    {
      name: "another figure in a table",
      rule: rule([told("5", { source: "table", quote: "Hồ sơ: 5" })]),
      given: { "ho-so": "none" },
      finds: {
        actual: "0",
        message:
          "Dòng 6.7.1 “Số hồ sơ đã tiếp nhận” ghi 0, nhưng thuyết minh (bảng, mục II.2.3) viết “Hồ sơ: 5”. Sửa biểu hoặc thuyết minh cho khớp; nếu hai số nói về việc khác nhau thì ghi giải trình.",
      },
    },
    {
      name: "a figure that may be another row's",
      rule: rule([told("1253", { sure: false })]),
      given: { "ho-so": 983 },
      finds: null,
    },
    {
      name: "right once and wrong once",
      rule: rule([told("983"), told("1253")]),
      given: { "ho-so": 983 },
      finds: { expected: "1.253" },
    },
    {
      name: "wrong twice, said once",
      rule: rule([told("5"), told("6")]),
      given: { "ho-so": 983 },
      finds: { cells: ["BM1.ho-so"], expected: "5; 6" },
    },
    {
      name: "parts that make the figure",
      rule: rule([told("600"), told("383")]),
      given: { "ho-so": 983 },
      finds: null,
    },
    {
      name: "parts that do not",
      rule: rule([told("600"), told("384")]),
      given: { "ho-so": 983 },
      finds: { expected: "600; 384" },
    },
    {
      name: "at least, missed",
      rule: rule([told("271", { relation: ">=", raw: "237 + 34", quote: "xong 237 … còn 34" })]),
      given: { "ho-so": 237 },
      finds: {
        expected: "≥ 271",
        message:
          "Dòng 6.7.1 “Số hồ sơ đã tiếp nhận” ghi 237, nhưng thuyết minh (mục II.2.3) viết “xong 237 … còn 34”, tức ít nhất 271. Sửa biểu hoặc thuyết minh cho khớp; nếu hai số nói về việc khác nhau thì ghi giải trình.",
      },
    },
    {
      name: "at least, met exactly",
      rule: rule([told("271", { relation: ">=" })]),
      given: { "ho-so": 271 },
      finds: null,
    },
    {
      name: "at least, met by more",
      rule: rule([told("271", { relation: ">=" })]),
      given: { "ho-so": 300 },
      finds: null,
    },
    {
      name: "two lower bounds are no parts of a sum",
      rule: rule([told("100", { relation: ">=" }), told("171", { relation: ">=" })]),
      given: { "ho-so": 99 },
      finds: { expected: "≥ 100; ≥ 171" },
    },
    {
      name: "a lower bound and a figure that happen to add up",
      rule: rule([told("100"), told("800", { relation: ">=" })]),
      given: { "ho-so": 900 },
      finds: { expected: "100" },
    },
    {
      name: "a label for each tier, of which the unit filled the right one",
      rule: rule([told("9")], tiers),
      given: { xa: 9 },
      finds: null,
    },
    {
      name: "a label for each tier, of which the unit filled one",
      rule: rule([told("9")], tiers),
      given: { xa: 8 },
      finds: { cells: ["BM1.xa"], expected: "9", actual: "8" },
    },
    {
      name: "a label for each tier, both filled: nobody knows which is meant",
      rule: rule([told("9")], tiers),
      given: { so: 1, xa: 8 },
      finds: null,
    },
    {
      name: "a percentage its parts make, rounded",
      rule: rule([told("76.7")], ["BM1.ty-le"]),
      given: { tong: 983, xong: 754 },
      finds: null,
    },
    {
      name: "a percentage as typed, whatever the parts make",
      rule: rule([told("62.5")], ["BM1.ty-le"]),
      given: { "ty-le": "62.5", tong: 20, xong: 20 },
      finds: null,
    },
    {
      name: "a percentage neither typed nor computed",
      rule: rule([told("90")], ["BM1.ty-le"]),
      given: { "ty-le": "62.5", tong: 20, xong: 20 },
      finds: { expected: "90", actual: "62,5" },
    },
    {
      name: "a percentage against the computed one alone",
      rule: rule([told("90")], ["BM1.ty-le"]),
      given: { tong: 32, xong: 20 },
      finds: { actual: "62,50" },
    },
    {
      name: "a percentage of a row without any",
      rule: rule([told("90")], ["BM1.ty-le"]),
      given: { tong: 32 },
      finds: null,
    },
    {
      name: "a percent row as typed",
      rule: rule([told("98.5")], ["BM1.phan-tram"]),
      given: { "phan-tram": "98.5" },
      finds: null,
    },
    {
      name: "a percent row typed otherwise",
      rule: rule([told("98.5")], ["BM1.phan-tram"]),
      given: { "phan-tram": 100 },
      finds: { actual: "100" },
    },
    {
      name: "a percent row that is not the unit's",
      rule: rule([told("98.5")], ["BM1.phan-tram"]),
      given: { "phan-tram": { state: "notApplicable", value: "100" } },
      finds: null,
    },
  ],
});
