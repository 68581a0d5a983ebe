import { expect, test } from "vitest";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { consolidate } from "@/lib/indicators/consolidate";
import { NOT_THEIRS } from "@/lib/indicators/consolidation-steps/sentences";
import { formatDecimal, formatRatio } from "@/lib/indicators/format";
import { itemByKey } from "@/lib/indicators/walk";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { Appendix } from "@/lib/report/report-document";
import { madeProvince, madeProvinceReport } from "@/tests/support/made-province";

const items = itemByKey(haiCap2025);

function made(unitCount: number, copy: "signing" | "working" = "signing") {
  const { settings, submissions } = madeProvince(unitCount);
  const consolidation = consolidate(haiCap2025, settings, submissions);
  const report = buildProvinceReport({ ...madeProvinceReport(copy), consolidation, byUnit: true });
  const annex = report.appendices.at(-1);
  if (!annex?.tables) throw new Error("no annex");
  return { consolidation, report, annex, tables: annex.tables };
}

/** What the annex prints for a unit in a row; a unit stands in one column of a form's tables. */
function printedIn({ tables = [] }: Appendix): (unit: string, key: string) => string | undefined {
  const cells = new Map<string, string>();
  for (const { matrix } of tables) {
    for (const { key, values } of matrix.rows) {
      for (const [at, { text }] of values.entries()) cells.set(`${matrix.columns[at]} ${key}`, text);
    }
  }
  return (unit, key) => cells.get(`${unit} ${key}`);
}

test.each([28, 115])("every figure of each of %i units stands in its column, as it was given", (unitCount) => {
  const { consolidation, annex } = made(unitCount);
  const printed = printedIn(annex);
  let compared = 0;
  for (const { key, contributors } of consolidation.items) {
    const kind = items.get(key)?.kind;
    if (kind === "text" || kind === "heading") continue;
    for (const { unit, value, sheet } of contributors) {
      if (sheet === "province" || value === null) continue;
      compared += 1;
      const ratio = kind === "ratio" || kind === "percent";
      expect(printed(unit, key), `${unit} ${key}`).toBe(ratio ? formatRatio(value) : formatDecimal(value));
    }
  }
  expect(compared).toBeGreaterThan(unitCount * 20);
});

test("what is not a unit's task, what it has not given and what did not occur do not look alike", () => {
  const { consolidation, annex } = made(28);
  const printed = printedIn(annex);
  const lines = consolidation.items.flatMap(({ key, contributors, coverage }) =>
    contributors.map((line) => ({ key, missing: coverage.missing, ...line })),
  );
  const theirs = lines.filter(({ key, leftOut }) => leftOut === NOT_THEIRS && items.get(key)?.kind === "count");
  expect(theirs.length).toBeGreaterThan(20);
  expect(new Set(theirs.map(({ unit, key }) => printed(unit, key)))).toEqual(new Set(["x"]));
  const blank = consolidation.items.find(({ key, coverage }) => printed(coverage.missing[0] ?? "", key) !== undefined);
  expect(printed(blank?.coverage.missing[0] ?? "", blank?.key ?? "")).toBe("");
  expect(annex.coverage).toMatch(/^x: không thuộc nhiệm vụ của đơn vị; -: không phát sinh; ô trống: chưa có số liệu\./);
});

test("the province's own figure stands first, and units without a report are named under the tables", () => {
  const { report, annex } = made(28);
  const printed = printedIn(annex);
  const rows = report.appendices.flatMap((appendix) => appendix.rows);
  const counts = rows.filter(({ key }) => items.get(key)?.kind === "count" && printed("Toàn tỉnh", key) !== undefined);
  expect(counts.length).toBeGreaterThan(30);
  for (const { key, value, wide } of counts) if (!wide) expect(printed("Toàn tỉnh", key), key).toBe(value);
  expect(annex.coverage).toContain(`Đơn vị chưa có báo cáo: UBND xã Minh Họa 27; UBND xã Minh Họa 28.`);
});

test("units stand in even groups that a page holds, in the official order, each with the rows it is asked for", () => {
  const { tables, consolidation } = made(115);
  const first = tables.filter(({ caption }) => caption.startsWith("Biểu mẫu 3:"));
  expect(first.map(({ caption }) => caption).slice(0, 2)).toEqual([
    "Biểu mẫu 3: Cải cách thủ tục hành chính (đơn vị 1–9 trong 113)",
    "Biểu mẫu 3: Cải cách thủ tục hành chính (đơn vị 10–18 trong 113)",
  ]);
  expect(first.flatMap(({ matrix }) => matrix.columns.slice(1))).toEqual(consolidation.units);
  // Beside the province's own column.
  expect(new Set(first.map(({ matrix }) => matrix.columns.length))).toEqual(new Set([10, 11]));
  const keysOf = (at: number) => first.at(at)?.matrix.rows.map(({ key }) => key);
  expect(keysOf(0)).toContain("BM3.ho-so-so-dung-han");
  expect(keysOf(-1)).not.toContain("BM3.ho-so-so-dung-han");
  expect(keysOf(-1)).toContain("BM3.ho-so-xa-dung-han");
});

test("a heading stands only above rows of its table", () => {
  for (const { matrix } of made(28).tables) {
    for (const [at, { heading, key }] of matrix.rows.entries()) {
      if (!heading) continue;
      expect(matrix.rows[at + 1]?.tt.startsWith(`${matrix.rows[at]?.tt ?? ""}.`), key).toBe(true);
    }
  }
});

test("only the working copy says why a figure does not count", () => {
  expect(made(28, "signing").annex.footnotes).toEqual([]);
  const { footnotes } = made(28, "working").annex;
  expect(footnotes.map(({ text }) => text).join("\n")).toContain("một trong hai số");
});

test("without the wish there is none, and its figures never become the report's", () => {
  const without = buildProvinceReport(madeProvinceReport("signing"));
  expect(without.appendices.every(({ tables }) => tables === undefined)).toBe(true);
  expect(
    made(28)
      .report.appendices.slice(0, -1)
      .map(({ rows }) => rows),
  ).toEqual(without.appendices.map(({ rows }) => rows));
});
