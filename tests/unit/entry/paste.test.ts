import { describe, expect, test } from "vitest";
import { isBlock, readClipboardGrid } from "@/components/entry/paste/clipboard-grid";
import { planPaste, replaces } from "@/components/entry/paste/plan-paste";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { makeItem } from "./make-item";

describe("the clipboard as cells", () => {
  test.each([
    ["a column from Excel", "7\r\n24\r\n24\r\n", [["7"], ["24"], ["24"]]],
    ["empty cells inside are kept, at the end dropped", "7\n\n24\n\n\n", [["7"], [""], ["24"]]],
    ["a row", "7\t24", [["7", "24"]]],
    [
      "a quoted cell with a line end",
      '7\t"Sở\nNội vụ"\n8\tx',
      [
        ["7", "Sở Nội vụ"],
        ["8", "x"],
      ],
    ],
    ["a quotation mark inside", '"nói ""được"""\t1', [['nói "được"', "1"]]],
    ["a mark that is only text", '"Ngày pháp luật" và\t3', [['"Ngày pháp luật" và', "3"]]],
    ["an unclosed mark", '"abc\t3', [['"abc', "3"]]],
    ["nothing", "", []],
  ])("%s", (_name, text, expected) => {
    expect(readClipboardGrid(text)).toEqual(expected);
  });

  test("a single value is no block", () => {
    expect(isBlock(readClipboardGrid("52.414\r\n"))).toBe(false);
    expect(isBlock(readClipboardGrid("1\n2"))).toBe(true);
  });
});

const items = [
  makeItem("BM1.a", { label: "Số văn bản" }),
  makeItem("BM1.nhom", { label: "Kiểm tra", kind: "heading" }),
  makeItem("BM1.b", { label: "Số cơ quan" }),
  makeItem("BM1.c", { label: "Số tiền", kind: "quantity" }),
];
const stored: Record<string, Cell> = { "BM1.b": { ...blankCell, state: "value", value: "5", raw: "5" } };
const cellOf = (key: string) => stored[key] ?? blankCell;
const plan = (text: string, start = "BM1.a") => planPaste(readClipboardGrid(text), items, start, cellOf);
const short = (text: string, start?: string) => plan(text, start).lines.map((line) => [line.item.key, line.cell.value]);

describe("a pasted block meets the rows", () => {
  test("one column, no empty line: the rows with a box, in order", () => {
    expect(short("52,414\n3\n1,5")).toEqual([
      ["BM1.a", "52414"],
      ["BM1.b", "3"],
      ["BM1.c", "1.5"],
    ]);
  });

  test("an empty line where the form has a heading: every row counts", () => {
    expect(short("7\n\n3\n1,5")).toEqual([
      ["BM1.a", "7"],
      ["BM1.b", "3"],
      ["BM1.c", "1.5"],
    ]);
  });

  test("from the focused row on", () => {
    expect(short("3\n1,5", "BM1.b")).toEqual([
      ["BM1.b", "3"],
      ["BM1.c", "1.5"],
    ]);
  });

  test("a copied form is matched by its labels, wherever the cursor is", () => {
    const copied = "1\tSố văn bản\tVăn bản\t7\tđủ\n2\tKiểm tra\t\t\t\n2.2\tSố tiền\tTriệu\t1,5\t";
    const made = plan(copied, "BM1.c");
    expect(made.alignment).toBe("label");
    expect(made.lines.map(({ item, cell }) => [item.key, cell.value, cell.note])).toEqual([
      ["BM1.a", "7", "đủ"],
      ["BM1.c", "1.5", null],
    ]);
  });

  const got = (text: string) =>
    plan(text, "BM1.c").lines.map(({ item, cell }) => [item.key, cell.value, cell.note] as const);

  test("a block with headings and no unit column: the headings say which column holds the figures", () => {
    const made = plan("TT\tChỉ tiêu\tSố liệu\tGhi chú\n1\tSố văn bản\t7\tđủ 24\n2.2\tSố tiền\t1,5\t");
    expect(made).toMatchObject({ alignment: "label", valueColumn: 2, noteColumn: 3, leftOver: [] });
    expect(made.lines.map(({ item, cell }) => [item.key, cell.value, cell.note])).toEqual([
      ["BM1.a", "7", "đủ 24"],
      ["BM1.c", "1.5", null],
    ]);
  });

  test("an earlier period's column is not this period's, whatever stands between", () => {
    const head = "TT\tChỉ tiêu\tĐơn vị tính\tSố liệu kỳ trước\tSố liệu\tTrạng thái\tGhi chú";
    expect(got(`${head}\n1\tSố văn bản\tVăn bản\t6\t7\tĐã lưu\tđủ`)).toEqual([["BM1.a", "7", "đủ"]]);
  });

  test("no headings and no unit column: the first column that reads as figures", () => {
    expect(got("1\tSố văn bản\t7\tđủ\n2.2\tSố tiền\t1,5\tchưa đủ")).toEqual([
      ["BM1.a", "7", "đủ"],
      ["BM1.c", "1.5", "chưa đủ"],
    ]);
    expect(got("Số văn bản\t7\nSố cơ quan\t\nSố tiền\t1,5")).toEqual([
      ["BM1.a", "7", null],
      ["BM1.c", "1.5", null],
    ]);
  });

  test("what cannot be read is kept and explained, not dropped", () => {
    const line = plan("1\n2\n1.081").lines[2];
    expect(line).toMatchObject({ raw: "1.081", cell: { raw: "1.081", problem: "ambiguous" } });
    expect(line?.problem).toContain("1.081");
  });

  test("lines beyond the last row are told, a figure already there is marked", () => {
    const made = plan("1\n2\n3\n4");
    expect(made.leftOver).toEqual([["4"]]);
    expect(made.lines.map(replaces)).toEqual([false, true, false]);
  });
});
