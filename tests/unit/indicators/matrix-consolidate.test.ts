import fc from "fast-check";
import { expect, test } from "vitest";
import { applyAdjustments, isAdjustable } from "@/lib/indicators/adjust";
import { consolidate } from "@/lib/indicators/consolidate";
import type { Consolidation, Submission } from "@/lib/indicators/consolidation";
import { addDecimals } from "@/lib/indicators/decimal";
import { templateOfRun } from "@/lib/indicators/matrix/gather-rows";
import type { Template } from "@/lib/indicators/template";
import { itemByKey } from "@/lib/indicators/walk";
import { makeMatrixTemplate, typeMatrix } from "../../factories/make-matrix";
import { makeSettings, makeSubmission } from "../../factories/make-submission";

const template = makeMatrixTemplate();
const sheet = (unit: string, written: Record<string, string>, of: Template = template): Submission =>
  makeSubmission(of, unit, {}, { cells: typeMatrix(of, written) });
const figuresOf = (result: Consolidation): Record<string, string> =>
  Object.fromEntries(
    result.items.flatMap(({ key, figure }) =>
      key.startsWith("PL8.") && figure !== null ? [[key.slice(4), figure] as const] : [],
    ),
  );
const itemOf = (result: Consolidation, key: string) => {
  const found = result.items.find((item) => item.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};

test("printed rows add up by key, added rows by name whatever its case, tone mark and punctuation, the total by its rows", () => {
  const result = consolidate(template, makeSettings(["A", "B"]), [
    sheet("A", {
      "ho-tich.tong": "10",
      "r1.label": "Thi đua - khen thưởng",
      "r1.tong": "3",
      "r2.label": "Y tế",
      "r2.tong": "1",
    }),
    sheet("B", { "ho-tich.tong": "5", "r7.label": "THI ĐUA, KHEN THƯỞNG", "r7.tong": "4", "dat-dai.tong": "2" }),
  ]);
  expect(result.rows).toEqual([
    { form: "PL8", key: "thi-dua-khen-thuong", label: "Thi đua - khen thưởng" },
    { form: "PL8", key: "y-te", label: "Y tế" },
  ]);
  expect(figuresOf(result)).toEqual({
    "ho-tich.tong": "15",
    "dat-dai.tong": "2",
    "thi-dua-khen-thuong.tong": "7",
    "y-te.tong": "1",
    "total.tong": "25",
  });
  const own = templateOfRun(template, result);
  expect(itemByKey(own).get("PL8.y-te.tong")).toMatchObject({ tt: "4", label: "Y tế – Tổng số", optional: true });
});

test("an added row that says a printed row's name is that row; two rows of one name in one unit are one", () => {
  const result = consolidate(template, makeSettings(["A"]), [
    sheet("A", {
      "ho-tich.tong": "10",
      "r1.label": "hộ tịch",
      "r1.tong": "2",
      "r2.label": "Công an",
      "r2.tong": "1",
      "r3.label": "Công an",
      "r3.tong": "4",
    }),
  ]);
  expect(figuresOf(result)).toEqual({ "ho-tich.tong": "12", "cong-an.tong": "5", "total.tong": "17" });
});

test("rows without a name, and rows nobody else has, stay apart and are nobody else's gap", () => {
  const result = consolidate(template, makeSettings(["A", "B", "C"]), [
    sheet("A", { "r1.tong": "1", "ho-tich.tong": "1" }),
    sheet("B", { "r1.tong": "2", "ho-tich.tong": "1" }),
  ]);
  expect(result.rows?.map(({ label }) => label)).toEqual(["Chưa ghi tên (A)", "Chưa ghi tên (B)"]);
  expect(itemOf(result, "PL8.chua-ghi-ten-a.tong").coverage).toMatchObject({ counted: 1, expected: 1, missing: [] });
  expect(itemOf(result, "PL8.ho-tich.tong").coverage).toMatchObject({ counted: 2, expected: 3, missing: ["C"] });
  // A column left empty in such a row is nothing to look at; in a printed row it is.
  expect(itemOf(result, "PL8.chua-ghi-ten-a.trucTiep").problem).toBeNull();
  expect(itemOf(result, "PL8.ho-tich.trucTiep").problem).not.toBeNull();
});

test("the typed total is evidence only: the province's total is made of the rows", () => {
  const result = consolidate(template, makeSettings(["A", "B"]), [
    sheet("A", { "ho-tich.tong": "10", "total.tong": "99" }),
    sheet("B", { "total.tong": "7" }),
  ]);
  expect(figuresOf(result)).toEqual({ "ho-tich.tong": "10", "total.tong": "10" });
  expect(itemOf(result, "PL8.total.tong").coverage.missing).toEqual(["B"]);
});

test("“không phát sinh” counts as 0, “không thuộc nhiệm vụ” leaves the expected, unread figures are named", () => {
  const result = consolidate(template, makeSettings(["A", "B", "C"]), [
    sheet("A", { "ho-tich.tong": "-" }),
    sheet("B", { "ho-tich.tong": "Không thuộc nhiệm vụ" }),
    sheet("C", { "ho-tich.tong": "1.2.3" }),
  ]);
  const row = itemOf(result, "PL8.ho-tich.tong");
  expect(row.figure).toBe("0");
  expect(row.coverage).toMatchObject({ counted: 1, expected: 2, missing: ["C"], notApplicable: ["B"] });
  expect(itemOf(result, "PL8.total.tong").figure).toBe("0");
});

test("units on another template meet ours by the matrix's concept, its rows by key or name", () => {
  const older = makeMatrixTemplate(
    {
      code: "PL3",
      rows: [
        { key: "ho-tich", tt: "1", label: "Hộ tịch" },
        { key: "cu", tt: "2", label: "đất đai" },
        { key: "chi-co-xua", tt: "3", label: "Tôn giáo" },
      ],
    },
    "mau-cu",
  );
  const cells = typeMatrix(
    older,
    { "ho-tich.tong": "1", "cu.tong": "2", "chi-co-xua.tong": "4", "r1.label": "Y tế", "r1.tong": "8" },
    "PL3",
  );
  const result = consolidate(template, makeSettings(["A", "B"]), [
    makeSubmission(older, "A", {}, { cells }),
    sheet("B", { "dat-dai.tong": "16" }),
  ]);
  expect(figuresOf(result)).toEqual({
    "ho-tich.tong": "1",
    "dat-dai.tong": "18",
    "ton-giao.tong": "4",
    "y-te.tong": "8",
    "total.tong": "31",
  });
});

test("an adjusted row moves the total; the total itself is not adjusted", () => {
  const result = consolidate(template, makeSettings(["A"]), [
    sheet("A", { "ho-tich.tong": "10", "dat-dai.tong": "1" }),
  ]);
  const items = itemByKey(templateOfRun(template, result));
  const adjusted = applyAdjustments(items, result, [{ key: "PL8.ho-tich.tong", delta: "-3", reason: "x", by: "y" }]);
  expect(adjusted.get("PL8.ho-tich.tong")?.adjustedFigure).toBe("7");
  expect(adjusted.get("PL8.total.tong")).toMatchObject({ figure: "11", adjustedFigure: "8", delta: "-3" });
  expect(isAdjustable(items.get("PL8.total.tong")!)).toBe(false);
});

test("without a matrix nothing changes and nothing is added", () => {
  const plain = { ...template, forms: template.forms.slice(0, 1) };
  expect(consolidate(plain, makeSettings([]), []).rows).toBeUndefined();
});

const names = fc.constantFrom("Công an", "CÔNG AN", "Y tế", "Hộ tịch", "Đất  đai", "Khác", "");
const unitSheet = fc.record(
  {
    "ho-tich.tong": fc.nat(999).map(String),
    "dat-dai.tong": fc.constantFrom("-", "0", "7", ""),
    "r1.label": names,
    "r1.tong": fc.nat(999).map(String),
    "r2.label": names,
    "r2.tong": fc.nat(999).map(String),
    "total.tong": fc.constant("5"),
  },
  { requiredKeys: [] },
);

test("the order of the units never changes a figure or a row, and the total is always the sum of its rows", () => {
  fc.assert(
    fc.property(fc.array(unitSheet, { minLength: 1, maxLength: 5 }), (written) => {
      const units = written.map((_, at) => `U${at}`);
      const submissions = written.map((cells, at) => sheet(`U${at}`, cells as Record<string, string>));
      const settings = makeSettings(units);
      const result = consolidate(template, settings, submissions);
      expect(consolidate(template, settings, submissions.toReversed())).toEqual(result);
      const { "total.tong": total, ...rows } = figuresOf(result);
      const figures = Object.entries(rows).flatMap(([key, figure]) => (key.endsWith(".tong") ? [figure] : []));
      expect(total ?? null).toBe(figures.length === 0 ? null : addDecimals(figures));
    }),
    { numRuns: 150 },
  );
});
