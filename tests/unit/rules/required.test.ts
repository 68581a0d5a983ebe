import * as module from "@/lib/indicators/rules/required";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const template = makeTemplate(
  ["a", "b", "c", "tong"].map((slug, at) => makeItem(slug, "count", { tt: `${at + 1}.`, label: `Số ${slug}` })),
);

const rule = {
  kind: "required" as const,
  id: "phai-co",
  severity: "error" as const,
  keys: ["BM1.a", "BM1.b"],
};

testRule({
  kind: "required",
  module,
  source: "rules/required.ts",
  judge: "judgeRequired",
  template,
  cases: [
    {
      name: "all answered",
      rule,
      given: { a: 0, b: 2 },
      finds: null,
    },
    {
      name: "“không phát sinh” and “không thuộc nhiệm vụ” are answers",
      rule,
      given: { a: "none", b: "notApplicable" },
      finds: null,
    },
    {
      name: "one blank",
      rule,
      given: { a: 1, b: null },
      finds: {
        rule: "phai-co",
        severity: "error",
        cells: ["BM1.b"],
        message:
          "Dòng 2 “Số b” còn trống, mẫu báo cáo yêu cầu phải có. Nhập số liệu; nếu không có thì chọn “không phát sinh” hoặc “không thuộc nhiệm vụ”.",
      },
    },
    {
      name: "all blank, said once",
      rule,
      given: {},
      finds: {
        cells: ["BM1.a", "BM1.b"],
        message:
          "Dòng 1 “Số a” (và các dòng 2) còn trống, mẫu báo cáo yêu cầu phải có. Nhập số liệu; nếu không có thì chọn “không phát sinh” hoặc “không thuộc nhiệm vụ”.",
      },
    },
  ],
});
