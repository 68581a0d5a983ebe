import { expect, test } from "vitest";
import { applyAdjustments } from "@/lib/indicators/adjust";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { blankCell } from "@/lib/indicators/cell";
import { consolidate } from "@/lib/indicators/consolidate";
import { itemByKey } from "@/lib/indicators/walk";
import { buildWorkbook, type WorkbookInput } from "@/lib/report/build-workbook";
import type { Entry, Workbook, WorkbookRow } from "@/lib/report/workbook";
import { madeProvince, madeProvinceReport } from "@/tests/support/made-province";

const made = madeProvinceReport("working");
const input: WorkbookInput = { ...made, title: "Số liệu", about: ["Kỳ báo cáo: năm 2026"] };
const items = itemByKey(haiCap2025);
const rowOf = (book: Workbook, key: string): WorkbookRow | undefined =>
  book.sheets.flatMap(({ rows }) => rows).find((row) => row.key === key);
const figureOf = (entry: Entry | undefined) => (entry?.kind === "figure" ? entry.value : undefined);

test("Toàn tỉnh is the adjusted figure of every row that has one", () => {
  const book = buildWorkbook(input);
  for (const [key, item] of applyAdjustments(items, made.consolidation, made.adjustments)) {
    if (item.adjustedFigure === null) continue;
    expect(figureOf(rowOf(book, key)?.province), key).toBe(item.adjustedFigure);
  }
});

test("every figure made from others is live: only codes and rows without a figure are not", () => {
  const fixed = buildWorkbook(input)
    .sheets.flatMap(({ rows }) => rows)
    .filter(({ province }) => province.kind === "figure" && province.value !== null && !province.formula)
    .map(({ key }) => items.get(key)?.kind);
  expect(new Set(fixed)).toEqual(new Set(["choice"]));
});

test("units stand in official order, those without a report have no column", () => {
  const { settings } = madeProvince();
  expect(buildWorkbook(input).units.map(({ unitId }) => unitId)).toEqual(
    settings.expected.slice(0, -2).map(({ unitId }) => unitId),
  );
});

test("a percent the form prints alone gets the two rows of its parts", () => {
  const book = buildWorkbook(input);
  const percent = book.sheets.flatMap(({ rows }) => rows).find(({ key }) => key.endsWith("#tu-so"));
  const key = percent?.key.replace("#tu-so", "") ?? "";
  expect(rowOf(book, key)?.province).toMatchObject({
    formula: { op: "pairRatio", numerator: `${key}#tu-so`, denominator: `${key}#mau-so` },
  });
});

test("a formula that would not give the stored figure is not written", () => {
  const { settings, submissions } = madeProvince(6);
  const consolidation = consolidate(haiCap2025, settings, submissions);
  const key = "BM1.van-ban-chi-dao";
  const tampered = {
    ...consolidation,
    items: consolidation.items.map((item) => (item.key === key ? { ...item, figure: "999" } : item)),
  };
  const row = rowOf(buildWorkbook({ ...input, consolidation: tampered, adjustments: [] }), key);
  expect(row?.province).toEqual({ kind: "figure", value: "999" });
});

test("only complete pairs enter a ratio", () => {
  const ratio = [...items.values()].find((item) => item.kind === "ratio" && item.scope === "both");
  const [top, bottom] = [ratio?.numerator ?? "", ratio?.denominator ?? ""];
  const value = (text: string) => ({ ...blankCell, state: "value" as const, value: text, raw: text });
  const unit = (index: number, cells: Record<string, ReturnType<typeof value>>) => ({
    unitId: `u${index}`,
    unitName: `Đơn vị ${index}`,
    unitKind: "so" as const,
    sheet: "unit" as const,
    template: haiCap2025,
    cells,
  });
  const submissions = [
    unit(1, { [top]: value("505"), [bottom]: value("541") }),
    unit(2, { [top]: value("9000") }),
    unit(3, { [top]: value("1"), [bottom]: value("3") }),
  ];
  const settings = { expected: submissions, excluded: [], owners: {}, useUnitSum: [] };
  const consolidation = consolidate(haiCap2025, settings, submissions);
  const row = rowOf(buildWorkbook({ ...input, consolidation, adjustments: [] }), ratio?.key ?? "");
  expect(row?.province).toEqual({
    kind: "figure",
    value: "93.01",
    formula: { op: "pairRatio", numerator: top, denominator: bottom, adjusted: true },
  });
  expect(row?.note).toContain("Đơn vị 2");
});
