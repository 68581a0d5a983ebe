import * as module from "@/lib/indicators/matrix/judge-share";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const rule = {
  kind: "matrixShare" as const,
  id: "ty-le-theo-bang",
  share: "BM1.ty-le",
  numerator: ["BM1.dung-1", "BM1.dung-2"],
  denominator: ["BM1.tong-1", "BM1.tong-2"],
  shown: ["BM1.dung-tong", "BM1.tong-tong"],
};
const rows = { "dung-1": 200, "dung-2": 45, "tong-1": 205, "tong-2": 45 };
const parts = (numerator: string, denominator: string) => ({ value: "98", parts: { numerator, denominator } });

testRule({
  kind: "matrixShare",
  module,
  source: "matrix/judge-share.ts",
  judge: "judgeMatrixShare",
  template: makeTemplate([
    makeItem("ty-le", "percent", { tt: "3.4.", label: "Tỷ lệ đúng hạn" }),
    ...["dung-1", "dung-2", "tong-1", "tong-2", "dung-tong", "tong-tong"].map((slug) => makeItem(slug, "count")),
  ]),
  cases: [
    { name: "the share the rows make", rule, given: { ...rows, "ty-le": 98 }, finds: null },
    {
      name: "another share",
      rule,
      given: { ...rows, "ty-le": 100 },
      finds: {
        rule: "ty-le-theo-bang",
        severity: "warning",
        cells: ["BM1.ty-le", "BM1.dung-tong", "BM1.tong-tong"],
        expected: "98",
        actual: "100",
      },
    },
    { name: "its two parts", rule, given: { ...rows, "ty-le": parts("245", "250") }, finds: null },
    { name: "another part", rule, given: { ...rows, "ty-le": parts("244", "250") }, finds: { expected: "245/250" } },
    { name: "another whole", rule, given: { ...rows, "ty-le": parts("245", "251") }, finds: { actual: "245/251" } },
    { name: "nothing typed", rule, given: rows, finds: null },
    { name: "a row that is not the unit's", rule, given: { ...rows, "ty-le": "notApplicable" }, finds: null },
    { name: "no part in the rows", rule, given: { "tong-1": 205, "ty-le": 100 }, finds: null },
    { name: "no whole in the rows", rule, given: { "dung-1": 205, "ty-le": 50 }, finds: null },
  ],
});
