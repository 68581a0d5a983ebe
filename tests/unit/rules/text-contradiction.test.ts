import type { TextContradiction } from "@/lib/indicators/context";
import * as module from "@/lib/indicators/rules/text-contradiction";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const found = (more: Partial<TextContradiction>) => ({
  kind: "textContradiction" as const,
  found: {
    kind: "partAboveWhole" as const,
    place: { path: "II.6", line: 3, from: 0, to: 4 },
    row: "03 tháng đầu năm",
    left: { label: "Số văn bản điện tử", value: "7431" },
    right: { label: "Số văn bản", value: "1655" },
    ...more,
  },
});

testRule({
  kind: "textContradiction",
  module,
  source: "rules/text-contradiction.ts",
  judge: "judgeTextContradiction",
  template: makeTemplate([makeItem("a", "count")]),
  cases: [
    {
      name: "7.431 electronic of 1.655 documents leads to its section",
      rule: found({}),
      given: {},
      finds: {
        rule: "narrative:II.6:partAboveWhole:7431:1655",
        severity: "warning",
        form: null,
        cells: [],
        expected: "≤ 1.655",
        actual: "7.431",
        message:
          "Bảng trong thuyết minh mục II.6, dòng “03 tháng đầu năm”: “Số văn bản điện tử” là 7.431, lớn hơn “Số văn bản” là 1.655. Một phần không thể lớn hơn tổng. Sửa thuyết minh; nếu đúng thì ghi giải trình.",
      },
    },
    {
      name: "a total that is not the sum",
      rule: found({
        kind: "totalNotSum",
        row: "Tổng cộng",
        left: { label: "Số TTHC", value: "21" },
        right: { label: "tổng các dòng", value: "20" },
      }),
      given: {},
      finds: {
        expected: "20",
        actual: "21",
        message:
          "Bảng trong thuyết minh mục II.6, dòng “Tổng cộng”: “Số TTHC” là 21, nhưng cộng các dòng trên là 20. Sửa thuyết minh; nếu đúng thì ghi giải trình.",
      },
    },
    {
      name: "a percentage that its fraction does not make",
      rule: found({
        kind: "percentNotFraction",
        row: "20/32 TTHC (72,5%)",
        left: { label: "72,5 %", value: "72.5" },
        right: { label: "20/32", value: "62.5" },
      }),
      given: {},
      finds: {
        expected: "62,5",
        actual: "72,5",
        message:
          "Thuyết minh mục II.6 viết “20/32 TTHC (72,5%)”: ghi 72,5 % nhưng 20/32 là 62,5 %. Sửa thuyết minh; nếu đúng thì ghi giải trình.",
      },
    },
  ],
});
