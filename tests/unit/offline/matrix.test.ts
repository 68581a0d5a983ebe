import type ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { blankCell, type Cells } from "@/lib/indicators/cell";
import { proposeOffline } from "@/lib/indicators/offline/propose-offline";
import { judgeProposal, withTaken } from "@/lib/indicators/proposals/judge-proposal";
import { makeMatrixTemplate, typeMatrix } from "@/tests/factories/make-matrix";
import { editWorkbook, offlineBytesOf, readBack, rowOfKey } from "@/tests/support/offline-workbook";

const template = makeMatrixTemplate();
const NAME = 3;
const FIRST = 4;

const row = (book: ExcelJS.Workbook, key: string, name: string, figures: readonly number[]): void => {
  const found = rowOfKey(book, key);
  found.sheet.getCell(found.row, NAME).value = name === "" ? null : name;
  figures.forEach((figure, index) => {
    found.sheet.getCell(found.row, FIRST + index).value = figure;
  });
};

async function back(base: Cells, edit: (book: ExcelJS.Workbook) => void) {
  const { offline } = await readBack(await editWorkbook(await offlineBytesOf(template, base), edit));
  return (current: Cells) =>
    proposeOffline(template, offline, current).map((one) => judgeProposal(one, current[one.key] ?? blankCell));
}

const texts = (cells: Cells, ...keys: string[]) =>
  keys.map((key) => cells[`PL8.${key}`]?.text ?? cells[`PL8.${key}`]?.value ?? null);

test("printed rows, rows that are there and new rows come back under their own keys", async () => {
  const base = typeMatrix(template, { "ho-tich.tong": "12", "r1.label": "Công an", "r1.tong": "3" });
  const judge = await back(base, (book) => {
    row(book, "ho-tich", "Hộ tịch", [15, 5, 10]);
    row(book, "r1", "Công an xã", [3]);
    row(book, "r2", "Lao động", [7, 7]);
  });
  const rows = judge(base);
  expect(rows.every(({ verdict }) => verdict === "new")).toBe(true);
  const taken = withTaken(base, rows);
  expect(texts(taken, "ho-tich.tong", "ho-tich.trucTiep", "ho-tich.trucTuyen")).toEqual(["15", "5", "10"]);
  expect(texts(taken, "r1.label", "r1.tong", "r2.label", "r2.tong", "r2.trucTiep")).toEqual([
    "Công an xã",
    "3",
    "Lao động",
    "7",
    "7",
  ]);
});

test("a number that the server gave away meanwhile is not mixed up; uploading twice adds no row", async () => {
  const judge = await back({}, (book) => row(book, "r1", "Lao động", [7]));
  const current = typeMatrix(template, { "r1.label": "Công an", "r1.tong": "3" });
  const once = withTaken(current, judge(current));
  expect(texts(once, "r1.label", "r1.tong", "r2.label", "r2.tong")).toEqual(["Công an", "3", "Lao động", "7"]);
  expect(judge(once).map(({ verdict }) => verdict)).toEqual(["same", "same"]);
});

test("the same row added here and there meets by its name, a differing figure is a choice", async () => {
  const judge = await back({}, (book) => row(book, "r1", "lao động", [7]));
  const current = typeMatrix(template, { "r3.label": "Lao động", "r3.tong": "8" });
  const rows = judge(current);
  expect(rows.find(({ key }) => key === "PL8.r3.tong")?.verdict).toBe("differs");
  expect(rows.every(({ key }) => key.startsWith("PL8.r3."))).toBe(true);
});

test("a row without a name is not added again either", async () => {
  const judge = await back({}, (book) => row(book, "r1", "", [7]));
  const current = typeMatrix(template, { "r1.label": "Công an", "r1.tong": "3" });
  const once = withTaken(current, judge(current));
  expect(texts(once, "r1.tong", "r2.tong")).toEqual(["3", "7"]);
  expect(judge(once).every(({ verdict }) => verdict === "same")).toBe(true);
});

test("a row cleared in the file is cleared; one the server changed meanwhile is a choice", async () => {
  const base = typeMatrix(template, { "r1.label": "Công an", "r1.tong": "3" });
  const judge = await back(base, (book) => {
    row(book, "r1", "", []);
    const { sheet, row: at } = rowOfKey(book, "r1");
    sheet.getCell(at, FIRST).value = null;
  });
  expect(withTaken(base, judge(base))).toMatchObject({
    "PL8.r1.label": { state: "blank", raw: "" },
    "PL8.r1.tong": { state: "blank", raw: "" },
  });
  const moved = { ...base, ...typeMatrix(template, { "r1.tong": "9" }) };
  expect(judge(moved).map(({ key, verdict }) => [key, verdict])).toEqual([
    ["PL8.r1.label", "new"],
    ["PL8.r1.tong", "differs"],
  ]);
});
