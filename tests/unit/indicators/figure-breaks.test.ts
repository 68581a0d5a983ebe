import { expect, test } from "vitest";
import { type Adjustment, applyAdjustments } from "@/lib/indicators/adjust";
import { consolidate } from "@/lib/indicators/consolidate";
import { figureBreaks } from "@/lib/indicators/figure-breaks";
import type { LinearRule, Template } from "@/lib/indicators/template";
import { itemByKey } from "@/lib/indicators/walk";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";
import { makeItem, makeRatioRows, makeTemplate } from "@/tests/factories/make-template";

type Given = Parameters<typeof makeSubmission>[2];

const owner = { scope: "both", owner: "so-noi-vu" } as const;
const total = (more = {}) => [
  makeItem("ca-hai", "count", { tt: "1.", label: "Tổng số văn bản", totalOf: ["BM1.tinh", "BM1.xa"], ...more }),
  makeItem("tinh", "count", { tt: "1.1.", ...more }),
  makeItem("xa", "count", { tt: "1.2.", ...more }),
];

function breaks(
  template: Template,
  units: Record<string, Given>,
  province: Given | null = null,
  deltas: Record<string, string> = {},
  useUnitSum: string[] = [],
) {
  const submissions = Object.entries(units).map(([unit, given]) => makeSubmission(template, unit, given));
  const agency = province ? [makeSubmission(template, "CT", province, { unitName: "Chủ trì", sheet: "province" })] : [];
  const settings = makeSettings(Object.keys(units), { useUnitSum });
  const result = consolidate(template, settings, [...submissions, ...agency]);
  const adjustments = Object.entries(deltas).map(
    ([slug, delta]): Adjustment => ({ key: `BM1.${slug}`, delta, reason: "lý do", by: "ai" }),
  );
  return figureBreaks(template, applyAdjustments(itemByKey(template), result, adjustments));
}

const RIGHT = { A: { "ca-hai": 5, tinh: 3, xa: 2 }, B: { "ca-hai": 4, tinh: 0, xa: 4 } };

test("figures that agree, and figures nobody gave, break nothing", () => {
  expect(breaks(makeTemplate(total()), RIGHT)).toEqual([]);
  expect(breaks(makeTemplate(total(owner)), RIGHT, { "ca-hai": 90, tinh: 50, xa: 40 })).toEqual([]);
  expect(breaks(makeTemplate(total()), {})).toEqual([]);
});

test("the lead agency's total over parts added from the units is found, with both sources named", () => {
  expect(breaks(makeTemplate(total(owner)), RIGHT, { "ca-hai": 90 })).toEqual([
    {
      keys: ["BM1.ca-hai", "BM1.tinh", "BM1.xa"],
      message:
        "Dòng 1 “Tổng số văn bản” là 90, phải bằng tổng các dòng 1.1, 1.2 là 9. Các số lấy từ nguồn khác nhau: dòng 1 lấy số của Chủ trì; dòng 1.1, 1.2 cộng các đơn vị. Chọn cùng một nguồn cho các dòng này, hoặc điều chỉnh có lý do.",
    },
  ]);
  expect(breaks(makeTemplate(total(owner)), RIGHT, { "ca-hai": 90 }, {}, ["BM1.ca-hai"])).toEqual([]);
});

test("parts that fewer units gave than the total are found, with how many gave each", () => {
  const units = { A: { "ca-hai": 5, tinh: 3, xa: 2 }, B: { "ca-hai": 4 } };
  expect(breaks(makeTemplate(total()), units)).toEqual([
    {
      keys: ["BM1.ca-hai", "BM1.tinh", "BM1.xa"],
      message:
        "Dòng 1 “Tổng số văn bản” là 9, phải bằng tổng các dòng 1.1, 1.2 là 5. Số đơn vị khác nhau: dòng 1 có 2 đơn vị cho số liệu; dòng 1.1, 1.2 có 1 đơn vị cho số liệu. Đề nghị đơn vị sửa hoặc bổ sung, hoặc điều chỉnh có lý do.",
    },
  ]);
});

test("an adjustment may break a total, and may mend one", () => {
  const template = makeTemplate(total());
  expect(breaks(template, RIGHT, null, { xa: "1" })).toMatchObject([{ keys: ["BM1.ca-hai", "BM1.tinh", "BM1.xa"] }]);
  expect(breaks(template, RIGHT, null, { xa: "1", "ca-hai": "1" })).toEqual([]);
});

test("a part above its whole, and a part of nothing, in rows of their own and in a percent's cell", () => {
  const ratio = makeTemplate(makeRatioRows());
  expect(breaks(ratio, { A: { tong: 4, xong: 3 }, B: { xong: 5 } })).toMatchObject([
    { keys: ["BM1.xong", "BM1.tong"] },
  ]);
  expect(breaks(ratio, { A: { tong: 0, xong: 3 } })).toMatchObject([{ keys: ["BM1.xong", "BM1.tong"] }]);
  const percent = makeTemplate([makeItem("pt", "percent")]);
  const pt = (numerator: string) => ({ A: { pt: { value: "50", parts: { numerator, denominator: "2" } } } });
  expect(breaks(percent, pt("3"))).toMatchObject([{ keys: ["BM1.pt"] }]);
  expect(breaks(percent, pt("2"))).toEqual([]);
});

test("rules a template adds are held, too; hints about reports are not", () => {
  const rule = (severity: LinearRule["severity"]): LinearRule => ({
    kind: "linear",
    id: "khong-qua",
    severity,
    left: [{ key: "BM1.a", times: 1 }],
    op: "<=",
    right: [{ key: "BM1.b", times: 1 }],
    tolerance: "0",
    missing: "skipAll",
  });
  const template = (severity: LinearRule["severity"]) =>
    makeTemplate([makeItem("a", "count"), makeItem("b", "count")], { rules: [rule(severity)] });
  expect(breaks(template("warning"), { A: { a: 2, b: 1 } })).toHaveLength(1);
  expect(breaks(template("hint"), { A: { a: 2, b: 1 } })).toEqual([]);
});
