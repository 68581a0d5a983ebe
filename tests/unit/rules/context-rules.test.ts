import { describe, expect, test } from "vitest";
import type { EarlierReport, PeriodSpan, ValidationContext } from "@/lib/indicators/context";
import { validate } from "@/lib/indicators/validate";
import { makeCells } from "../../factories/make-cells";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";

const template = makeTemplate([
  makeItem("ho-so", "count", { label: "Số hồ sơ", time: "flow" }),
  makeItem("luy-ke", "count", { label: "Số lũy kế", time: "yearToDate" }),
  makeItem("bien-che", "count", { label: "Số biên chế", time: "stock" }),
  makeItem("von", "quantity", { label: "Vốn", time: "flow" }),
  makeItem("ma", "choice", { codes: [], time: "flow" }),
  ...makeRatioRows({ time: "yearToDate" }),
]);

const PERIODS = {
  Q1: (year: number): PeriodSpan => ({
    title: `Quý I năm ${year}`,
    kind: "Q1",
    year,
    from: `${year - 1}-12-15`,
    to: `${year}-03-14`,
  }),
  H1: (year: number): PeriodSpan => ({
    title: `6 tháng năm ${year}`,
    kind: "H1",
    year,
    from: `${year - 1}-12-15`,
    to: `${year}-06-14`,
  }),
  Q3: (year: number): PeriodSpan => ({
    title: `Quý III năm ${year}`,
    kind: "Q3",
    year,
    from: `${year}-06-15`,
    to: `${year}-09-14`,
  }),
  Y: (year: number): PeriodSpan => ({
    title: `Năm ${year}`,
    kind: "Y",
    year,
    from: `${year - 1}-12-15`,
    to: `${year}-12-14`,
  }),
};
type Kind = keyof typeof PERIODS;

const earlier = (
  kind: Kind,
  year: number,
  figures: Record<string, string>,
  shift: Partial<PeriodSpan> = {},
): EarlierReport => ({
  period: { ...PERIODS[kind](year), ...shift },
  figures: Object.fromEntries(Object.entries(figures).map(([slug, figure]) => [`BM1.${slug}`, figure])),
});

const rulesFound = (
  kind: Kind,
  given: Parameters<typeof makeCells>[0],
  before: EarlierReport[],
  more: ValidationContext = {},
) =>
  validate(template, makeCells(given), { period: PERIODS[kind](2026), earlier: before, ...more }).map(
    ({ rule, severity, cells, expected }) => [rule, severity, cells[0], expected],
  );

const q1 = earlier("Q1", 2026, { "ho-so": "300", "luy-ke": "8", "bien-che": "40", von: "12.5" });
const h1 = earlier("H1", 2026, { "ho-so": "700", "luy-ke": "12", "bien-che": "39", von: "30" });
const q3 = earlier("Q3", 2026, { "ho-so": "250", "luy-ke": "20", "bien-che": "39", von: "5" });

describe("flows", () => {
  test.each([
    ["six months at least the first quarter", "H1", { "ho-so": 300 }, [q1], []],
    [
      "six months below the first quarter",
      "H1",
      { "ho-so": 299 },
      [q1],
      [["flow-below-earlier", "warning", "BM1.ho-so", "≥ 300"]],
    ],
    ["a year at least six months and the third quarter", "Y", { "ho-so": 950 }, [q1, h1, q3], []],
    [
      "a year below them; the first quarter is in the six months",
      "Y",
      { "ho-so": 949 },
      [q1, h1, q3],
      [["flow-below-earlier", "warning", "BM1.ho-so", "≥ 950"]],
    ],
    [
      "a year with quarters alone",
      "Y",
      { "ho-so": 549 },
      [q1, q3],
      [["flow-below-earlier", "warning", "BM1.ho-so", "≥ 550"]],
    ],
    ["the third quarter against nothing", "Q3", { "ho-so": 1 }, [q1, h1], []],
    ["decimals too", "H1", { von: "12.4" }, [q1], [["flow-below-earlier", "warning", "BM1.von", "≥ 12,5"]]],
    ["last year's periods are not in this year", "Y", { "ho-so": 1 }, [earlier("H1", 2025, { "ho-so": "700" })], []],
    ["a later period says nothing", "Q1", { "ho-so": 1 }, [h1], []],
  ] as const)("%s", (_name, kind, given, before, found) => expect(rulesFound(kind, given, [...before])).toEqual(found));

  test("where the windows nearly nest it is a hint", () => {
    const commune = earlier("Q3", 2026, { "ho-so": "250" }, { from: "2026-06-02", to: "2026-09-01" });
    expect(rulesFound("Y", { "ho-so": 949 }, [h1, commune])).toEqual([
      ["flow-below-earlier", "hint", "BM1.ho-so", "≥ 950"],
    ]);
    expect(rulesFound("Y", { "ho-so": 950 }, [h1, commune])).toEqual([]);
  });

  test("where they share more days, only the longest is compared", () => {
    const overlapping = earlier("Q3", 2026, { "ho-so": "250" }, { from: "2026-05-01", to: "2026-09-01" });
    expect(rulesFound("Y", { "ho-so": 949 }, [h1, overlapping])).toEqual([]);
    expect(rulesFound("Y", { "ho-so": 699 }, [h1, overlapping])).toEqual([
      ["flow-below-earlier", "warning", "BM1.ho-so", "≥ 700"],
    ]);
  });
});

describe("running totals", () => {
  test.each([
    [
      "not below the last period of the year",
      { "luy-ke": 19 },
      [q1, h1, q3],
      [["year-to-date-falls", "warning", "BM1.luy-ke", "≥ 20"]],
    ],
    ["equal to it", { "luy-ke": 20 }, [q1, h1, q3], []],
    ["begin again with the year", { "luy-ke": 1 }, [earlier("Y", 2025, { "luy-ke": "90" })], []],
  ] as const)("%s", (_name, given, before, found) => expect(rulesFound("Y", given, [...before])).toEqual(found));
});

test("stocks, ratios and codes are never compared across periods", () => {
  expect(rulesFound("Y", { "bien-che": 1, ma: 0, "ty-le": 10, tong: 10, xong: 1 }, [h1, q3])).toEqual([]);
});

describe("the same period of earlier years", () => {
  const years = [2025, 2024, 2023, 2022].map((year, at) => earlier("Q1", year, { "ho-so": String(1000 + at * 10) }));
  test("a jump is a hint", () => {
    expect(rulesFound("Q1", { "ho-so": 10_000 }, years)).toEqual([
      ["large-change", "hint", "BM1.ho-so", "quanh 1.015"],
    ]);
  });
  test("without last year nothing is said, nor from other kinds of period", () => {
    expect(rulesFound("Q1", { "ho-so": 10_000 }, years.slice(1))).toEqual([]);
    expect(rulesFound("H1", { "ho-so": 10_000 }, years)).toEqual([]);
  });
});

describe("figures and words of the period before", () => {
  const many = makeTemplate(["a", "b", "c", "d", "e"].map((slug) => makeItem(slug, "count", { time: "flow" })));
  const figures = { a: "11", b: "12", c: "13", d: "14", e: "15" };
  const now = makeCells({ a: 11, b: 12, c: 13, d: 14, e: 15 });
  const check = (before: EarlierReport, more: ValidationContext = {}) =>
    validate(many, now, { period: PERIODS.Q3(2026), earlier: [before], ...more }).map(({ rule }) => rule);

  test("all flows as they were", () => expect(check(earlier("H1", 2026, figures))).toEqual(["same-figures"]));
  test("the same window is the same report", () =>
    expect(check(earlier("H1", 2026, figures, { from: "2026-06-15", to: "2026-09-14" }))).toEqual([]));
  test("one section of words", () =>
    expect(
      check(earlier("H1", 2026, {}), { unchangedSections: [{ path: "II.1", title: "II.1. Cải cách thể chế" }] }),
    ).toEqual(["narrative:II.1:same-text"]));
});

test("the lead agency's figure beside the units'", () => {
  const unitSums = { "BM1.ho-so": { sum: "900", counted: 3, complete: false } };
  expect(rulesFound("Y", { "ho-so": 800 }, [], { unitSums })).toEqual([["unit-sum", "warning", "BM1.ho-so", "≥ 900"]]);
});

test("what concerns no cell comes last, and two arguments still do", () => {
  const contradiction = {
    kind: "partAboveWhole" as const,
    place: { path: "II.6", line: 0, from: 0, to: 1 },
    row: "",
    left: { label: "a", value: "2" },
    right: { label: "b", value: "1" },
  };
  const cells = makeCells({ "ho-so": -1 });
  const issues = validate(template, cells, { narrated: { figures: [], contradictions: [contradiction] } });
  expect(issues.map(({ rule }) => rule)).toEqual(["negative", "narrative:II.6:partAboveWhole:2:1"]);
  expect(validate(template, cells).map(({ rule }) => rule)).toEqual(["negative"]);
});
