import { expect, test } from "vitest";
import type { PlainTable } from "@/lib/intake/plain-document";
import { paragraph as p } from "../../support/docx-parts";
import { rowsOf } from "../../support/plain-texts";
import { readMade } from "../../support/read-made-docx";

const tc = (text: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (cells: string, properties = ""): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>${rows}</w:tbl>`;
const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

function readTable(rows: string): PlainTable {
  const [block] = readMade({ body: table(rows) }).blocks;
  if (block?.type !== "table") throw new Error("no table");
  return block;
}

/** Rows as written in Word, and each cell as "row,column rows×columns text". */
const GRIDS: Readonly<Record<string, { rows: string; cells: readonly string[] }>> = {
  "cells one beside the other": {
    rows: tr(tc("a") + tc("b")) + tr(tc("c") + tc("d")),
    cells: ["0,0 1×1 a", "0,1 1×1 b", "1,0 1×1 c", "1,1 1×1 d"],
  },
  "a cell over several columns moves those after it": {
    rows: tr(tc("a", wide(2)) + tc("b")) + tr(tc("c") + tc("d") + tc("e")),
    cells: ["0,0 1×2 a", "0,2 1×1 b", "1,0 1×1 c", "1,1 1×1 d", "1,2 1×1 e"],
  },
  "a cell over several rows stands once": {
    rows:
      tr(tc("a", '<w:vMerge w:val="restart"/>') + tc("b")) +
      tr(tc("", "<w:vMerge/>") + tc("c")) +
      tr(tc("", '<w:vMerge w:val="continue"/>') + tc("d")),
    cells: ["0,0 3×1 a", "0,1 1×1 b", "1,1 1×1 c", "2,1 1×1 d"],
  },
  "a merge that begins again": {
    rows: ["restart", "continue", "restart", "continue"]
      .map((merge, at) => tr(tc(`a${at}`, `<w:vMerge w:val="${merge}"/>`)))
      .join(""),
    cells: ["0,0 2×1 a0", "2,0 2×1 a2"],
  },
  "a merge over rows and columns": {
    rows:
      tr(tc("a", `${wide(2)}<w:vMerge w:val="restart"/>`) + tc("b")) + tr(tc("", `${wide(2)}<w:vMerge/>`) + tc("c")),
    cells: ["0,0 2×2 a", "0,2 1×1 b", "1,2 1×1 c"],
  },
  "a merge that continues nothing is a cell": { rows: tr(tc("a", "<w:vMerge/>")), cells: ["0,0 1×1 a"] },
  "a merge does not reach over a row without it": {
    rows: tr(tc("a", '<w:vMerge w:val="restart"/>')) + tr(tc("b")) + tr(tc("c", "<w:vMerge/>")),
    cells: ["0,0 1×1 a", "1,0 1×1 b", "2,0 1×1 c"],
  },
  "the older merge of neighbours": {
    rows: tr(tc("a", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>") + tc("b")),
    cells: ["0,0 1×2 a", "0,2 1×1 b"],
  },
  "rows that begin or end inside the grid": {
    rows: tr(tc("a"), '<w:gridBefore w:val="2"/>') + tr(tc("b"), '<w:gridAfter w:val="2"/>'),
    cells: ["0,2 1×1 a", "1,0 1×1 b"],
  },
  "deleted and hidden rows": {
    rows:
      tr(tc("a"), '<w:del w:id="1"/>') + tr(tc("b"), "<w:hidden/>") + tr(tc("c"), '<w:ins w:id="2"/>') + tr(tc("d")),
    cells: ["0,0 1×1 c", "1,0 1×1 d"],
  },
  "a deleted cell": { rows: tr(tc("a", '<w:cellDel w:id="1"/>') + tc("b")), cells: ["0,0 1×1 b"] },
  "content controls around rows and cells": {
    rows: `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc("a")}</w:sdtContent></w:sdt>${tc("b")}`)}</w:sdtContent></w:sdt>`,
    cells: ["0,0 1×1 a", "0,1 1×1 b"],
  },
  "a cell without anything": { rows: "<w:tr><w:tc/></w:tr>", cells: ["0,0 1×1 "] },
  "spans of no sense": { rows: tr(tc("a", wide(0)) + tc("b", wide(-3))), cells: ["0,0 1×1 a", "0,1 1×1 b"] },
};

test.each(Object.entries(GRIDS))("%s", (_what, { rows, cells }) => {
  const read = readTable(rows);
  const shown = read.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.text}`);
  expect(shown).toEqual(cells);
  for (const cell of read.cells) {
    expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(read.rowCount);
    expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(read.columnCount);
  }
});

test("header rows are those at the top that Word repeats", () => {
  const repeated = "<w:tblHeader/>";
  expect(readTable(tr(tc("a"), repeated) + tr(tc("b"), repeated) + tr(tc("c"))).headerRows).toBe(2);
  expect(readTable(tr(tc("a")) + tr(tc("b"), repeated)).headerRows).toBe(0);
  expect(readTable(tr(tc("a"), '<w:tblHeader w:val="0"/>')).headerRows).toBe(0);
});

test("the text of a cell is its paragraphs with their markers; a table inside is a block of its own", () => {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const inner = table(tr(tc("trong")));
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const body = `${table(tr(`<w:tc>${p("một", list)}${inner}${p("hai", list)}${p("")}</w:tc>${tc("x")}`))}${table(tr(tc("sau")))}`;
  const [outer, after] = readMade({ body, numbering }).blocks;
  if (outer?.type !== "table" || after?.type !== "table") throw new Error("no tables");
  expect(outer.cells[0]?.text).toBe("1. một\n2. hai");
  expect(outer.cells[0]?.blocks.map(({ type }) => type)).toEqual(["paragraph", "table", "paragraph", "paragraph"]);
  const [, nested] = outer.cells[0]?.blocks ?? [];
  expect(nested).toMatchObject({ type: "table", index: 1, sheet: null });
  expect([outer.index, after.index]).toEqual([0, 2]);
});

test("a row number counted by Word stands in its cell", () => {
  const counted = `<w:tc>${p("", '<w:numPr><w:numId w:val="1"/></w:numPr>')}</w:tc>`;
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const [block] = readMade({ body: table(tr(counted + tc("a")) + tr(counted + tc("b"))), numbering }).blocks;
  expect(block?.type === "table" ? rowsOf(block) : null).toEqual([
    ["1", "a"],
    ["2", "b"],
  ]);
});

test("a last row that holds who signs is no row of the table", () => {
  const signers = `<w:tc><w:tcPr>${wide(2)}</w:tcPr>${p("Ghi chú")}${table(tr(tc("NGƯỜI LẬP BIỂU") + tc("GIÁM ĐỐC")))}${p("")}</w:tc>`;
  const { blocks } = readMade({ body: table(tr(tc("a") + tc("1")) + tr(signers)) });
  expect(blocks.map((block) => (block.type === "table" ? rowsOf(block) : block.text))).toEqual([
    [["a", "1"]],
    "Ghi chú",
    [["NGƯỜI LẬP BIỂU", "GIÁM ĐỐC"]],
    "",
  ]);
});

test("a table that is nothing but a cell around another stays one", () => {
  const around = `<w:tc><w:tcPr/>${table(tr(tc("a")))}${p("")}</w:tc>`;
  expect(readMade({ body: table(tr(around)) }).blocks).toHaveLength(1);
});
