import { describe, expect, test } from "vitest";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import type { Cell } from "@/lib/indicators/cell";
import { type FigureSource, fromRun, fromSheet } from "@/lib/indicators/concordance/figure-source";
import { seriesOf } from "@/lib/indicators/concordance/series";
import { type PeriodReport, periodsSideBySide } from "@/lib/indicators/concordance/side-by-side";
import type { Template } from "@/lib/indicators/template";
import { makeCell } from "@/tests/factories/make-cells";

const shipped = (id: string): Template => {
  const template = findShipped(id);
  if (!template) throw new Error(id);
  return template;
};
type Given = Record<string, string | number | Partial<Cell>>;
const unitSheet = (id: string, given: Given): FigureSource =>
  fromSheet(shipped(id), Object.fromEntries(Object.entries(given).map(([key, value]) => [key, makeCell(value)])), "so");

describe("a concept over the years", () => {
  const years = [
    { id: "2021", title: "Năm 2021", source: unitSheet("ninh-thuan-2021", { "PL.tthc-muc-do-4": 30 }) },
    { id: "2022", title: "Năm 2022", source: unitSheet("bnv-2022", { "BM7.tthc-muc-do-4": 40 }) },
    { id: "2023", title: "Năm 2023", source: unitSheet("bnv-2022", {}) },
    { id: "2024", title: "Năm 2024", source: unitSheet("bnv-2024-dvctt", { "BM7.dvctt-toan-trinh": 50 }) },
  ];

  test("crosses the change of 2022 with marks, once with the reason; what was not given is a gap", () => {
    const series = seriesOf("dvctt-toan-trinh", years);
    expect(series?.points.map(({ figure, approximate, state }) => [figure, approximate, state])).toEqual([
      ["30", true, "value"],
      ["40", true, "value"],
      [null, true, "blank"],
      ["50", false, "value"],
    ]);
    expect(series?.notes).toHaveLength(1);
    expect(series?.item.label).toBe("Số lượng DVCTT toàn trình");
  });

  test("the last template that has the concept decides what is meant", () => {
    const series = seriesOf("tthc-muc-do-4", years);
    expect(series?.points.map(({ figure, approximate }) => [figure, approximate])).toEqual([
      ["30", false],
      ["40", false],
      [null, false],
      ["50", true],
    ]);
  });

  test("count and percent of BM1 4.2 are two series, each with gaps where the other was asked", () => {
    const reports = [
      { id: "a", title: "2022", source: unitSheet("bnv-2022", { "BM1.don-vi-hoan-thanh-ket-luan-thanh-tra": 4 }) },
      {
        id: "b",
        title: "2024",
        source: unitSheet("bnv-2024-dvctt", { "BM1.ty-le-hoan-thanh-ket-luan-thanh-tra": 80 }),
      },
    ];
    const states = (concept: string) => seriesOf(concept, reports)?.points.map(({ state, figure }) => [state, figure]);
    expect(states("don-vi-hoan-thanh-ket-luan-thanh-tra")).toEqual([
      ["value", "4"],
      ["noRow", null],
    ]);
    expect(states("ty-le-hoan-thanh-ket-luan-thanh-tra")).toEqual([
      ["noRow", null],
      ["value", "80"],
    ]);
  });

  test("a ratio the older set did not print is computed from its two rows, and merged rows are added", () => {
    const older = unitSheet("ninh-thuan-2021", { "PL.van-de-phat-hien": 8, "PL.van-de-xu-ly-xong": 6 });
    const newer = unitSheet("bnv-2022", {});
    const points = (concept: string, ...sources: FigureSource[]) =>
      seriesOf(
        concept,
        sources.map((source, at) => ({ id: `${at}`, title: "", source })),
      )?.points;
    expect(points("ty-le-xu-ly-van-de", older, newer)?.[0]).toMatchObject({ figure: "75", approximate: false });
    const levels = unitSheet("bnv-2022", { "BM7.tthc-muc-do-3-co-ho-so": 5, "BM7.tthc-muc-do-4-co-ho-so": 6 });
    const now = unitSheet("bnv-2024-dvctt", { "BM7.dvctt-co-ho-so-truc-tuyen": 12 });
    expect(points("dvctt-co-ho-so-truc-tuyen", levels, now)?.[0]).toMatchObject({ figure: "11", approximate: true });
  });

  test("a divided figure says nothing of its parts", () => {
    const reports = [
      { id: "a", title: "", source: unitSheet("bnv-2022", { "BM7.ho-so-tiep-nhan": 100 }) },
      { id: "b", title: "", source: unitSheet("bnv-2024-dvctt", { "BM7.ho-so-dvctt-toan-trinh": 60 }) },
    ];
    expect(seriesOf("ho-so-dvctt-toan-trinh", reports)?.points[0]).toMatchObject({ state: "noRow", figure: null });
  });

  test("nobody's concept is no series", () => {
    expect(seriesOf("khong-co", years)).toBeNull();
  });
});

describe("periods side by side", () => {
  const template = shipped("bnv-2022");
  const windows = {
    "Quý I": ["Q1", "2022-12-15", "2023-03-14"],
    "6 tháng": ["H1", "2022-12-15", "2023-06-14"],
    "Quý III": ["Q3", "2023-06-15", "2023-09-14"],
    Năm: ["Y", "2022-12-15", "2023-12-14"],
  } as const;
  const period = (title: keyof typeof windows, source: FigureSource | null): PeriodReport => {
    const [kind, from, to] = windows[title];
    return { id: title, span: { title, kind, year: 2023, from, to }, source };
  };
  const quarter = (figure: number, done: number) =>
    unitSheet("bnv-2022", {
      "BM2.vbqppl-tong": figure,
      "BM4.bien-che-giao": 90,
      "BM1.nhiem-vu-ke-hoach-xong": done,
      "BM3.ho-so-so-da-giai-quyet": 100,
      "BM3.ho-so-so-dung-han": figure,
    });
  const table = (...periods: PeriodReport[]) => {
    const { columns, rows } = periodsSideBySide(template, periods);
    return { columns: columns.map(({ id }) => id), row: (key: string) => rows.find(({ item }) => item.key === key) };
  };

  test("Quý I | 6 tháng | Quý III | Năm, in this order, a missing report as an empty column", () => {
    const { columns, row } = table(
      period("Năm", quarter(40, 9)),
      period("Quý III", null),
      period("6 tháng", quarter(20, 6)),
      period("Quý I", quarter(10, 3)),
    );
    expect(columns).toEqual(["Quý I", "6 tháng", "Quý III", "Năm"]);
    expect(row("BM2.vbqppl-tong")?.figures.map((figure) => figure?.figure ?? null)).toEqual(["10", "20", null, "40"]);
  });

  test("periods that share days are never added", () => {
    const { row } = table(period("Quý I", quarter(10, 3)), period("6 tháng", quarter(20, 6)));
    expect(row("BM2.vbqppl-tong")?.added).toEqual({
      figure: null,
      approximate: false,
      why: "Không cộng: “Quý I” và “6 tháng” có những ngày chung.",
    });
  });

  test("happenings of separate periods are added, ratios from their two sums; lũy kế, stocks and codes are not", () => {
    const { row } = table(period("6 tháng", quarter(20, 6)), period("Quý III", quarter(11, 8)));
    expect(row("BM2.vbqppl-tong")?.added).toEqual({ figure: "31", approximate: false, why: null });
    expect(row("BM3.ty-le-ho-so-so-dung-han")?.added.figure).toBe("15.5");
    for (const key of ["BM4.bien-che-giao", "BM1.nhiem-vu-ke-hoach-xong", "BM7.lgsp"]) {
      expect(row(key)?.added.figure, key).toBeNull();
      expect(row(key)?.added.why, key).not.toBeNull();
    }
  });

  test("a sum over a template that asks only nearly the same is marked", () => {
    const before = unitSheet("ninh-thuan-2021", { "PL.vbqppl-tham-muu-ban-hanh": 5 });
    const { row } = table(period("6 tháng", before), period("Quý III", quarter(11, 8)));
    expect(row("BM2.vbqppl-tong")?.added).toEqual({ figure: "16", approximate: true, why: null });
  });

  test("a province's consolidation stands beside sheets, its ratio by its own numbers", () => {
    const run = fromRun(
      template,
      new Map([["BM3.ty-le-ho-so-so-dung-han", { figure: "50", numerator: "1", denominator: "2" }]]),
    );
    const { row } = table(period("6 tháng", run), period("Quý III", quarter(11, 8)));
    expect(row("BM3.ty-le-ho-so-so-dung-han")?.added.figure).toBe("11.76");
  });
});
