import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import { formatDecimal } from "@/lib/indicators/format";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Judged } from "@/lib/indicators/proposals/judge-proposal";
import { judgeProposals } from "@/lib/indicators/proposals/judge-proposals";
import type { Proposal } from "@/lib/indicators/proposals/proposal";
import { proposeCells } from "@/lib/indicators/proposals/propose-cells";
import { percentDigits } from "@/lib/indicators/ratio";
import type { Template } from "@/lib/indicators/template";
import { findItem, itemByKey } from "@/lib/indicators/walk";
import { parseReport } from "@/lib/intake/parse-report";
import { readFile } from "@/lib/intake/read-file";
import { buildUnitReport } from "@/lib/report/unit-report";
import { makeItem, makeRatioRows, makeTemplate } from "@/tests/factories/make-template";
import { realReports } from "@/tests/support/real-reports";

const RATIO = "BM1.ty-le";
const WHOLE = "BM1.tong";
const DONE = "BM1.xong";
const template = makeTemplate(makeRatioRows());

const cellOf = (of: Template, key: string, raw: string, note: string | null = null): Cell => {
  const item = findItem(of, key);
  if (!item) throw new Error(key);
  return { ...blankCell, ...parseCell(item, raw).cell, note };
};
const cellsOf = (raw: Readonly<Record<string, string>>, of = template): Cells =>
  Object.fromEntries(Object.entries(raw).map(([key, text]) => [key, cellOf(of, key, text)]));
const proposalsOf = (cells: Cells): Proposal[] =>
  Object.entries(cells).map(([key, cell]) => ({
    key,
    cell,
    raw: cell.raw,
    confidence: 1,
    source: null,
    approximate: null,
  }));
/** What is offered of a file, beside a sheet. */
const offered = (inFile: Cells, sheet: Cells = {}, of = template): Judged[] =>
  judgeProposals(of, proposalsOf(inFile), (key) => sheet[key] ?? blankCell);
/** How the ratio is offered; null when it is not. */
const ratioOffered = (inFile: Cells, sheet: Cells = {}) => {
  const found = offered(inFile, sheet).find(({ key }) => key === RATIO);
  return found ? [found.verdict, found.sure] : null;
};

describe("a ratio of two figures", () => {
  test("that the figures of the file give is not offered; the figures are", () => {
    const rows = offered(cellsOf({ [RATIO]: "76,7 %", [WHOLE]: "983", [DONE]: "754" }));
    expect(rows.map(({ key, verdict, sure }) => [key, verdict, sure])).toEqual([
      [WHOLE, "new", true],
      [DONE, "new", true],
    ]);
  });

  test("that they do not give is shown with the figures that contradict it, and not taken with others", () => {
    const rows = offered(cellsOf({ [RATIO]: "87,5", [WHOLE]: "983", [DONE]: "754" }));
    expect(rows.find(({ key }) => key === RATIO)).toMatchObject({
      verdict: "contradicted",
      sure: false,
      contradictedBy: { numerator: "754", denominator: "983" },
      taken: { value: "87.5" },
    });
    expect(rows.filter(({ sure }) => sure)).toHaveLength(2);
  });

  test.each<[string, Record<string, string>, Record<string, string>, [string, boolean] | null]>([
    ["the sheet has both figures", { [RATIO]: "76,7" }, { [WHOLE]: "983", [DONE]: "754" }, null],
    ["one figure from each", { [RATIO]: "76,7", [DONE]: "754" }, { [WHOLE]: "983" }, null],
    [
      "the file's figures count first",
      { [RATIO]: "50", [DONE]: "1", [WHOLE]: "2" },
      { [WHOLE]: "4", [DONE]: "4" },
      null,
    ],
    ["the sheet's figures give another", { [RATIO]: "80" }, { [WHOLE]: "983", [DONE]: "754" }, ["contradicted", false]],
    ["a figure is missing everywhere", { [RATIO]: "76,7", [DONE]: "754" }, {}, ["new", true]],
    ["no figure at all", { [RATIO]: "76,7" }, {}, ["new", true]],
    ["a dash where there is no whole", { [RATIO]: "–", [WHOLE]: "0", [DONE]: "0" }, {}, null],
    ["0 where there is no whole", { [RATIO]: "0", [WHOLE]: "-", [DONE]: "-" }, {}, null],
    ["100 where there is no whole", { [RATIO]: "100", [WHOLE]: "0", [DONE]: "0" }, {}, ["contradicted", false]],
    ["a dash where a part is missing", { [RATIO]: "–", [DONE]: "5" }, {}, null],
    ["a dash for nothing done", { [RATIO]: "-", [WHOLE]: "5", [DONE]: "0" }, {}, null],
    ["a dash against figures", { [RATIO]: "-", [WHOLE]: "5", [DONE]: "4" }, {}, ["contradicted", false]],
    ["a dash alone", { [RATIO]: "-" }, {}, ["new", true]],
    ["no ratio", { [RATIO]: "-5", [WHOLE]: "5", [DONE]: "4" }, {}, ["unreadable", false]],
    ["words, which no figures give", { [RATIO]: "tăng", [WHOLE]: "5", [DONE]: "4" }, {}, ["new", true]],
    [
      "typed on the sheet already, wrong as it is",
      { [RATIO]: "90", [WHOLE]: "5", [DONE]: "4" },
      { [RATIO]: "90" },
      ["same", false],
    ],
    ["the sheet holds a wrong one", { [RATIO]: "80", [WHOLE]: "5", [DONE]: "4" }, { [RATIO]: "90" }, null],
  ])("%s", (_what, inFile, sheet, expected) => {
    expect(ratioOffered(cellsOf(inFile), cellsOf(sheet))).toEqual(expected);
  });

  test("with a note that is not on the sheet is offered for the note", () => {
    const inFile = {
      ...cellsOf({ [WHOLE]: "5", [DONE]: "4" }),
      [RATIO]: cellOf(template, RATIO, "80", "Vượt kế hoạch"),
    };
    expect(ratioOffered(inFile)).toEqual(["new", true]);
    expect(ratioOffered(inFile, { [RATIO]: { ...blankCell, note: "Vượt kế hoạch năm" } })).toBeNull();
  });

  test("as its figures give it, rounded or cut to any places, is never offered; one more always contradicts", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 2 }),
        (whole, done, places) => {
          const made = percentDigits(`${done}`, `${whole}`, places);
          if (!made) throw new Error("no ratio");
          const figures = cellsOf({ [WHOLE]: `${whole}`, [DONE]: `${done}` });
          const given = (value: string): Cells => ({
            ...figures,
            [RATIO]: { ...blankCell, state: "value", value, raw: formatDecimal(value) },
          });
          expect(ratioOffered(given(made.rounded))).toBeNull();
          expect(ratioOffered(given(made.truncated))).toBeNull();
          expect(ratioOffered(given(`${Number(made.truncated) + 2}`))?.[0]).toBe("contradicted");
        },
      ),
    );
  });
});

test("a ratio of a form without the rows of its figures, and a percent, are offered as ever", () => {
  const alone = makeTemplate([
    makeItem("ty-le", "ratio", { label: "Tỷ lệ hài lòng" }),
    makeItem("phan-tram", "percent"),
    makeItem("tong", "count"),
    makeItem("xong", "count"),
  ]);
  const inFile = cellsOf({ [RATIO]: "92,5", "BM1.phan-tram": "80 (4/5)", [WHOLE]: "5", [DONE]: "4" }, alone);
  expect(offered(inFile, {}, alone).map(({ key, sure }) => [key, sure])).toEqual([
    [RATIO, true],
    ["BM1.phan-tram", true],
    [WHOLE, true],
    [DONE, true],
  ]);
});

test.each(realReports().map(({ input }) => [input.template.id, input] as const))(
  "%s: of our own Word no ratio is offered again",
  async (_id, input) => {
    const isRatio = (key: string) => itemByKey(input.template).get(key)?.kind === "ratio";
    const cells = Object.fromEntries(Object.entries(input.cells).filter(([key]) => !isRatio(key)));
    const document = await readFile(await renderDocx(buildUnitReport({ ...input, cells })), "bao-cao.docx");
    const { proposals } = proposeCells({
      template: input.template,
      source: input.template,
      parse: parseReport(document),
      sheet: { sheet: "unit", unitKind: "so", ownerKeys: [] },
      current: {},
    });
    // Into an empty report: the figures all come, and with them every ratio that was printed.
    const rows = judgeProposals(input.template, proposals, () => blankCell);
    expect(rows.filter(({ key }) => isRatio(key))).toEqual([]);
    expect(rows.length).toBeGreaterThan(10);
  },
);
