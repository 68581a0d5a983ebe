import * as module from "@/lib/indicators/rules/not-below-earlier";
import type { EarlierFigure, RuleOf } from "@/lib/indicators/rules/rule";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const six: EarlierFigure = { title: "6 tháng đầu năm 2026", figure: "700" };
const third: EarlierFigure = { title: "Quý III năm 2026", figure: "300" };
const rule = (more: Partial<RuleOf<"notBelowEarlier">>): RuleOf<"notBelowEarlier"> => ({
  kind: "notBelowEarlier",
  key: "BM1.ho-so",
  time: "flow",
  nearly: false,
  earlier: [six, third],
  ...more,
});

testRule({
  kind: "notBelowEarlier",
  module,
  source: "rules/not-below-earlier.ts",
  judge: "judgeNotBelowEarlier",
  template: makeTemplate([makeItem("ho-so", "count", { tt: "3.1.", label: "Số hồ sơ" })]),
  cases: [
    { name: "a year above its parts", rule: rule({}), given: { "ho-so": 1001 }, finds: null },
    { name: "a year that is exactly its parts", rule: rule({}), given: { "ho-so": 1000 }, finds: null },
    { name: "a blank year", rule: rule({}), given: {}, finds: null },
    { name: "nothing earlier", rule: rule({ earlier: [] }), given: { "ho-so": 0 }, finds: null },
    {
      name: "a year below six months and the third quarter",
      rule: rule({}),
      given: { "ho-so": 999 },
      finds: {
        rule: "flow-below-earlier",
        severity: "warning",
        cells: ["BM1.ho-so"],
        expected: "≥ 1.000",
        actual: "999",
        message:
          "Dòng 3.1 “Số hồ sơ” kỳ này là 999, trong khi 6 tháng đầu năm 2026 là 700, Quý III năm 2026 là 300, cộng lại là 1.000. Kỳ này gồm cả các kỳ đó nên không thể nhỏ hơn. Kiểm tra lại; nếu đúng thì ghi giải trình.",
      },
    },
    {
      name: "only a hint where the windows nearly nest",
      rule: rule({ nearly: true, earlier: [six] }),
      given: { "ho-so": 699 },
      finds: {
        severity: "hint",
        message:
          "Dòng 3.1 “Số hồ sơ” kỳ này là 699, trong khi 6 tháng đầu năm 2026 là 700. Kỳ này gần như gồm các kỳ đó (khoảng số liệu lệch vài ngày). Kiểm tra lại.",
      },
    },
    {
      name: "a running total that falls",
      rule: rule({ time: "yearToDate", earlier: [six] }),
      given: { "ho-so": "none" },
      finds: {
        rule: "year-to-date-falls",
        severity: "warning",
        actual: "0",
        message:
          "Dòng 3.1 “Số hồ sơ” kỳ này là 0, trong khi 6 tháng đầu năm 2026 là 700. Số lũy kế từ đầu năm không thể giảm. Kiểm tra lại; nếu đúng thì ghi giải trình.",
      },
    },
  ],
});
