import * as module from "@/lib/indicators/rules/unit-sum";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const rule = (sum: string, complete: boolean, counted = 12) => ({
  kind: "unitSum" as const,
  key: "BM1.ho-so",
  units: { sum, counted, complete },
});

testRule({
  kind: "unitSum",
  module,
  source: "rules/unit-sum.ts",
  judge: "judgeUnitSum",
  template: makeTemplate([makeItem("ho-so", "count", { tt: "3.1.", label: "Số hồ sơ", scope: "both" })]),
  cases: [
    { name: "equal", rule: rule("500", true), given: { "ho-so": 500 }, finds: null },
    { name: "not given", rule: rule("500", true), given: {}, finds: null },
    { name: "no unit has answered", rule: rule("0", false, 0), given: { "ho-so": -1 }, finds: null },
    { name: "above, while units are missing", rule: rule("500", false), given: { "ho-so": 900 }, finds: null },
    {
      name: "above, once all have answered",
      rule: rule("500", true),
      given: { "ho-so": 900 },
      finds: { rule: "unit-sum", severity: "hint", expected: "500", actual: "900" },
    },
    {
      name: "below, whoever is missing",
      rule: rule("1200", false),
      given: { "ho-so": 900 },
      finds: {
        rule: "unit-sum",
        severity: "warning",
        cells: ["BM1.ho-so"],
        expected: "≥ 1.200",
        actual: "900",
        message:
          "Dòng 3.1 “Số hồ sơ” toàn tỉnh là 900, nhỏ hơn tổng 12 đơn vị đã báo cáo là 1.200. Kiểm tra lại; nếu đúng thì ghi giải trình.",
      },
    },
  ],
});
