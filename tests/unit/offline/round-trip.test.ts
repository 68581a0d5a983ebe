import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import { blankCell, type Cells } from "@/lib/indicators/cell";
import type { OfflineFile } from "@/lib/indicators/offline/offline-file";
import { proposeOffline } from "@/lib/indicators/offline/propose-offline";
import { type Judged, judgeProposal } from "@/lib/indicators/proposals/judge-proposal";
import type { Template } from "@/lib/indicators/template";
import { allItems } from "@/lib/indicators/walk";
import { anySheet } from "@/tests/factories/any-sheet";
import { makeCell } from "@/tests/factories/make-cells";
import {
  editWorkbook,
  offlineBytesOf,
  readBack,
  rowOfKey,
  typeFigure,
  typeNote,
} from "@/tests/support/offline-workbook";

const TASKS = "BM1.nhiem-vu-ke-hoach";
const judge = (template: Template, file: OfflineFile, current: Cells): Judged[] =>
  proposeOffline(template, file, current).map((one) => judgeProposal(one, current[one.key] ?? blankCell));

const countKeys = allItems(bnv2022)
  .filter(({ kind }) => kind === "count")
  .map(({ key }) => key);
const keyOf = (kind: string): string => allItems(bnv2022).find((item) => item.kind === kind)?.key ?? "";

async function changed(cells: Cells, edit: Parameters<typeof editWorkbook>[1]) {
  const { offline, parse } = await readBack(await editWorkbook(await offlineBytesOf(bnv2022, cells), edit));
  return { offline, parse, rows: judge(bnv2022, offline, cells) };
}

describe("a workbook nobody touched", () => {
  test.each(shippedTemplates.map((template) => [template.id, template] as const))(
    "%s proposes nothing, as written and as saved again by another program",
    async (_, template) => {
      const [cells = {}] = fc.sample(anySheet(template), { numRuns: 1, seed: 7 });
      const bytes = await offlineBytesOf(template, cells);
      for (const one of [bytes, await editWorkbook(bytes, () => {})]) {
        const { offline, parse } = await readBack(one);
        expect({ ...offline, unchanged: 0 }).toMatchObject({ changes: [], gone: 0, twice: [], unchanged: 0 });
        expect(offline.unchanged).toBeGreaterThan(10);
        expect(parse).toMatchObject({ template: template.id, templateConfidence: 1 });
      }
    },
  );

  test("what other programs read of it is what the report holds", async () => {
    const cells: Cells = { [TASKS]: makeCell("1234"), "BM1.nhiem-vu-ke-hoach-xong": makeCell("none") };
    const { parse } = await readBack(await offlineBytesOf(bnv2022, cells));
    expect(parse.cells.find(({ key }) => key === TASKS)).toMatchObject({ state: "value", value: 1234, confidence: 1 });
    expect(parse.header).toMatchObject({ agency: "Sở Xây dựng", period: { kind: "Y", year: 2026 } });
  });
});

describe("what a person changed in the file", () => {
  test("a number, words, a drop-down, a deletion and a note are edits, each exact", async () => {
    const [count = "", second = "", third = ""] = countKeys;
    const choice = keyOf("choice");
    const cells: Cells = { [count]: makeCell("5"), [second]: makeCell("7"), [third]: makeCell("9") };
    const { rows } = await changed(cells, (book) => {
      typeFigure(book, count, 52414);
      typeFigure(book, second, "Không phát sinh");
      typeFigure(book, third, null);
      typeNote(book, third, "Đang rà soát");
      typeFigure(book, choice, "1 - Có");
    });
    const byKey = new Map(rows.map((row) => [row.key, row]));
    expect(rows).toHaveLength(4);
    expect(rows.map(({ verdict, sure, confidence }) => ({ verdict, sure, confidence }))).toEqual(
      rows.map(() => ({ verdict: "new", sure: true, confidence: 1 })),
    );
    expect(byKey.get(count)?.taken).toMatchObject({ state: "value", value: "52414" });
    expect(byKey.get(second)?.taken).toMatchObject({ state: "none", value: null });
    expect(byKey.get(third)?.taken).toMatchObject({ state: "blank", raw: "", note: "Đang rà soát" });
    expect(byKey.get(choice)?.taken).toMatchObject({ state: "value", value: "1" });
  });

  test("a formula in a place to fill in counts by its stored result; a percentage format by what it shows", async () => {
    const [count = ""] = countKeys;
    const quantity = keyOf("quantity");
    const { rows } = await changed({}, (book) => {
      typeFigure(book, count, { formula: "20+4", result: 24 });
      typeFigure(book, quantity, { formula: "1/3", result: 1 / 3 });
    });
    expect(rows.map(({ key, taken }) => [key, taken.value])).toEqual(
      expect.arrayContaining([
        [count, "24"],
        [quantity, "0.3333333333"],
      ]),
    );
    const shown = await changed({}, (book) => {
      const { sheet, row } = rowOfKey(book, quantity);
      sheet.getCell(row, 5).value = 0.9335;
      sheet.getCell(row, 5).numFmt = "0.00%";
    });
    expect(shown.rows.map(({ taken }) => taken.value)).toEqual(["93.35"]);
  });

  test("a fraction in a count is asked about, never taken as thousands", async () => {
    const [count = ""] = countKeys;
    const { rows } = await changed({}, (book) => typeFigure(book, count, 1.081));
    expect(rows).toMatchObject([{ key: count, verdict: "unreadable", sure: false, cell: { problem: "notWhole" } }]);
  });

  test("the same figure typed anew is no change", async () => {
    const cells: Cells = { [TASKS]: makeCell("1234") };
    const { rows, offline } = await changed(cells, (book) => typeFigure(book, TASKS, "1.234"));
    expect(offline.changes).toHaveLength(1);
    expect(rows).toEqual([]);
  });

  test("rows moved, sorted and deleted are merged by their hidden keys", async () => {
    const cells: Cells = Object.fromEntries(countKeys.slice(0, 6).map((key, at) => [key, makeCell(String(at + 1))]));
    const [first = "", second = "", third = ""] = countKeys;
    const { rows, offline } = await changed(cells, (book) => {
      typeFigure(book, first, 100);
      const { sheet, row } = rowOfKey(book, first);
      const other = rowOfKey(book, second);
      for (let column = 1; column <= 7; column += 1) {
        const [one, two] = [sheet.getCell(row, column), sheet.getCell(other.row, column)];
        [one.value, two.value] = [two.value, one.value];
      }
      const gone = rowOfKey(book, third);
      gone.sheet.spliceRows(gone.row, 1);
    });
    expect(rows.map(({ key, taken }) => [key, taken.value])).toEqual([[first, "100"]]);
    expect(offline.gone).toBe(1);
  });

  test("a row that stands twice and differs is taken from neither place, and named", async () => {
    const { rows, offline, parse } = await changed({ [TASKS]: makeCell("5") }, (book) => {
      const { sheet, row } = rowOfKey(book, TASKS);
      const copy = sheet.rowCount + 1;
      sheet.getCell(copy, 1).value = TASKS;
      sheet.getCell(copy, 5).value = 8;
      sheet.getCell(row, 5).value = 9;
    });
    expect(rows).toEqual([]);
    expect(offline.twice).toHaveLength(1);
    expect(parse.unplaced[0]?.what).toMatch(/^Dòng 2\.1 .* có ở nhiều chỗ/);
  });
});

test("any other workbook is none of ours", async () => {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Biểu mẫu 1").getCell("A1").value = "TT";
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  await expect(readBack(bytes)).rejects.toThrow("not an offline workbook");
});

test("a hidden part that was changed by hand is refused", async () => {
  const bytes = await offlineBytesOf(bnv2022, {});
  const spoiled = await editWorkbook(bytes, (book) => {
    const hidden = book.worksheets.find(({ state }) => state === "veryHidden");
    if (hidden) hidden.getCell(5, 2).value = "{";
  });
  await expect(readBack(spoiled)).rejects.toMatchObject({ code: "offlineBroken" });
});
