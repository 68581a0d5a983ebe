import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consolidate } from "@/lib/indicators/consolidate";
import type { ConsolidatedItem, ConsolidationSettings, Submission } from "@/lib/indicators/consolidation";
import { OWNER_NOT_USED } from "@/lib/indicators/consolidation-steps/sentences";
import { addDecimals } from "@/lib/indicators/decimal";
import { computeRatio } from "@/lib/indicators/ratio";
import type { Template } from "@/lib/indicators/template";
import { formCoverage } from "@/lib/report/form-coverage";
import type { makeCells } from "../../factories/make-cells";
import { makeSettings, makeSubmission } from "../../factories/make-submission";
import { makeItem, makeRatioRows, makeTemplate } from "../../factories/make-template";
import { quantityText } from "./arbitraries";

type Given = Parameters<typeof makeCells>[0];

/** One row of the consolidation of these units' own sheets. */
function row(
  template: Template,
  slug: string,
  units: Record<string, Given | null>,
  more: Partial<ConsolidationSettings> = {},
) {
  const submissions = Object.entries(units).flatMap(([unit, given]) =>
    given === null ? [] : [makeSubmission(template, unit, given)],
  );
  return find(template, slug, makeSettings(Object.keys(units), more), submissions);
}

function find(
  template: Template,
  slug: string,
  settings: ConsolidationSettings,
  submissions: Submission[],
): ConsolidatedItem {
  const item = consolidate(template, settings, submissions).items.find(({ key }) => key === `BM1.${slug}`);
  if (!item) throw new Error(`no row ${slug}`);
  return item;
}

const sums = makeTemplate([makeItem("so", "count"), makeItem("von", "quantity")]);
const ratios = makeTemplate(makeRatioRows());
const owner = { scope: "both", owner: "so-noi-vu" } as const;

test("a sum adds what was given, “không phát sinh” as 0, and names who is missing or not concerned", () => {
  const units = { A: { so: 3 }, B: { so: "none" }, C: { so: null }, D: null, E: { so: "notApplicable" } } as const;
  const item = row(sums, "so", units);
  expect(item).toMatchObject({ figure: "3", madeBy: "sum", problem: null, blocksFinal: false });
  expect(item.coverage).toEqual({ counted: 2, expected: 4, missing: ["C", "D"], excluded: [], notApplicable: ["E"] });
  expect(item.contributors.map(({ unit, value, leftOut }) => [unit, value, leftOut])).toEqual([
    ["A", "3", null],
    ["B", "0", null],
    ["E", null, "Không thuộc nhiệm vụ của đơn vị."],
  ]);
});

test("an excluded unit is named and its figures are nowhere", () => {
  const item = row(
    sums,
    "so",
    { A: { so: 3 }, B: { so: 4 } },
    { excluded: [{ unitId: "B", unitName: "B", reason: "giải thể" }] },
  );
  expect(item).toMatchObject({ figure: "3", coverage: { counted: 1, expected: 1, excluded: ["B"] } });
});

test("no figure is not 0: nobody answered, or nobody is concerned", () => {
  expect(row(sums, "so", { A: null })).toMatchObject({
    figure: null,
    problem: "Không tính được: chưa có đơn vị nào cho số liệu.",
  });
  expect(row(sums, "so", { A: { so: "notApplicable" } })).toMatchObject({
    figure: null,
    problem: "Không tính được: dòng này không thuộc nhiệm vụ của đơn vị nào.",
  });
});

describe("a row of one kind of unit", () => {
  const template = makeTemplate([
    makeItem("so", "count", { reporters: ["xa"] }),
    ...makeRatioRows({ reporters: ["xa"] }),
    makeItem("pt", "percent", { reporters: ["xa"] }),
    makeItem("ma", "choice", { reporters: ["xa"], codes: [{ code: 1, label: "Có" }] }),
  ]);
  const settings = makeSettings([], {
    expected: [
      { unitId: "S", unitName: "Sở", unitKind: "so" },
      { unitId: "X", unitName: "Xã", unitKind: "xa" },
    ],
  });
  const parts = { numerator: "400", denominator: "500" };
  // The sở has typed the communes' total on its own sheet.
  const wrong = { so: 1200, tong: 500, xong: 400, pt: { value: "80", parts }, ma: 1 };
  const right = { so: 18, tong: 20, xong: 10, pt: { value: "50", parts: { numerator: "1", denominator: "2" } }, ma: 1 };
  const given = (sheet: Given) => [
    makeSubmission(template, "S", sheet, { unitName: "Sở" }),
    makeSubmission(template, "X", right, { unitName: "Xã", unitKind: "xa" }),
  ];

  test.each([
    ["so", "18", "1.200 (không cộng)"],
    ["tong", "20", "500 (không cộng)"],
    ["ty-le", "50", "80 (không cộng)"],
    ["pt", "50", "80 (không cộng)"],
    ["ma", null, "1 (không cộng)"],
  ])("%s adds nothing of another kind, and names it", (slug, figure, shown) => {
    const item = find(template, slug, settings, given(wrong));
    expect(item).toMatchObject({ figure, blocksFinal: false });
    expect(item.coverage).toEqual({ counted: 1, expected: 1, missing: [], excluded: ["Sở"], notApplicable: [] });
    expect(item.contributors.find(({ unit }) => unit === "Sở")).toMatchObject({
      value: null,
      text: shown,
      leftOut: "Dòng này không thuộc loại đơn vị này nên không cộng.",
    });
    expect(item.problem).toBe("Sở có số ở dòng này dù dòng không thuộc loại đơn vị đó; số ấy không được cộng.");
  });

  test.each([0, "none", "notApplicable", null] as const)("%s from another kind is not worth a word", (so) => {
    const item = find(template, "so", settings, given({ so }));
    expect(item).toMatchObject({ figure: "18", problem: null, coverage: { counted: 1, expected: 1, excluded: [] } });
  });

  test("where kinds are only guessed nothing given is refused, and nobody of another kind is missed", () => {
    const guessed = { ...settings, kindsAreGuesses: true as const };
    expect(find(template, "so", guessed, given(wrong))).toMatchObject({ figure: "1218", problem: null });
    expect(find(template, "ty-le", guessed, given(wrong))).toMatchObject({ numerator: "410", denominator: "520" });
    expect(find(template, "so", guessed, given({})).coverage).toMatchObject({ expected: 1, missing: [] });
  });

  test("one part of its ratio from another kind blocks nothing", () => {
    expect(find(template, "ty-le", settings, given({ xong: 400 }))).toMatchObject({ figure: "50", blocksFinal: false });
    expect(find(template, "xong", settings, given({ xong: 400 })).figure).toBe("10");
  });
});

test("two units of one name stay two: the second in official order is told apart", () => {
  const settings = makeSettings([], {
    expected: ["A", "B", "C"].map((unitId) => ({ unitId, unitName: "Xã Tân Tiến", unitKind: "xa" as const })),
  });
  const submissions = ["B", "A"].map((unit) =>
    makeSubmission(sums, unit, { so: 3 }, { unitName: "Xã Tân Tiến", unitKind: "xa" }),
  );
  const result = consolidate(sums, settings, submissions);
  expect(result.units).toEqual(["Xã Tân Tiến", "Xã Tân Tiến (2)"]);
  expect(result.items[0]).toMatchObject({
    figure: "6",
    coverage: { counted: 2, expected: 3, missing: ["Xã Tân Tiến (3)"] },
  });
  expect(formCoverage(result.items)).toEqual({ counted: 2, expected: 3, missing: ["Xã Tân Tiến (3)"] });
});

test("a unit that was not asked and reported all the same counts, after the others", () => {
  const submissions = [makeSubmission(sums, "Z", { so: 5 }), makeSubmission(sums, "A", { so: 3 })];
  const result = consolidate(sums, makeSettings(["A"]), submissions);
  expect(result.units).toEqual(["A", "Z"]);
  expect(result.items[0]).toMatchObject({ figure: "8", coverage: { counted: 2, expected: 2 } });
});

test("amounts are added exactly", () => {
  expect(row(sums, "von", { A: { von: "0.1" }, B: { von: "0.2" }, C: { von: "1234567890123.45" } }).figure).toBe(
    "1234567890123.75",
  );
});

test("a ratio is Σ numerators over Σ denominators, never the mean of ratios", () => {
  const item = row(ratios, "ty-le", { A: { "ty-le": 50, tong: 2, xong: 1 }, B: { "ty-le": 100, tong: 8, xong: 8 } });
  expect(item).toMatchObject({ figure: "90", madeBy: "ratioOfSums", numerator: "9", denominator: "10", problem: null });
  expect(item.contributors.map(({ value }) => value)).toEqual(["50", "100"]);
});

test("an incomplete pair leaves its ratio entirely, is named, and blocks a final run", () => {
  const units = { A: { tong: 4, xong: 2 }, B: { xong: 900 } };
  const item = row(ratios, "ty-le", units);
  expect(item).toMatchObject({
    figure: "50",
    numerator: "2",
    denominator: "4",
    blocksFinal: true,
    problem: "B chỉ cho một trong hai số của tỷ lệ nên chưa được tính. Đề nghị bổ sung trước khi chốt.",
    coverage: { counted: 1, expected: 2, missing: ["B"] },
  });
  expect(item.contributors[1]).toMatchObject({
    unit: "B",
    numerator: "900",
    leftOut: "Chỉ có một trong hai số của tỷ lệ.",
  });
});

test("the row of the part stays the plain sum and says that a pair is incomplete", () => {
  const units = { A: { tong: 4, xong: 2 }, B: { xong: 900 } };
  expect(row(ratios, "xong", units)).toMatchObject({ figure: "902", blocksFinal: false });
  expect(row(ratios, "xong", units).problem).toContain("B chỉ cho một trong hai số của tỷ lệ");
});

test("a part that is “không thuộc nhiệm vụ” beside a given one is an incomplete pair, too", () => {
  expect(row(ratios, "ty-le", { A: { tong: 4, xong: "notApplicable" } })).toMatchObject({
    figure: null,
    blocksFinal: true,
  });
  expect(row(ratios, "ty-le", { A: { tong: "notApplicable", xong: "notApplicable" } }).coverage.notApplicable).toEqual([
    "A",
  ]);
});

test("“không phát sinh” in both parts is a complete pair of zeros", () => {
  const item = row(ratios, "ty-le", { A: { tong: "none", xong: "none" }, B: { tong: 2, xong: 1 } });
  expect(item).toMatchObject({ figure: "50", coverage: { counted: 2, expected: 2 } });
  expect(row(ratios, "ty-le", { A: { tong: "none", xong: 0 } })).toMatchObject({
    figure: null,
    problem: "Không tính được: tổng mẫu số bằng 0.",
  });
});

test("a ratio only typed, without its parts, is named and left out", () => {
  const item = row(ratios, "ty-le", { A: { "ty-le": 99 }, B: { tong: 2, xong: 1 } });
  expect(item).toMatchObject({ figure: "50", blocksFinal: false });
  expect(item.problem).toContain("A chỉ ghi tỷ lệ");
});

test("a percent is consolidated from its own parts; without them it is named as not computable", () => {
  const template = makeTemplate([makeItem("pt", "percent")]);
  const units = {
    A: { pt: { value: "50", parts: { numerator: "1", denominator: "2" } } },
    B: { pt: { value: "100", parts: { numerator: "8", denominator: "8" } } },
    C: { pt: 70 },
  };
  const item = row(template, "pt", units);
  expect(item).toMatchObject({ figure: "90", numerator: "9", denominator: "10", blocksFinal: false });
  expect(item.contributors[2]).toMatchObject({ value: "70", leftOut: "Chỉ ghi tỷ lệ, không có hai số thành phần." });
});

test("codes are counted by unit and never added, even where a template says sum", () => {
  const codes = [
    { code: 0, label: "Không" },
    { code: 1, label: "Có" },
  ];
  for (const consolidate of ["tally", "sum"] as const) {
    const template = makeTemplate([makeItem("ma", "choice", { codes, consolidate })]);
    const item = row(template, "ma", { A: { ma: 1 }, B: { ma: 1 }, C: { ma: 0 }, D: { ma: 7 } });
    expect(item).toMatchObject({ figure: null, madeBy: "tally", coverage: { counted: 3, expected: 4 } });
    expect(item.tally).toEqual([
      { code: 0, label: "Không", units: ["C"] },
      { code: 1, label: "Có", units: ["A", "B"] },
    ]);
  }
});

test("a share is the part of the answering units that gave the code", () => {
  const codes = [
    { code: 0, label: "Không" },
    { code: 1, label: "Có" },
  ];
  const template = makeTemplate([makeItem("ma", "choice", { codes, consolidate: "share", shareOf: 1 })]);
  const item = row(template, "ma", { A: { ma: 1 }, B: { ma: 0 }, C: { ma: 0 }, D: null });
  expect(item).toMatchObject({ figure: "33.33", numerator: "1", denominator: "3", madeBy: "share" });
});

test("words are listed by unit, and a choice without codes is words", () => {
  const template = makeTemplate([makeItem("chu", "text"), makeItem("ht", "choice", { codes: [] })]);
  const units = { A: { chu: { text: "một" }, ht: { text: "Phiếu" } }, B: { chu: { text: "hai" }, ht: null } };
  expect(row(template, "chu", units).texts).toEqual([
    { unit: "A", text: "một" },
    { unit: "B", text: "hai" },
  ]);
  expect(row(template, "ht", units)).toMatchObject({
    texts: [{ unit: "A", text: "Phiếu" }],
    coverage: { missing: ["B"] },
  });
});

test("rows marked none, and headings, get no figure", () => {
  const template = makeTemplate([makeItem("so", "count", { consolidate: "none" }), makeItem("dau", "heading")]);
  expect(row(template, "so", { A: { so: 3 } })).toMatchObject({ figure: null, madeBy: "none", problem: null });
  expect(row(template, "dau", { A: {} })).toMatchObject({ figure: null, madeBy: "heading" });
});

const provinceSheet = (template: Template, given: Given) =>
  makeSubmission(template, "CT", given, { unitName: "Chủ trì", sheet: "province" });

test("a province row is the lead agency's; what units typed there is never added", () => {
  for (const more of [{ scope: "province" }, { scope: "both", consolidate: "owner" }] as const) {
    const template = makeTemplate([makeItem("so", "count", { ...owner, ...more })]);
    const submissions = [makeSubmission(template, "A", { so: 7 }), makeSubmission(template, "CT", { so: 5 })];
    const settings = makeSettings(["A", "CT"]);
    expect(find(template, "so", settings, [...submissions, provinceSheet(template, { so: 1821 })])).toMatchObject({
      figure: "1821",
      madeBy: "owner",
      coverage: { counted: 1, expected: 1, missing: [] },
    });
    expect(find(template, "so", settings, submissions)).toMatchObject({
      figure: null,
      problem: "Không tính được: Chủ trì chưa cho số liệu toàn tỉnh của dòng này.",
      coverage: { counted: 0, expected: 1, missing: ["Chủ trì"] },
    });
    expect(find(template, "so", makeSettings(["A"], { owners: {} }), submissions).problem).toBe(
      "Không tính được: chưa chỉ định cơ quan chủ trì của dòng này.",
    );
  }
});

const shared = makeTemplate([makeItem("so", "count", owner)]);

test("the lead agency's figure for the whole province and its own are never added", () => {
  const submissions = [
    makeSubmission(shared, "A", { so: 7 }),
    makeSubmission(shared, "CT", { so: 93 }, { unitName: "Chủ trì" }),
    provinceSheet(shared, { so: 3041 }),
  ];
  const item = find(shared, "so", makeSettings(["A", "CT"]), submissions);
  expect(item).toMatchObject({
    figure: "3041",
    unitSum: "100",
    ownerFigure: "3041",
    difference: "2941",
    madeBy: "owner",
  });
  expect(item.unitCoverage).toMatchObject({ counted: 2, expected: 2 });
  expect(item.contributors.filter(({ leftOut }) => leftOut === null)).toMatchObject([
    { sheet: "province", value: "3041" },
  ]);

  const chosen = find(shared, "so", makeSettings(["A", "CT"], { useUnitSum: ["BM1.so"] }), submissions);
  expect(chosen).toMatchObject({ figure: "100", madeBy: "sum", ownerFigure: "3041", difference: "2941" });
  expect(chosen.contributors.filter(({ leftOut }) => leftOut === null).map(({ value }) => value)).toEqual(["7", "93"]);
});

test("without the lead agency's figure a shared row is Σ units", () => {
  const item = find(shared, "so", makeSettings(["A"]), [makeSubmission(shared, "A", { so: 7 })]);
  expect(item).toMatchObject({
    figure: "7",
    unitSum: "7",
    ownerFigure: null,
    ownerName: "Chủ trì",
    difference: null,
    problem: null,
  });
});

test("the province sheet of another agency is nobody's figure", () => {
  const foreign = makeSubmission(shared, "B", { so: 999 }, { sheet: "province" });
  expect(find(shared, "so", makeSettings(["A"]), [makeSubmission(shared, "A", { so: 7 }), foreign]).figure).toBe("7");
});

const sharedRatio = makeTemplate(makeRatioRows(owner));
const unitRows = [makeSubmission(sharedRatio, "A", { tong: 4, xong: 1 })];

test("a shared ratio comes from the lead agency's parts when it gave both", () => {
  const given = [...unitRows, provinceSheet(sharedRatio, { "ty-le": 1, tong: 200, xong: 150 })];
  expect(find(sharedRatio, "ty-le", makeSettings(["A"]), given)).toMatchObject({
    figure: "75",
    madeBy: "owner",
    numerator: "150",
    denominator: "200",
    unitSum: "25",
    difference: "50",
  });
});

test("a lead agency's incomplete pair is named and blocks; the ratio is then Σ units", () => {
  const given = [...unitRows, provinceSheet(sharedRatio, { xong: 150 })];
  const item = find(sharedRatio, "ty-le", makeSettings(["A"]), given);
  expect(item).toMatchObject({ figure: "25", ownerFigure: null, blocksFinal: true });
  expect(item.problem).toBe("Chủ trì chỉ cho một trong hai số toàn tỉnh của tỷ lệ. Đề nghị bổ sung trước khi chốt.");
});

test("where Σ units was chosen for both parts, half a pair of the lead agency stops nothing", () => {
  const given = [...unitRows, provinceSheet(sharedRatio, { xong: 150 })];
  const settings = makeSettings(["A"], { useUnitSum: ["BM1.tong", "BM1.xong"] });
  const item = find(sharedRatio, "ty-le", settings, given);
  expect(item).toMatchObject({ figure: "25", madeBy: "ratioOfSums", problem: null, blocksFinal: false });
  expect(item.contributors[0]).toMatchObject({ sheet: "province", leftOut: OWNER_NOT_USED });
});

test("a ratio and its parts come from one source: a mixed choice is refused, not printed", () => {
  const given = [...unitRows, provinceSheet(sharedRatio, { tong: 200, xong: 150 })];
  const choose = (...slugs: string[]) =>
    find(sharedRatio, "ty-le", makeSettings(["A"], { useUnitSum: slugs.map((slug) => `BM1.${slug}`) }), given);
  expect(choose("tong", "xong")).toMatchObject({ figure: "25", madeBy: "ratioOfSums", blocksFinal: false });
  expect(choose("tong")).toMatchObject({ figure: null, blocksFinal: true });
  expect(choose("ty-le")).toMatchObject({ figure: null, blocksFinal: true });
});

test("a shared choice is the lead agency's code, with the units' tally beside it", () => {
  const codes = [
    { code: 0, label: "Không" },
    { code: 1, label: "Có" },
  ];
  const template = makeTemplate([makeItem("ma", "choice", { ...owner, codes })]);
  const given = [makeSubmission(template, "A", { ma: 0 }), provinceSheet(template, { ma: 1 })];
  const item = find(template, "ma", makeSettings(["A"]), given);
  expect(item).toMatchObject({ figure: "1", madeBy: "owner", unitSum: null, difference: null });
  expect(item.tally[0]?.units).toEqual(["A"]);
});

test("reports on another template meet through concepts of the same kind; codes meet by their words", () => {
  const codes = [
    { code: 0, label: "Chưa" },
    { code: 1, label: "Hoàn thành" },
  ];
  const ours = makeTemplate([...makeRatioRows(), makeItem("ma", "choice", { codes }), makeItem("moi", "count")]);
  const old = makeTemplate(
    [
      makeItem("cu-tong", "count", { concept: "tong" }),
      makeItem("cu-xong", "count", { concept: "xong" }),
      makeItem("cu-ma", "choice", { concept: "ma", codes: [...codes.slice(0, 1), { code: 2, label: "hòan thành" }] }),
      makeItem("cu-moi", "text", { concept: "moi" }),
    ],
    { id: "mau-cu" },
  );
  const given = [
    makeSubmission(ours, "A", { tong: 2, xong: 1, ma: 1, moi: 3 }),
    makeSubmission(old, "B", { "cu-tong": 8, "cu-xong": 8, "cu-ma": 2, "cu-moi": { text: "chữ" } }),
  ];
  const settings = makeSettings(["A", "B"]);
  expect(find(ours, "tong", settings, given).figure).toBe("10");
  expect(find(ours, "ty-le", settings, given).figure).toBe("90");
  expect(find(ours, "ma", settings, given).tally[1]?.units).toEqual(["A", "B"]);
  expect(find(ours, "moi", settings, given)).toMatchObject({
    figure: "3",
    coverage: { counted: 1, expected: 1, notApplicable: ["B"] },
  });
});

test("two sheets of one unit are a mistake of the caller", () => {
  const twice = [makeSubmission(sums, "A", { so: 1 }), makeSubmission(sums, "A", { so: 2 })];
  expect(() => consolidate(sums, makeSettings(["A"]), twice)).toThrow("two unit sheets of unit A");
});

const everything = makeTemplate([
  ...makeRatioRows(),
  makeItem("von", "quantity", owner),
  makeItem("pt", "percent"),
  makeItem("ma", "choice", { codes: [{ code: 1, label: "Có" }] }),
  makeItem("chu", "text"),
]);

const anyFigure = fc.oneof(
  fc.nat(1_000_000).map(String),
  fc.constantFrom("none" as const, "notApplicable" as const),
  fc.constant(null),
);
const anySheet = fc.record({
  tong: anyFigure,
  xong: anyFigure,
  von: fc.option(quantityText()),
  pt: fc.option(
    fc.record({
      value: fc.constant("1"),
      parts: fc.record({ numerator: quantityText(), denominator: quantityText() }),
    }),
  ),
  ma: fc.option(fc.constantFrom(1, 2)),
  chu: fc.option(fc.string().map((text) => ({ text }))),
});
const anySubmissions = fc
  .array(anySheet, { maxLength: 8 })
  .map((sheets) => sheets.map((given, index) => makeSubmission(everything, `U${index}`, given as Given)));

test("the order of the submissions changes nothing at all", () => {
  const shuffled = anySubmissions.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const settings = makeSettings(["U3", "U1", "U0"]);
      expect(consolidate(everything, settings, other)).toEqual(consolidate(everything, settings, list));
    }),
  );
});

test("every figure is what its counted contributors make, and every asked unit is accounted for", () => {
  fc.assert(
    fc.property(anySubmissions, (list) => {
      const names = ["U0", "U1", "U2", "vắng"];
      const settings = makeSettings(names);
      const late = list.filter(({ unitId }) => names.includes(unitId));
      for (const item of consolidate(everything, settings, late).items) {
        const { coverage, contributors, figure } = item;
        const counted = contributors.filter(({ leftOut }) => leftOut === null);
        const add = (part: "value" | "numerator" | "denominator") =>
          addDecimals(counted.map((line) => line[part] ?? "0"));
        if (item.madeBy === "sum") expect(figure).toBe(counted.length === 0 ? null : add("value"));
        if (item.madeBy === "ratioOfSums") expect(figure).toBe(computeRatio(add("numerator"), add("denominator")));
        expect(coverage.counted).toBe(counted.length);
        expect(coverage.expected).toBe(coverage.counted + coverage.missing.length);
        expect(coverage.expected + coverage.notApplicable.length).toBe(names.length);
      }
    }),
  );
});
