import { expect, test } from "vitest";
import { applyAdjustments } from "@/lib/indicators/adjust";
import { blankCell } from "@/lib/indicators/cell";
import { consolidate } from "@/lib/indicators/consolidate";
import { addDecimals } from "@/lib/indicators/decimal";
import { formatDecimal, formatRatio } from "@/lib/indicators/format";
import { computeRatio } from "@/lib/indicators/ratio";
import { itemByKey } from "@/lib/indicators/walk";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { AppendixRow } from "@/lib/report/report-document";
import { madeProvince, madeProvinceReport } from "@/tests/support/made-province";

const signing = madeProvinceReport("signing");
const working = madeProvinceReport("working");
const items = itemByKey(signing.template);
const adjusted = applyAdjustments(items, signing.consolidation, signing.adjustments);
const rowsOf = (input: typeof signing): Map<string, AppendixRow> =>
  new Map(buildProvinceReport(input).appendices.flatMap(({ rows }) => rows.map((row) => [row.key, row] as const)));

test("every figure printed is the consolidated figure with its adjustments", () => {
  const rows = rowsOf(signing);
  for (const [key, made] of adjusted) {
    const kind = items.get(key)?.kind;
    if (made.adjustedFigure === null || kind === "heading") continue;
    const ratio = kind === "ratio" || kind === "percent";
    expect(rows.get(key)?.value, key).toBe(
      ratio ? formatRatio(made.adjustedFigure) : formatDecimal(made.adjustedFigure),
    );
  }
});

test("a ratio follows the adjusted figures of its two rows", () => {
  const [first, second] = signing.adjustments;
  const ratio = [...items.values()].find((item) => item.numerator === first?.key && item.denominator === second?.key);
  const made = adjusted.get(ratio?.key ?? "");
  expect(made?.adjustedFigure).toBe(computeRatio(made?.adjustedNumerator ?? null, made?.adjustedDenominator ?? null));
  expect(made?.adjustedFigure).not.toBe(made?.figure);
});

test("a row nobody could make a figure of says why in words", () => {
  const missing = [...adjusted.values()].find(
    ({ figure, problem, texts, tally }) => !figure && problem && !texts.length && !tally.length,
  );
  expect(missing).toBeDefined();
  expect(rowsOf(signing).get(missing?.key ?? "")).toMatchObject({ value: missing?.problem, wide: true });
});

test("codes are counted by choice, never added", () => {
  const tally = [...adjusted.values()].find(
    (made) => made.madeBy === "tally" && made.tally.filter(({ units }) => units.length).length > 1,
  );
  const parts = tally?.tally
    .filter(({ units }) => units.length > 0)
    .map(({ label, units }) => `${label}: ${units.length} đơn vị`);
  expect(rowsOf(signing).get(tally?.key ?? "")?.value).toBe(parts?.join("; "));
});

test("coverage and footnotes stand in the working copy only", () => {
  const clean = buildProvinceReport(signing).appendices;
  expect(clean.every(({ coverage, footnotes }) => coverage === null && footnotes.length === 0)).toBe(true);
  expect(clean.flatMap(({ rows }) => rows).every(({ marks, note }) => marks.length === 0 && note === "")).toBe(true);

  const { settings } = madeProvince();
  const names = settings.expected.slice(-2).map(({ unitName }) => unitName);
  for (const { coverage } of buildProvinceReport(working).appendices) {
    expect(coverage).toBe(`Độ phủ số liệu: 26/28 đơn vị. Chưa có số liệu: ${names.join("; ")}.`);
  }
});

test("an adjusted figure carries a footnote with the figure before, each delta, who and why", () => {
  const [, denominator] = working.adjustments;
  const key = denominator?.key ?? "";
  const before = working.consolidation.items.find((item) => item.key === key)?.figure ?? "0";
  const appendix = buildProvinceReport(working).appendices.find(({ rows }) => rows.some((row) => row.key === key));
  const row = appendix?.rows.find((other) => other.key === key);
  const note = appendix?.footnotes.find(({ mark }) => row?.marks.includes(mark));
  expect(note?.text).toBe(
    `Số tổng hợp ${formatDecimal(before)}; điều chỉnh +12 (Lê Văn Cường: Bổ sung hồ sơ tiếp nhận cuối kỳ); ` +
      "+1 (Phạm Thị Dung: Đơn vị đính chính bằng điện thoại), cộng +13.",
  );
  expect(row?.value).toBe(formatDecimal(addDecimals([before, "13"])));
});

test("an owner's figure prints alone; the units' sum stands beside it in the working copy", () => {
  const owned = [...adjusted.values()].find(
    (made) => made.madeBy === "owner" && made.unitSum !== null && made.figure !== null,
  );
  const item = items.get(owned?.key ?? "");
  const write = (text: string) =>
    item?.kind === "ratio" || item?.kind === "percent" ? formatRatio(text) : formatDecimal(text);
  expect(rowsOf(signing).get(owned?.key ?? "")?.value).toBe(write(owned?.ownerFigure ?? ""));
  expect(rowsOf(working).get(owned?.key ?? "")?.note).toContain("Cộng các đơn vị: ");
});

test("the lead agency's words are its province sheet's, not its own unit's as well", () => {
  const made = madeProvince(4);
  const item = [...items.values()].find(
    ({ kind, scope, owner }) => kind === "choice" && scope === "both" && owner !== null,
  );
  const [unit] = made.settings.expected;
  if (!item || !unit) throw new Error("no such row");
  const cells = (text: string) => ({ [item.key]: { ...blankCell, state: "value" as const, text, raw: text } });
  const sheet = (kind: "unit" | "province", text: string) => ({
    ...unit,
    sheet: kind,
    template: signing.template,
    cells: cells(text),
  });
  const consolidation = consolidate(signing.template, { ...made.settings, owners: { [item.owner ?? ""]: unit } }, [
    sheet("unit", "Phiếu giấy"),
    sheet("province", "Kết hợp"),
  ]);
  expect(rowsOf({ ...signing, consolidation, adjustments: [] }).get(item.key)?.value).toBe("Kết hợp");
});
