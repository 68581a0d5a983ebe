import * as module from "@/lib/indicators/rules/same-text";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

testRule({
  kind: "sameText",
  module,
  source: "rules/same-text.ts",
  judge: "judgeSameText",
  template: makeTemplate([makeItem("a", "count")]),
  cases: [
    { name: "no section", rule: { kind: "sameText", sections: [] }, given: {}, finds: null },
    {
      name: "two sections, said once",
      rule: {
        kind: "sameText",
        sections: [
          { path: "II.1", title: "II.1. Cải cách thể chế" },
          { path: "III.2", title: "III.2. Tồn tại" },
        ],
      },
      given: {},
      finds: {
        rule: "narrative:II.1:same-text",
        severity: "hint",
        form: null,
        cells: [],
        message: "Thuyết minh mục II.1. Cải cách thể chế; III.2. Tồn tại giống hệt báo cáo kỳ trước. Kiểm tra lại.",
      },
    },
  ],
});
