import { expect, test } from "vitest";
import { matrixReviewRows } from "@/components/review/matrix-review";
import { reviewForms } from "@/components/review/review-model";
import type { ReviewSheet } from "@/components/review/review-rows";
import { withOpenRows } from "@/lib/indicators/matrix/open-rows";
import { validate } from "@/lib/indicators/validate";
import { cellDifferences } from "@/lib/report/revision-difference";
import { makeMatrixTemplate, typeMatrix } from "../../factories/make-matrix";

const template = makeMatrixTemplate();
const typed = (written: Record<string, string>) => typeMatrix(template, written);

function review(written: Record<string, string>, before: Record<string, string>, last: Record<string, string>) {
  const cells = typed(written);
  const sheet: ReviewSheet = {
    template: withOpenRows(template, cells),
    sheet: "unit",
    ownerKeys: [],
    cells,
    issues: validate(template, cells),
    explanations: [],
    differences: cellDifferences(template, typed(before), cells),
    last: { cells: typed(last), approximate: {} },
    sameLastYear: null,
  };
  const form = reviewForms(sheet).find(({ code }) => code === "PL8");
  if (form?.kind !== "matrix") throw new Error("no matrix");
  return new Map(matrixReviewRows(sheet, form).map((row) => [row.key, row]));
}

test("a reviewer reads rows as the unit has them, what changed, what was then, and what is wrong once under its row", () => {
  const rows = review(
    {
      "ho-tich.tong": "10",
      "ho-tich.trucTiep": "7",
      "ho-tich.trucTuyen": "2",
      "r1.label": "Y tế",
      "r1.tong": "3 (ước)",
      "total.tong": "12",
    },
    { "ho-tich.tong": "9", "ho-tich.trucTiep": "7", "ho-tich.trucTuyen": "2", "r1.label": "Y tế xã", "r1.tong": "3" },
    { "ho-tich.tong": "8", "r4.label": "y tế", "r4.tong": "4", "r1.label": "Công an", "r1.tong": "99" },
  );
  expect([...rows.values()].map(({ tt, label }) => [tt, label])).toEqual([
    ["1", "Hộ tịch"],
    ["2", "Đất đai"],
    ["3", "Y tế"],
    ["", "Tổng số"],
  ]);
  const [tong, trucTiep] = rows.get("ho-tich")?.cells ?? [];
  expect(tong).toMatchObject({ value: "10", before: "9", last: "8", computed: null });
  expect(trucTiep).toMatchObject({ value: "7", before: null, last: null });
  expect(rows.get("ho-tich")?.issues).toHaveLength(1);
  expect(rows.get("r1")).toMatchObject({ labelBefore: "Y tế xã", notes: ["Tổng số: ước"] });
  expect(rows.get("r1")?.cells[0]?.last).toBe("4");
  expect(rows.get("total")?.cells[0]).toMatchObject({ value: "12", computed: "13" });
  expect(rows.get("total")?.issues.map(({ message }) => message)[0]).toMatch(/^Dòng “Tổng số – Tổng số” là 12/);
});
