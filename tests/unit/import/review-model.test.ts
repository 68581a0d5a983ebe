import { describe, expect, test } from "vitest";
import {
  isDoubtful,
  isNewRow,
  isSureRow,
  reviewForms,
  reviewSections,
  shownFor,
  wouldFind,
} from "@/components/intake/review/review-model";
import { unplacedOf } from "@/components/intake/review/unplaced";
import { placeWords, sourceWords } from "@/components/intake/source-words";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Proposal } from "@/lib/indicators/proposals/proposal";
import { itemByKey } from "@/lib/indicators/walk";
import { textToDoc } from "@/lib/narrative/plain-text";

const TASKS = "BM1.nhiem-vu-ke-hoach";
const DONE = "BM1.nhiem-vu-ke-hoach-xong";
const OTHER = "BM3.tthc-cong-bo-moi";
const RATIO = "BM1.ty-le-hoan-thanh-ke-hoach";

const typed = (key: string, raw: string): Cell => {
  const item = itemByKey(bnv2022).get(key);
  if (!item) throw new Error(key);
  return { ...blankCell, ...parseCell(item, raw).cell };
};
const proposal = (key: string, raw: string, more: Partial<Proposal> = {}): Proposal => ({
  key,
  cell: typed(key, raw),
  raw,
  confidence: 1,
  source: { table: 2, row: 3, column: 3 },
  approximate: null,
  ...more,
});
const nothing = { taken: new Set<string>(), kept: new Set<string>() };
const blank = () => blankCell;

describe("forms", () => {
  test("stand in the order of the print with only the rows the file speaks of", () => {
    const forms = reviewForms(bnv2022, [proposal(TASKS, "24"), proposal(OTHER, "15")], blank, nothing);
    expect(forms.map(({ code, rows }) => [code, rows.map(({ key }) => key)])).toEqual([
      ["BM1", [TASKS]],
      ["BM3", [OTHER]],
    ]);
  });

  test.each<[string, Proposal, Cell, string, [boolean, boolean, boolean]]>([
    ["certain and empty", proposal(TASKS, "24"), blankCell, "open", [true, true, false]],
    ["in doubt", proposal(TASKS, "24", { confidence: 0.6 }), blankCell, "open", [false, true, true]],
    ["nearly the same row", proposal(TASKS, "24", { approximate: "khác" }), blankCell, "open", [false, true, true]],
    ["another figure there", proposal(TASKS, "24"), typed(TASKS, "20"), "open", [false, false, true]],
    ["the same figure there", proposal(TASKS, "24"), typed(TASKS, "24"), "there", [false, false, false]],
    ["no figure in the file", proposal(TASKS, "-5"), blankCell, "open", [false, false, true]],
  ])("%s", (_what, given, current, decision, [sure, fresh, doubtful]) => {
    const [row] = reviewForms(bnv2022, [given], () => current, nothing)[0]?.rows ?? [];
    if (!row) throw new Error("no row");
    expect([row.decision, isSureRow(row), isNewRow(row), isDoubtful(row)]).toEqual([decision, sure, fresh, doubtful]);
  });

  test("what was taken from this file is told from what was there before; a kept figure asks no more", () => {
    const given = [proposal(TASKS, "24")];
    const decided = (current: Cell, taken: string[], kept: string[]) =>
      reviewForms(bnv2022, given, () => current, { taken: new Set(taken), kept: new Set(kept) })[0]?.rows[0]?.decision;
    expect(decided(typed(TASKS, "24"), [TASKS], [])).toBe("taken");
    expect(decided(typed(TASKS, "20"), [], [TASKS])).toBe("kept");
    // Taken and then typed over by somebody: open again.
    expect(decided(typed(TASKS, "20"), [TASKS], [])).toBe("open");
  });
});

describe("a ratio the report works out itself", () => {
  const rowsOf = (ratio: string, decided = nothing, current: (key: string) => Cell = blank) =>
    reviewForms(
      bnv2022,
      [proposal(RATIO, ratio), proposal(TASKS, "24"), proposal(DONE, "21")],
      current,
      decided,
    ).flatMap((form) => form.rows);

  test("is in no row and no count where the file's figures give it", () => {
    expect(rowsOf("87,5").map(({ key }) => key)).toEqual([TASKS, DONE]);
  });

  test("is a row to look at where they give another, and is taken by itself only", () => {
    const row = rowsOf("86,9").find(({ key }) => key === RATIO);
    if (!row) throw new Error("not shown");
    expect([row.decision, isSureRow(row), isNewRow(row), isDoubtful(row)]).toEqual(["open", false, false, true]);
    const kept = rowsOf("86,9", { taken: new Set(), kept: new Set([RATIO]) });
    expect(kept.find(({ key }) => key === RATIO)).toMatchObject({ decision: "kept" });
    // Taken it is evidence in its row, and still says what contradicts it.
    const taken = rowsOf("86,9", { taken: new Set([RATIO]), kept: new Set() }, (key) =>
      key === RATIO ? row.taken : blankCell,
    );
    expect(taken.find(({ key }) => key === RATIO)).toMatchObject({
      decision: "taken",
      contradictedBy: { numerator: "21", denominator: "24" },
    });
  });
});

describe("contradictions before anything is taken", () => {
  const find = (proposals: Proposal[], cells: Record<string, Cell>, said = "") => {
    const rows = reviewForms(bnv2022, proposals, (key) => cells[key] ?? blankCell, nothing).flatMap(
      (form) => form.rows,
    );
    const section = {
      path: "I.2",
      heading: null,
      title: "",
      from: { path: "I.2", heading: "" },
      body: textToDoc([said]),
    };
    const sections = reviewSections(said === "" ? [] : [section], () => textToDoc([]), nothing);
    const context = { period: undefined, narrated: { figures: [], contradictions: [] } };
    return wouldFind({ template: bnv2022, context, cells, rows, sections, written: [] });
  };

  test("are those of the report as it would be", () => {
    expect(find([proposal(TASKS, "24"), proposal(DONE, "24")], {})).toEqual([]);
    const [issue] = find([proposal(TASKS, "24"), proposal(DONE, "30")], {});
    expect(issue?.cells).toContain(DONE);
    // The whole is there already, the part comes from the file.
    expect(find([proposal(DONE, "30")], { [TASKS]: typed(TASKS, "24") })).toHaveLength(1);
  });

  test("of a ratio with the narrative are told though the ratio is not offered, and its figure is the row to see", () => {
    const figures = [proposal(TASKS, "24"), proposal(DONE, "21"), proposal(RATIO, "87,5")];
    expect(find(figures, {}, "Tỷ lệ hoàn thành Kế hoạch đạt 87,5%.")).toEqual([]);
    const [issue] = find(figures, {}, "Tỷ lệ hoàn thành Kế hoạch đạt 90%.");
    expect(issue?.cells).toEqual([RATIO]);
    expect(shownFor(bnv2022, new Set([TASKS, DONE]), RATIO)).toBe(DONE);
    expect(shownFor(bnv2022, new Set([RATIO, DONE]), RATIO)).toBe(RATIO);
    expect(shownFor(bnv2022, new Set([OTHER]), RATIO)).toBeNull();
  });

  test("where the form says something else, the form counts; rows the file does not speak of are left alone", () => {
    expect(find([proposal(DONE, "30")], { [TASKS]: typed(TASKS, "24"), [DONE]: typed(DONE, "20") })).toEqual([]);
    const wrong = { [TASKS]: typed(TASKS, "24"), [DONE]: typed(DONE, "30") };
    expect(find([proposal(OTHER, "15")], wrong)).toEqual([]);
  });
});

test("what found no place: the reader's, rows of another template, sections outside of the outline", () => {
  const unplaced = unplacedOf(
    {
      unplaced: [
        { what: "Số hội nghị: 03", source: { table: 1, row: 4, column: 2 } },
        { what: "Lời lạ", source: "p7" },
      ],
    },
    [{ what: "BM1 9 Dòng cũ", raw: "7", source: { table: 0, row: 1, column: 3 } }],
    [{ what: "VI Mục lạ", from: { path: "VI", heading: "Mục lạ" }, body: textToDoc(["Một câu."]) }],
  );
  expect(unplaced.map(({ what, words, source }) => [what, words, source?.row ?? null])).toEqual([
    ["Số hội nghị: 03", "Số hội nghị: 03", 4],
    ["Lời lạ", "Lời lạ", null],
    ["BM1 9 Dòng cũ", "7", 1],
    ["VI Mục lạ", "Một câu.", null],
  ]);
  expect(new Set(unplaced.map(({ id }) => id)).size).toBe(4);
});

test("a place in a file is said as people count", () => {
  const source = { importId: "01a1f8c3-882b-7d76-a354-ba3356d51d28", file: "bao-cao.docx" };
  expect(sourceWords({ ...source, table: 3, row: 11, column: 4 })).toBe("từ tệp bao-cao.docx, bảng 4, dòng 12");
  expect(sourceWords({ ...source, table: null, row: null, column: null })).toBe("từ tệp bao-cao.docx");
  expect(placeWords({ table: null, row: null })).toBe("");
});
