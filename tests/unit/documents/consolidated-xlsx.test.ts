import { beforeAll, describe, expect, test } from "vitest";
import { letters } from "@/lib/documents/render-xlsx/layout";
import { renderConsolidatedXlsx } from "@/lib/documents/render-xlsx/render-xlsx";
import { at, childOf, childrenOf } from "@/lib/documents/xml-tree";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { blankCell } from "@/lib/indicators/cell";
import { consolidate } from "@/lib/indicators/consolidate";
import { allItems } from "@/lib/indicators/walk";
import { buildWorkbook } from "@/lib/report/build-workbook";
import type { Entry, Workbook } from "@/lib/report/workbook";
import { madeProvinceReport } from "@/tests/support/made-province";
import { readXlsx, type Xlsx, type XlsxCell } from "@/tests/support/read-xlsx";

const HEADER_ROW = 5;
const about = ["Kỳ báo cáo: năm 2026", "Bản tổng hợp số 1"];
const model: Workbook = buildWorkbook({ ...madeProvinceReport("working"), title: "Số liệu", about });

/** What a cell must hold for an entry of the model. */
function expectEntry(cell: XlsxCell | undefined, entry: Entry, where: string): void {
  if (entry.kind === "empty") expect(cell?.text ?? cell?.number ?? null, where).toBeNull();
  else if (entry.kind === "words") expect(cell, where).toMatchObject({ text: entry.text, formula: null });
  else {
    if (entry.value === null) expect(cell?.text, where).toBe("–");
    else expect(cell?.number, where).toBe(Number(entry.value));
    expect(cell?.formula !== null, where).toBe(entry.formula !== undefined);
  }
}

describe("the consolidated workbook read back from its bytes", () => {
  let xlsx: Xlsx;
  beforeAll(async () => {
    xlsx = await readXlsx(await renderConsolidatedXlsx(model));
  });

  test("one sheet a form, then Cách tính", () => {
    expect(xlsx.sheets.map(({ name }) => name)).toEqual([...haiCap2025.forms.map(({ code }) => code), "Cách tính"]);
  });

  test("every figure, formula and word is where the model has it, with its stored result", () => {
    for (const form of model.sheets) {
      const cells = xlsx.sheets.find(({ name }) => name === form.name)?.cells;
      form.rows.forEach((row, index) => {
        const at = HEADER_ROW + 1 + index;
        expect(cells?.get(`B${at}`)?.text).toBe(row.label);
        expectEntry(cells?.get(`D${at}`), row.province, `${row.key} D`);
        expectEntry(cells?.get(`G${at}`), row.adjustment, `${row.key} G`);
        expectEntry(cells?.get(`H${at}`), row.unitsTotal, `${row.key} H`);
        expectEntry(cells?.get(`I${at}`), row.owner, `${row.key} I`);
        row.units.forEach((entry, unit) => {
          expectEntry(cells?.get(`${letters(11 + unit)}${at}`), entry, `${row.key} ${unit}`);
        });
        expect(cells?.get(`F${at}`)?.text ?? "").toBe(row.coverage);
      });
    }
  });

  test("sum rows are sums of the unit columns, ratios are over complete pairs, with no function newer than Excel 2010", () => {
    const formulas = xlsx.sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? []));
    expect(formulas.some((formula) => /^SUM\(K\d+:[A-Z]+\d+\)$/.test(formula))).toBe(true);
    expect(formulas.some((formula) => formula.includes("SUMPRODUCT(--ISNUMBER("))).toBe(true);
    const functions = new Set(formulas.flatMap((formula) => formula.match(/[A-Z]+(?=\()/g) ?? []));
    const known = ["SUM", "SUMPRODUCT", "ISNUMBER", "IF", "ROUND", "COUNT", "COUNTIF"];
    expect([...functions].filter((name) => !known.includes(name))).toEqual([]);
  });

  test("no sheet adds codes: choice rows have no sum", () => {
    const choices = new Set(allItems(haiCap2025).flatMap(({ key, kind }) => (kind === "choice" ? [key] : [])));
    const rows = model.sheets.flatMap(({ rows: all }) => all).filter(({ key }) => choices.has(key));
    expect(rows.length).toBeGreaterThan(3);
    for (const { unitsTotal, province } of rows) {
      expect(unitsTotal).toEqual({ kind: "empty" });
      expect(province).not.toHaveProperty("formula");
    }
  });

  test("header and first columns are frozen, rows filtered, A4 landscape with repeated titles", () => {
    for (const { name, xml } of xlsx.sheets.slice(0, -1)) {
      const pane = at(xml, "sheetViews", "sheetView", "pane")?.attributes;
      expect(pane).toMatchObject({ xSplit: "4", ySplit: String(HEADER_ROW), state: "frozen" });
      expect(childOf(xml, "autoFilter")?.attributes.ref).toMatch(new RegExp(`^A${HEADER_ROW}:[A-Z]+\\d+$`));
      expect(childOf(xml, "pageSetup")?.attributes).toMatchObject({ paperSize: "9", orientation: "landscape" });
      const titles = childrenOf(childOf(xlsx.workbook, "definedNames"), "definedName").find(
        (defined) => defined.attributes.name === "_xlnm.Print_Titles" && defined.text.includes(name),
      );
      expect(titles?.text).toContain(`$A:$D`);
      expect(titles?.text).toContain(`$${HEADER_ROW}:$${HEADER_ROW}`);
    }
    expect(childOf(xlsx.workbook, "calcPr")?.attributes.fullCalcOnLoad).toBe("1");
  });

  test("Cách tính explains every rule, the coverage and each adjustment in words", () => {
    const words = [...(xlsx.sheets.at(-1)?.cells.values() ?? [])].map(({ text }) => text ?? "").join("\n");
    for (const text of ["trung bình", "Độ phủ", "26/28 đơn vị", "Trùng hồ sơ của hai đơn vị", "Lê Văn Cường"]) {
      expect(words).toContain(text);
    }
  });
});

test.each(["=1+1", "+84", "-2", "@SUM(A1)", "\t=cmd", '=HYPERLINK("x")'])(
  "user text %j is a string, never a formula",
  async (text) => {
    const item = allItems(haiCap2025).find(({ kind, scope }) => kind === "count" && scope !== "province");
    const unit = { unitId: "u1", unitName: text, unitKind: "so" as const };
    const cells = { [item?.key ?? ""]: { ...blankCell, raw: text, problem: "formula" as const } };
    const settings = { expected: [unit], excluded: [], owners: {}, useUnitSum: [] };
    const consolidation = consolidate(haiCap2025, settings, [{ ...unit, sheet: "unit", template: haiCap2025, cells }]);
    const book = buildWorkbook({ template: haiCap2025, consolidation, adjustments: [], title: text, about: [text] });
    const { sheets } = await readXlsx(await renderConsolidatedXlsx(book));
    const holding = sheets.flatMap(({ cells: all }) => [...all.values()]).filter((cell) => cell.text === text);
    expect(holding.length).toBeGreaterThan(7);
    expect(holding.every(({ formula, type }) => formula === null && type === "s")).toBe(true);
  },
);
