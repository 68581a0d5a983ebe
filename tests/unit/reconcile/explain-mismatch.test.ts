import { describe, expect, test } from "vitest";
import type { ToldFigure } from "@/lib/indicators/context";
import type { Template } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { makeCells } from "../../factories/make-cells";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";

type Given = Parameters<typeof makeCells>[0];

const told = (slugs: string[], value: string, more: Partial<ToldFigure> = {}): ToldFigure => ({
  keys: slugs.map((slug) => `BM1.${slug}`),
  sure: slugs.length === 1,
  relation: "=",
  value,
  raw: value,
  quote: `có ${value} thủ tục`,
  source: "prose",
  place: { path: "II.2.2", line: 0, from: 3, to: 5 },
  ...more,
});

/** What is proposed for each warning and error, as "row=value"; "-" for nothing. */
const proposals = (template: Template, given: Given, figures: ToldFigure[] = []): string[] =>
  validate(template, makeCells(given), { narrated: { figures, contradictions: [] } })
    .filter(({ severity }) => severity !== "hint")
    .map(({ suggestion }) => (suggestion ? `${suggestion.key.slice(4)}=${suggestion.value}` : "-"));

const ratio = makeTemplate(makeRatioRows());

describe("a typed ratio against its parts", () => {
  test.each([
    ["the one whole number that makes it, in the denominator", { "ty-le": "62.5", tong: 20, xong: 20 }, ["tong=32"]],
    [
      "the one whole number that makes it, in the numerator",
      { "ty-le": "93.35", tong: 541, xong: 550 },
      ["xong=505", "xong=505"],
    ],
    ["both places fit with as many digits: nothing", { "ty-le": 88, tong: 44, xong: 44 }, ["-"]],
    ["many whole numbers fit a coarse ratio: nothing", { "ty-le": 90, tong: 541, xong: 505 }, ["-"]],
    ["none fits: nothing, and the ratio is not doubted alone", { "ty-le": "72.08", tong: 110, xong: 63 }, ["-"]],
    ["a typed 0 tells nothing", { "ty-le": 0, tong: 20, xong: 5 }, ["-"]],
    ["a slip in the ratio itself is no reason to change a part", { "ty-le": "76.8", tong: 983, xong: 754 }, ["-"]],
  ] as const)("%s", (_name, given, found) => expect(proposals(ratio, given)).toEqual(found));

  test("the narrative decides between equals", () => {
    expect(proposals(ratio, { "ty-le": 88, tong: 44, xong: 44 }, [told(["xong", "tong"], "50")])).toEqual(["tong=50"]);
    expect(proposals(ratio, { "ty-le": 88, tong: 44, xong: 44 }, [told(["xong", "tong"], "39")])).toEqual(["xong=39"]);
  });

  test("a narrative that speaks of either row proposes nothing alone", () => {
    expect(proposals(ratio, { tong: 44, xong: 44 }, [told(["xong", "tong"], "50")])).toEqual([]);
  });

  test("the ratio is the slip where the narrative says so too", () => {
    const figures = [told(["ty-le"], "57.27")];
    expect(proposals(ratio, { "ty-le": "72.08", tong: 110, xong: 63 }, figures)).toEqual(["ty-le=57.27"]);
  });

  test("a note decides, and is quoted", () => {
    const note = "(82 TTHC mức độ 3, 4 trên tổng số 127 TTHC ở 3 cấp)";
    const given = { "ty-le": { value: "64.57", raw: "64.57", note }, tong: 82, xong: 82 };
    const [issue] = validate(ratio, makeCells(given));
    expect(issue?.suggestion).toEqual({
      key: "BM1.tong",
      value: 127,
      because: ["82/127 = 64,57 %, khớp tỷ lệ đã ghi.", `Ghi chú viết “${note}”.`],
    });
  });
});

const sums = makeTemplate([
  makeItem("tong", "count", { label: "Tổng", totalOf: ["BM1.a", "BM1.b"] }),
  makeItem("a", "count", { label: "Số a" }),
  makeItem("b", "count", { label: "Số b" }),
  makeItem("ty-le", "ratio", { label: "Tỷ lệ", numerator: "BM1.a-xong", denominator: "BM1.a" }),
  makeItem("a-xong", "count", { label: "Số a đã xong" }),
]);

describe("a printed total against its parts", () => {
  test("alone it fits in three places with one digit: nothing", () => {
    expect(proposals(sums, { tong: 97, a: 78, b: 18 })).toEqual(["-"]);
  });

  test("the fewest digits decide between equals: one of the total, two of either part", () => {
    expect(proposals(sums, { tong: 1970, a: 950, b: 920 })).toEqual(["tong=1870"]);
  });

  test("a ratio on one part decides", () => {
    expect(proposals(sums, { tong: 97, a: 76, b: 18, "a-xong": 40, "ty-le": "50.63" })).toEqual(["a=79", "a=79"]);
  });

  test("what would break the ratio is not proposed", () => {
    expect(proposals(sums, { tong: 100, a: 79, b: 13, "a-xong": 40, "ty-le": "50.63" })).toEqual(["b=21"]);
  });

  test("no part is proposed below 0", () => {
    expect(proposals(sums, { tong: 5, a: 900, b: 11 })).not.toContain("b=-895");
  });
});

describe("a figure of the narrative", () => {
  test("against one row: that row, with the words", () => {
    const [issue] = validate(ratio, makeCells({ tong: 79 }), {
      narrated: { figures: [told(["tong"], "97")], contradictions: [] },
    });
    expect(issue?.suggestion).toEqual({
      key: "BM1.tong",
      value: 97,
      because: ["Thuyết minh mục II.2.2 viết “có 97 thủ tục”."],
    });
  });

  test("against a row that its ratio and another figure of the narrative hold: nothing", () => {
    const figures = [told(["tong"], "1253"), told(["tong"], "983", { raw: "754/983" })];
    expect(proposals(ratio, { "ty-le": "76.7", tong: 983, xong: 754 }, figures)).toEqual(["-"]);
  });

  test("two figures that contradict each other: nothing", () => {
    expect(proposals(ratio, { tong: 79 }, [told(["tong"], "97"), told(["tong"], "98")])).toEqual(["-"]);
  });
});

test("a part above its whole alone leaves every value open: nothing", () => {
  expect(proposals(ratio, { tong: 11, xong: 48 })).toEqual(["-"]);
});

test("what cannot be explained by one figure is not tried: errors, ranges, codes", () => {
  expect(proposals(ratio, { "ty-le": 150, tong: -1 })).toEqual(["-", "-"]);
});
