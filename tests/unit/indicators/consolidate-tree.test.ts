import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import { consolidate } from "@/lib/indicators/consolidate";
import { type Branch, consolidateTree, treeOf } from "@/lib/indicators/consolidate-tree";
import type { ConsolidationSettings, Submission } from "@/lib/indicators/consolidation";
import type { Template, UnitKind } from "@/lib/indicators/template";
import { anySheet } from "@/tests/factories/any-sheet";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";
import { makeItem, makeRatioRows, makeTemplate } from "@/tests/factories/make-template";

const owner = { scope: "both", owner: "so-noi-vu" } as const;
const codes = [
  { code: 0, label: "Không" },
  { code: 1, label: "Có" },
];
const everyKind = makeTemplate([
  ...makeRatioRows(),
  makeItem("so", "count", owner),
  makeItem("von", "quantity", { reporters: ["xa"] }),
  makeItem("chung", "count", { ...owner, consolidate: "owner" }),
  makeItem("cua-tinh", "count", { ...owner, scope: "province" }),
  makeItem("pt", "percent"),
  makeItem("ma", "choice", { codes }),
  makeItem("phan", "choice", { codes, consolidate: "share", shareOf: 1 }),
  makeItem("chu", "text"),
]);

const KINDS: readonly UnitKind[] = ["so", "xa", "huyen"];

/** Units that report on one template or another, some that do not, one excluded, one that was not asked. */
function anyProvince(template: Template, templates: readonly Template[], size: number) {
  const submission = (index: number): fc.Arbitrary<Submission[]> =>
    fc
      .constantFrom(...templates)
      .chain((theirs) =>
        fc
          .option(anySheet(theirs))
          .map((cells) =>
            cells === null
              ? []
              : [{ ...makeSubmission(theirs, `U${index}`, {}), unitKind: KINDS[index % KINDS.length] ?? "so", cells }],
          ),
      );
  const province = anySheet(template).map((cells) => ({
    ...makeSubmission(template, "U1", {}),
    sheet: "province" as const,
    cells,
  }));
  return fc
    .tuple(fc.tuple(...Array.from({ length: size }, (_, index) => submission(index))), fc.option(province))
    .map(([units, agency]) => {
      const settings: ConsolidationSettings = {
        ...makeSettings([]),
        expected: Array.from({ length: size - 1 }, (_, index) => ({
          unitId: `U${size - 2 - index}`,
          unitName: `Đơn vị ${index % 3}`,
          unitKind: KINDS[(size - 2 - index) % KINDS.length] ?? "so",
        })),
        excluded: [{ unitId: "U2", unitName: "U2", reason: "giải thể" }],
        owners: { "so-noi-vu": { unitId: "U1", unitName: "Chủ trì" } },
      };
      return { settings, submissions: [...units.flat(), ...(agency ? [agency] : [])] };
    });
}

/** Any way to group and order these units: each goes to a branch, branches to branches, none left out. */
function anyTree(unitIds: readonly string[]): fc.Arbitrary<Branch> {
  return fc
    .tuple(
      fc.shuffledSubarray([...unitIds], { minLength: unitIds.length }),
      fc.array(fc.nat({ max: 5 }), { minLength: unitIds.length, maxLength: unitIds.length }),
      fc.array(fc.nat({ max: 5 }), { minLength: 6, maxLength: 6 }),
    )
    .map(([order, branchOfUnit, above]) => {
      const branches = above.map(() => ({ unitIds: [] as string[], branches: [] as Branch[] }));
      order.forEach((unitId, at) => void branches[branchOfUnit[at] ?? 0]?.unitIds.push(unitId));
      branches.forEach((branch, at) => {
        if (at > 0) branches[(above[at] ?? 0) % at]?.branches.push(branch);
      });
      return branches[0] ?? { unitIds: [], branches: [] };
    });
}

describe("level by level", () => {
  const size = 9;
  const ids = Array.from({ length: size }, (_, index) => `U${index}`);

  test("every way to group and order the units gives the same answer, whole, as all at once", () => {
    fc.assert(
      fc.property(anyProvince(everyKind, [everyKind], size), anyTree(ids), ({ settings, submissions }, tree) => {
        const whole = consolidate(everyKind, settings, submissions);
        expect(consolidateTree(everyKind, settings, submissions, tree)).toEqual(whole);
        expect(consolidateTree(everyKind, settings, submissions.toReversed(), tree)).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  test("also where the units report on all the shipped templates", () => {
    const [template] = shippedTemplates;
    if (!template) throw new Error("no shipped template");
    fc.assert(
      fc.property(
        anyProvince(template, shippedTemplates, 5),
        anyTree(ids.slice(0, 5)),
        ({ settings, submissions }, tree) => {
          expect(consolidateTree(template, settings, submissions, tree)).toEqual(
            consolidate(template, settings, submissions),
          );
        },
      ),
      { numRuns: 12 },
    );
  });

  test("units that stand nowhere in the tree are counted at the top, not forgotten", () => {
    const template = makeTemplate([makeItem("so", "count")]);
    const given = [makeSubmission(template, "A", { so: 3 }), makeSubmission(template, "B", { so: 4 })];
    const result = consolidateTree(template, makeSettings(["A", "B"]), given, { unitIds: ["B"], branches: [] });
    expect(result).toEqual(consolidate(template, makeSettings(["A", "B"]), given));
  });

  test("a branch alone is the consolidation of its own units", () => {
    const template = makeTemplate([makeItem("so", "count")]);
    const given = ["H", "X1", "X2"].map((unit, index) => makeSubmission(template, unit, { so: 10 ** index }));
    const tree = treeOf(
      ["H", "X1", "X2"],
      new Map([
        ["X1", "H"],
        ["X2", "H"],
      ]),
    );
    const [huyen] = tree.branches;
    if (!huyen) throw new Error("no branch");
    expect(consolidateTree(template, makeSettings(["H", "X1", "X2"]), given, huyen).items[0]?.figure).toBe("111");
    expect(
      consolidateTree(template, makeSettings(["X1"]), given.slice(1, 2), { unitIds: ["X1"], branches: [] }).items[0]
        ?.figure,
    ).toBe("10");
  });

  test("a unit at two places is a mistake of the caller", () => {
    const tree: Branch = { unitIds: ["A"], branches: [{ unitIds: ["A"], branches: [] }] };
    expect(() => consolidateTree(everyKind, makeSettings(["A"]), [], tree)).toThrow("unit A stands twice");
  });
});

describe("the tree of who reports to whom", () => {
  test("districts over communes; a unit whose superior is not here stands at the top", () => {
    const reportsTo = new Map([
      ["X1", "H1"],
      ["X2", "H1"],
      ["H1", "tinh"],
      ["S", "tinh"],
    ]);
    expect(treeOf(["S", "H1", "X1", "X2"], reportsTo)).toEqual({
      unitIds: [],
      branches: [
        { unitIds: ["S"], branches: [] },
        {
          unitIds: ["H1"],
          branches: [
            { unitIds: ["X1"], branches: [] },
            { unitIds: ["X2"], branches: [] },
          ],
        },
      ],
    });
  });

  test("a circle is refused", () => {
    expect(() =>
      treeOf(
        ["A", "B"],
        new Map([
          ["A", "B"],
          ["B", "A"],
        ]),
      ),
    ).toThrow("circle");
  });
});
