import { expect, test } from "vitest";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { consolidate } from "@/lib/indicators/consolidate";
import { comparedFigures } from "@/lib/report/compared-figures";
import { makeCell } from "@/tests/factories/make-cells";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";

const shipped = (id: string) => {
  const template = findShipped(id);
  if (!template) throw new Error(id);
  return template;
};

test("last year's province figures under this year's rows: ratios by their sums, nearly comparable ones with ≈", () => {
  const [older, newer] = [shipped("ninh-thuan-2021"), shipped("bnv-2022")];
  const cells = {
    "PL.bien-che-giao": makeCell(1200),
    "PL.vbqppl-tham-muu-ban-hanh": makeCell(7),
    "PL.van-de-phat-hien": makeCell(8),
    "PL.van-de-xu-ly-xong": makeCell(6),
  };
  const result = consolidate(older, makeSettings(["A"]), [{ ...makeSubmission(older, "A", {}), cells }]);
  const figures = comparedFigures(newer, older, { result, adjustments: [] });
  expect(figures).toMatchObject({
    "BM4.bien-che-giao": "1.200",
    "BM2.vbqppl-tong": "≈ 7",
    "BM1.ty-le-xu-ly-van-de": "75",
  });
  expect(figures["BM1.don-vi-duoc-thanh-tra"]).toBeUndefined();
});
