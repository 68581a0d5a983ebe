import { expect, test } from "vitest";
import { consolidate } from "@/lib/indicators/consolidate";
import { buildWorkbook } from "@/lib/report/build-workbook";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { AppendixMatrix } from "@/lib/report/report-document";
import { cellDifferences } from "@/lib/report/revision-difference";
import { buildUnitReport } from "@/lib/report/unit-report";
import { makeMatrixTemplate, typeMatrix } from "@/tests/factories/make-matrix";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";
import { communeReport } from "@/tests/support/commune-report";

const textsOf = (matrix: AppendixMatrix | undefined, key: string) => {
  const row = matrix?.rows.find((one) => one.key === key);
  return row && [row.tt, row.label, ...row.values.map(({ text }) => text)];
};

test("a unit's matrix prints its printed columns and rows, its added rows by name, and the computed total", () => {
  const appendix = buildUnitReport(communeReport()).appendices[1];
  const { matrix } = appendix ?? {};
  expect(appendix?.title).toBe("PHỤ LỤC 8: KẾT QUẢ GIẢI QUYẾT HỒ SƠ THỦ TỤC HÀNH CHÍNH THEO LĨNH VỰC");
  expect(matrix?.columns).toHaveLength(7);
  expect(matrix?.rows.map(({ tt, label }) => [tt, label]).slice(7)).toEqual([
    ["8", "Văn hoá - Thể thao"],
    ["9", "Tín ngưỡng, tôn giáo và công tác dân tộc ở cơ sở"],
    ["10", "Công an"],
    ["", "Tổng số"],
  ]);
  expect(textsOf(matrix, "chung-thuc")?.slice(2)).toEqual(["52.414", "52.414", "0", "-", "52.400", "14", "0"]);
  expect(textsOf(matrix, "thi-dua-khen-thuong")?.slice(2)).toEqual(["", "", "", "", "", "", ""]);
  expect(textsOf(matrix, "total")?.slice(2)).toEqual(["53.725", "53.368", "357", "12", "53.646", "77", "2"]);
});

test("what has no column stands under the table: remarks, rows that are not the unit's, a typed total that differs", () => {
  const input = communeReport();
  const total = typeMatrix(input.template, { "total.tong": "53.700" });
  const [, appendix] = buildUnitReport({ ...input, cells: { ...input.cells, ...total } }).appendices;
  expect(appendix?.footnotes.map(({ text }) => text)).toEqual([
    "Không thuộc nhiệm vụ của đơn vị.",
    "làm ngay",
    "Tổng số – Tổng số, số đã nhập: 53.700.",
  ]);
  const rows = new Map(appendix?.matrix?.rows.map((row) => [row.key, row]));
  expect(rows.get("bao-tro-xa-hoi-cap-huyen")).toMatchObject({
    marks: [1],
    values: Array(7).fill({ text: "", marks: [] }),
  });
  expect(rows.get("r2")?.values[4]).toEqual({ text: "3", marks: [2] });
  expect(rows.get("total")?.values[0]).toEqual({ text: "53.725", marks: [3] });
});

const template = makeMatrixTemplate();
const run = () =>
  consolidate(template, makeSettings(["A", "B"]), [
    makeSubmission(
      template,
      "A",
      {},
      {
        cells: typeMatrix(template, { "ho-tich.tong": "10", "r1.label": "Y tế", "r1.tong": "3" }),
      },
    ),
    makeSubmission(template, "B", {}, { cells: typeMatrix(template, { "ho-tich.tong": "5" }) }),
  ]);
const adjustments = [{ key: "PL8.y-te.tong", delta: "2", reason: "xã bổ sung", by: "Bùi Thị Hoa" }];

test("the province's matrix prints the run's rows, adjusted, with the total that follows; the working copy says why", () => {
  const province = (copy: "signing" | "working") =>
    buildProvinceReport({ ...communeReport(), template, consolidation: run(), adjustments, copy }).appendices.at(-1);
  const signing = province("signing");
  expect(textsOf(signing?.matrix, "y-te")).toEqual(["3", "Y tế", "5", "", ""]);
  expect(textsOf(signing?.matrix, "total")).toEqual(["", "Tổng số", "20", "", ""]);
  expect(signing?.footnotes).toEqual([]);
  const working = province("working");
  expect(working?.footnotes.map(({ text }) => text)).toEqual([
    "Số tổng hợp 3; điều chỉnh +2 (Bùi Thị Hoa: xã bổ sung).",
  ]);
  expect(working?.coverage).toBe("Độ phủ số liệu: 2/2 đơn vị.");
});

test("the workbook has a sheet for the matrix, cell by cell, whose sums are formulas", () => {
  const book = buildWorkbook({ template, consolidation: run(), adjustments, title: "", about: [] });
  const sheet = book.sheets.find(({ name }) => name === "PL8");
  const rows = new Map(sheet?.rows.map((row) => [row.key, row]));
  expect([...rows.keys()]).toEqual(
    ["ho-tich", "dat-dai", "y-te", "total"].flatMap((row) =>
      ["tong", "trucTiep", "trucTuyen"].map((column) => `PL8.${row}.${column}`),
    ),
  );
  expect(rows.get("PL8.y-te.tong")).toMatchObject({ label: "Y tế – Tổng số", tt: "3", coverage: "1/1" });
  expect(rows.get("PL8.total.tong")).toMatchObject({
    province: { value: "20", formula: { op: "adjusted", source: "units" } },
    adjustment: { value: "2" },
    unitsTotal: { value: "18", formula: { op: "sumUnits" } },
    units: [
      { kind: "figure", value: "13" },
      { kind: "figure", value: "5" },
    ],
  });
});

test("added, renamed and removed rows are differences between two submissions", () => {
  const before = typeMatrix(template, { "r1.label": "Y tế", "r1.tong": "3", "r2.label": "Công an", "r2.tong": "1" });
  const after = typeMatrix(template, { "r1.label": "Y tế xã", "r1.tong": "3", "r2.label": "", "r2.tong": "" });
  const found = cellDifferences(template, before, after).map(({ key, label, before: was, after: is }) => [
    key,
    label,
    was,
    is,
  ]);
  expect(found).toEqual([
    ["PL8.r1.label", "Lĩnh vực (dòng 3)", "Y tế", "Y tế xã"],
    ["PL8.r2.label", "Lĩnh vực (dòng 4)", "Công an", ""],
    ["PL8.r2.tong", "Công an – Tổng số", "1", ""],
  ]);
});
