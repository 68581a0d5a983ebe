import { describe, expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { dongNai2022 } from "@/lib/indicators/catalogue/dong-nai-2022/template";
import { ninhThuan2021 } from "@/lib/indicators/catalogue/ninh-thuan-2021/template";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Template } from "@/lib/indicators/template";
import { formOf } from "@/lib/indicators/walk";
import type { PlainTable } from "@/lib/intake/plain-document";
import { placeInSheet } from "@/lib/intake/xlsx/cell-address";
import { readXlsx } from "@/lib/intake/xlsx/read-xlsx";
import { type CaseRow, readCase } from "../../factories/read-case";
import { type CaseForm, caseWorkbook, type Layout } from "../../support/case-workbooks";
import { rowsOf, tablesOf, textsOf } from "../../support/plain-texts";

const REPORTS: readonly [string, Template][] = [
  ["sxd-quang-binh-2024", bnv2022],
  ["snv-dong-nai-2022q1", dongNai2022],
  ["vpubnd-ninh-thuan-2021", ninhThuan2021],
];

const plain: Layout = {
  sheets: "oneForEach",
  names: "one",
  borders: true,
  figures: "texts",
  blanks: false,
  frame: false,
  merged: false,
};
const LAYOUTS: readonly [string, Layout][] = [
  ["a sheet for each form, as typed", plain],
  ["a sheet for each form, stored numbers", { ...plain, figures: "numbers" }],
  ["all on one sheet, nothing between the forms", { ...plain, sheets: "allOnOne", figures: "numbers" }],
  ["all on one sheet, blank rows between and inside", { ...plain, sheets: "allOnOne", blanks: true, names: "two" }],
  ["no borders, blank rows", { ...plain, sheets: "allOnOne", borders: false, blanks: true, figures: "numbers" }],
  ["no borders, nothing between the forms", { ...plain, sheets: "allOnOne", borders: false, names: "two" }],
  ["two rows of names, letterhead, signatures", { ...plain, names: "two", frame: true, figures: "formulas" }],
  [
    "letterhead and signatures without borders",
    { ...plain, frame: true, borders: false, blanks: true, figures: "numbers" },
  ],
  ["merged labels, hidden column and rows", { ...plain, merged: true, names: "two", frame: true, figures: "numbers" }],
  [
    "merged labels without borders on one sheet",
    { ...plain, merged: true, borders: false, sheets: "allOnOne", frame: true },
  ],
];

function formsOf(template: Template, rows: readonly CaseRow[]): CaseForm[] {
  return template.forms.map(({ code, title }) => ({
    code,
    title,
    rows: rows.filter(({ item }) => formOf(template, item.key)?.code === code),
  }));
}

/** The tables that are forms: their first cell names the column of row numbers. */
const isForm = (table: PlainTable): boolean => table.cells[0]?.text === "STT";

describe.each(REPORTS)("%s", (name, template) => {
  const rows = readCase(name, template);
  const forms = formsOf(template, rows);

  test.each(LAYOUTS)("every figure arrives: %s", async (_layout, layout) => {
    const document = readXlsx(await caseWorkbook(forms, layout));
    const tables = tablesOf(document).filter(isForm);
    expect(tables.length).toBe(forms.length);
    for (const [index, form] of forms.entries()) {
      const table = tables[index] as PlainTable;
      const body = rowsOf(table).slice(layout.names === "two" ? 2 : 1);
      expect(body.map(([tt]) => tt)).toEqual(form.rows.map(({ item }) => item.tt));
      for (const [place, { item, raw, value: meant }] of form.rows.entries()) {
        const [, label, unit, value = "", note] = body[place] ?? [];
        expect([label, unit, note]).toEqual([item.label, item.printedUnit, form.rows[place]?.note]);
        const { value: read, parts, text, state } = parseCell(item, value).cell;
        const typed = parseCell(item, raw).cell;
        if (/^\d/.test(meant) && item.kind !== "text") expect(Number(read), item.tt).toBe(Number(meant));
        expect({ tt: item.tt, read, parts, text, state }).toEqual({
          tt: item.tt,
          read: typed.value,
          parts: typed.parts,
          text: typed.text,
          state: typed.state,
        });
      }
    }
  });

  test.each(LAYOUTS)("the titles stand before their tables: %s", async (_layout, layout) => {
    const { blocks } = readXlsx(await caseWorkbook(forms, layout));
    for (const [index, form] of forms.entries()) {
      const at = blocks.findIndex((block) => block.type === "paragraph" && block.text === `BIỂU MẪU ${index + 1}`);
      expect(blocks.slice(at, at + 3)).toMatchObject([
        { text: `BIỂU MẪU ${index + 1}`, align: "center" },
        { text: form.title },
        { type: "table" },
      ]);
    }
  });

  test("nothing hidden is read", async () => {
    const [, layout] = LAYOUTS.find(([key]) => key.startsWith("merged labels, hidden")) ?? [];
    const texts = textsOf(readXlsx(await caseWorkbook(forms, layout as Layout)).blocks);
    expect(texts).not.toContain("hàng ẩn");
    expect(texts).not.toContain("12345");
    expect(texts).not.toContain("999");
  });
});

test("a person finds each figure by the address of its cell, hidden columns and titles counted", async () => {
  const forms = formsOf(bnv2022, readCase("sxd-quang-binh-2024", bnv2022));
  const document = readXlsx(await caseWorkbook(forms, { ...plain, merged: true, frame: true }));
  const table = tablesOf(document).find(isForm) as PlainTable;
  const cell = table.cells.find(({ row, column }) => row === 1 && column === 3);
  expect(cell?.text).toBe("7");
  expect(placeInSheet(table, { row: 1, column: 3 })).toBe("BM1!G7");
  expect(placeInSheet({ ...table, origin: undefined }, { row: 1, column: 3 })).toBeNull();
});
