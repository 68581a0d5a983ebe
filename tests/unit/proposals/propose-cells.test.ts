import { describe, expect, test } from "vitest";
import { aLuoi2023 } from "@/lib/indicators/catalogue/a-luoi-2023/template";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import type { Parse } from "@/lib/indicators/contract";
import { parseCell } from "@/lib/indicators/parse-cell";
import { emptyParse } from "@/lib/indicators/parse-json/empty-parse";
import { parseOfCells } from "@/lib/indicators/parse-json/parse-of-cells";
import { judgeProposal, type Verdict, withTaken } from "@/lib/indicators/proposals/judge-proposal";
import { proposeCells } from "@/lib/indicators/proposals/propose-cells";
import type { Template } from "@/lib/indicators/template";
import { itemByKey, type SheetContext } from "@/lib/indicators/walk";
import { parseOfCase } from "@/tests/factories/make-parse";
import { readCase } from "@/tests/factories/read-case";

const sheet: SheetContext = { sheet: "unit", unitKind: "so", ownerKeys: [] };
const KEY = "BM1.nhiem-vu-ke-hoach";

const typed = (template: Template, key: string, raw: string): Cell => {
  const item = itemByKey(template).get(key);
  if (!item) throw new Error(key);
  return { ...blankCell, ...parseCell(item, raw).cell };
};

const parseOf = (template: Template, cells: Cells, more: Partial<Parse> = {}): Parse => ({
  ...emptyParse(),
  template: template.id,
  templateConfidence: 0.9,
  ...parseOfCells(template, cells),
  ...more,
});

test("a real report proposes what stands in it, row for row, and nothing for the rows it leaves empty", () => {
  const rows = readCase("sxd-quang-binh-2024", bnv2022);
  const parse = parseOfCase(bnv2022, rows);
  const { proposals, leftOver } = proposeCells({ template: bnv2022, source: bnv2022, parse, sheet, current: {} });
  const written = rows.filter(({ raw, note }) => raw !== "" || note !== "");
  expect(proposals.map(({ key, raw }) => [key, raw])).toEqual(written.map(({ item, raw }) => [item.key, raw]));
  expect(proposals[0]?.source).toEqual({ table: 0, row: expect.any(Number), column: 3 });
  expect(leftOver).toEqual([]);
});

describe("beside what the row holds", () => {
  const cells = (text: string) => ({ [KEY]: typed(bnv2022, KEY, text) });
  const judge = (inFile: string, held: Cell, confidence = 1) => {
    const parse = parseOf(bnv2022, cells(inFile));
    const doubted = { ...parse, cells: parse.cells.map((cell) => ({ ...cell, confidence })) };
    const [proposal] = proposeCells({
      template: bnv2022,
      source: bnv2022,
      parse: doubted,
      sheet,
      current: {},
    }).proposals;
    if (!proposal) throw new Error("nothing proposed");
    return judgeProposal(proposal, held);
  };
  const held = (raw: string, note: string | null = null): Cell => ({ ...typed(bnv2022, KEY, raw), note });

  test.each<[string, string, Cell, Verdict, boolean]>([
    ["an empty row", "24", blankCell, "new", true],
    ["the same figure, written otherwise", "1.081", held("1081"), "same", false],
    ["another figure", "24", held("25"), "differs", false],
    ["a row somebody called not theirs", "24", { ...blankCell, state: "notApplicable" }, "differs", false],
    ["không phát sinh against 0", "-", held("0"), "differs", false],
    ["a row with only a note", "24", { ...blankCell, note: "Chờ số của phòng" }, "new", true],
    ["the figure there, its parts only in the file", "02/02", held("2"), "new", true],
    ["the figure there with parts, the file without", "2", held("02/02"), "same", false],
    [
      "other parts of the same figure",
      "02/02",
      { ...held("2"), parts: { numerator: "2", denominator: "3" } },
      "differs",
      false,
    ],
    ["a writing that is no figure", "-5", blankCell, "unreadable", false],
  ])("%s: %s", (_what, inFile, current, verdict, sure) => {
    const judged = judge(inFile, current);
    expect([judged.verdict, judged.sure]).toEqual([verdict, sure]);
  });

  test("a reading in doubt is new all the same, but not taken with others", () => {
    expect(judge("24", blankCell, 0.84)).toMatchObject({ verdict: "new", sure: false });
    expect(judge("24", blankCell, 0.85)).toMatchObject({ verdict: "new", sure: true });
  });

  test("what is taken keeps the note and the date that are there, unless the file has its own", () => {
    const judged = judge("24", { ...blankCell, note: "Chờ số của phòng", asOf: "2026-11-30" });
    expect(judged.taken).toMatchObject({ value: "24", note: "Chờ số của phòng", asOf: "2026-11-30" });
    expect(withTaken({}, [judged])[KEY]).toEqual(judged.taken);
    expect(judgeProposal(judged, judged.taken).verdict).toBe("same");
  });
});

test("a file on another template: rows meet through the concordance, nearly the same ones marked, the rest left over", () => {
  const inFile = Object.fromEntries(
    readCase("sxd-quang-binh-2024", bnv2022).map(({ item, raw }) => [item.key, typed(bnv2022, item.key, raw)]),
  );
  const parse = parseOf(bnv2022, inFile);
  const { proposals, leftOver } = proposeCells({ template: haiCap2025, source: bnv2022, parse, sheet, current: {} });
  const ours = itemByKey(haiCap2025);
  expect(proposals.every(({ key }) => ours.has(key))).toBe(true);
  expect(proposals.find(({ key }) => key === KEY)).toMatchObject({ cell: { value: "24" }, approximate: null });
  const nearly = proposals.filter(({ approximate }) => approximate !== null);
  expect(nearly.length).toBeGreaterThan(0);
  for (const proposal of nearly) expect(judgeProposal(proposal, blankCell).sure).toBe(false);
  // Nothing written is lost: it is proposed somewhere, or named as left over.
  const written = parse.cells.filter(({ raw }) => raw !== "").length;
  expect(leftOver.length).toBeGreaterThan(0);
  expect(proposals.length + leftOver.length).toBeGreaterThanOrEqual(written);
});

test("rows a file adds to a matrix take the row of the same name here, or the next free one", () => {
  const form = aLuoi2023.forms.find((one) => one.kind === "matrix");
  if (form?.kind !== "matrix") throw new Error("no matrix");
  const column = form.columns[0]?.key ?? "";
  const row = (key: string, name: string, figure: string): Cells => ({
    [`${form.code}.${key}.label`]: { ...blankCell, state: "value", text: name, raw: name },
    [`${form.code}.${key}.${column}`]: { ...blankCell, state: "value", value: figure, raw: figure },
  });
  const parse = parseOf(aLuoi2023, { ...row("r1", "Thủy lợi", "5"), ...row("r2", "Chăn nuôi", "7") });
  const current = row("r1", "Chăn nuôi", "7");
  const commune: SheetContext = { ...sheet, unitKind: "xa" };
  const { proposals } = proposeCells({ template: aLuoi2023, source: aLuoi2023, parse, sheet: commune, current });
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]));
  expect(byKey.get(`${form.code}.r1.${column}`)?.cell.value).toBe("7");
  expect(byKey.get(`${form.code}.r2.label`)?.cell.text).toBe("Thủy lợi");
  expect(byKey.get(`${form.code}.r2.${column}`)).toMatchObject({ cell: { value: "5" }, confidence: 0.9 });
});

test("the sheet of the whole province takes only the rows it has", () => {
  const parse = parseOfCase(bnv2022, readCase("sxd-quang-binh-2024", bnv2022));
  const province: SheetContext = { sheet: "province", unitKind: "so", ownerKeys: ["so-tu-phap"] };
  const { proposals, leftOver } = proposeCells({
    template: bnv2022,
    source: bnv2022,
    parse,
    sheet: province,
    current: {},
  });
  expect(proposals.every(({ key }) => key.startsWith("BM2."))).toBe(true);
  expect(leftOver.length).toBeGreaterThan(0);
});
