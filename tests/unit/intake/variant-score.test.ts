import { beforeAll, describe, expect, test } from "vitest";
import { type ContractCell, Parse } from "@/lib/indicators/contract";
import { compare } from "@/tests/support/variants/compare";
import { realFiles } from "@/tests/support/variants/real-files";
import type { Truth } from "@/tests/support/variants/truth";

/** What a faultless reader would say of a file. */
function faultless(truth: Truth): Parse {
  const cells = [...truth.figures.values()].map(
    ({ loose: _loose, ...figure }): ContractCell => ({
      ...figure,
      form: "",
      tt: "",
      label: "",
      kind: "count",
      computed: null,
      asOf: null,
      note: null,
      raw: "",
      confidence: 1,
      source: null,
    }),
  );
  const narrative = truth.sections.map(({ path, words }) => ({
    path,
    heading: "",
    blocks: [{ type: "paragraph" as const, text: words }],
  }));
  const header = { ...truth.header } as Parse["header"];
  const template = truth.templates[0] ?? null;
  return Parse.parse({ template, templateConfidence: 1, header, cells, matrices: [], narrative, unplaced: [] });
}

const KEY = "BM1.van-ban-chi-dao";
let truth: Truth;
beforeAll(async () => {
  const [first] = await realFiles();
  if (!first) throw new Error("no real report");
  truth = first.truth;
});

/** The score of a faultless reading in which one row is read otherwise. */
function scoreWith(key: string, change: Partial<ContractCell> | null) {
  const parse = faultless(truth);
  const cells = parse.cells.flatMap((cell) => (cell.key !== key ? [cell] : change ? [{ ...cell, ...change }] : []));
  return compare(truth, { ...parse, cells });
}

const someKey = (holds: boolean): string =>
  [...truth.figures.values()].find(({ value }) => (value !== null) === holds)?.key ?? KEY;

describe("how a reading is scored", () => {
  test("a faultless reading of a real report has every figure, field and section right", () => {
    const { figures, right, slips, headerSlips, sectionSlips, templateRight } = compare(truth, faultless(truth));
    expect({ figures, right, slips, headerSlips, sectionSlips, templateRight }).toEqual({
      figures: 80,
      right: 80,
      slips: [],
      headerSlips: [],
      sectionSlips: [],
      templateRight: true,
    });
  });

  test.each([
    ["a figure that is another", true, { value: 999_999 }, "wrong"],
    ["a figure not read", true, { value: null, state: "blank" }, "missing"],
    ["a row with a figure that is not there", true, null, "missing"],
    ["a figure where there is none", false, { value: 3, state: "value" }, "invented"],
    ["a blank row that is not there", false, null, "notFound"],
    ["a blank row said to be not this unit's", false, { state: "notApplicable" }, "state"],
  ] as const)("%s is seen", (_name, holds, change, kind) => {
    expect(scoreWith(someKey(holds), change).slips.map((slip) => slip.kind)).toEqual([kind]);
  });

  test("a figure of a row the file does not have is invented", () => {
    const parse = faultless(truth);
    const [cell] = parse.cells;
    if (!cell) throw new Error("no cell");
    const strange = { ...cell, key: "BM9.khong-co", value: 5, state: "value" as const };
    expect(compare(truth, { ...parse, cells: [...parse.cells, strange] }).slips).toMatchObject([
      { kind: "invented", key: "BM9.khong-co" },
    ]);
  });

  test("a section under another path, a field of the letterhead and the template are seen", () => {
    const parse = faultless(truth);
    const narrative = parse.narrative.map((one) => (one.path === "II.1" ? { ...one, path: "II.9" } : one));
    const header = { ...parse.header, agency: "SỞ Y TẾ" };
    const score = compare(truth, { ...parse, narrative, header, template: "dong-nai-2022" });
    expect(score.sectionSlips).toEqual(["II.1 is under II.9"]);
    expect(score.headerSlips.map(({ field }) => field)).toEqual(["agency"]);
    expect(score.templateRight).toBe(false);
  });
});
