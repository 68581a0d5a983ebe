import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderOfflineXlsx } from "@/lib/documents/render-xlsx/offline/render-offline-xlsx";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import { totalOfCells } from "@/lib/indicators/matrix/column-total";
import { cellKey } from "@/lib/indicators/matrix/matrix-items";
import { sheetRatio } from "@/lib/indicators/sheet-ratio";
import type { MatrixForm, Template } from "@/lib/indicators/template";
import { allItems } from "@/lib/indicators/walk";
import type { OfflineBook } from "@/lib/report/offline/offline-book";
import { makeMatrixTemplate } from "@/tests/factories/make-matrix";
import { convert, hasOffice } from "@/tests/support/office";
import { offlineBookOf } from "@/tests/support/offline-workbook";
import { readXlsx, type Xlsx } from "@/tests/support/read-xlsx";

const skipped = hasOffice ? "" : " — SKIPPED: LibreOffice (soffice) is not installed";

const cell = (raw: string, value: string): Cell => ({ ...blankCell, state: "value", value, raw });
const none: Cell = { ...blankCell, state: "none", raw: "-" };

/** Parts of ratios as people give them: figures, 0, nothing, a dash, "không thuộc nhiệm vụ", what cannot be read. */
const anyPart: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 3_000 }).map((n) => cell(String(n), String(n))) },
  { weight: 2, arbitrary: fc.nat({ max: 9_999_999 }).map((n) => cell(String(n), String(n))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(none, cell("0", "0"), blankCell, { ...blankCell, state: "notApplicable" as const }),
  },
  { weight: 1, arbitrary: fc.constant({ ...blankCell, raw: "một ít", problem: "wordsNotNumber" as const }) },
);

const anyParts = (template: Template): fc.Arbitrary<Cells> => {
  const keys = allItems(template)
    .filter(({ kind, derived }) => (kind === "count" || kind === "quantity") && !derived)
    .map(({ key }) => key);
  return fc
    .array(anyPart, { minLength: keys.length, maxLength: keys.length })
    .map((cells) => Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? blankCell])));
};

/** A wrong result under every formula: only a recalculation can give the right one. */
function spoiled(book: OfflineBook): OfflineBook {
  const sheets = book.sheets.map((sheet) =>
    sheet.kind === "list"
      ? { ...sheet, rows: sheet.rows.map((row) => (row.kind === "ratio" ? { ...row, result: "999999" } : row)) }
      : { ...sheet, total: sheet.total && { ...sheet.total, results: sheet.total.results.map(() => "999999") } },
  );
  return { ...book, sheets };
}

const FIRST_ROW = 5;

/** What a formula gave: a number, or null for the empty text. */
function shown(xlsx: Xlsx, sheetIndex: number, address: string): number | null {
  const found = xlsx.sheets[1 + sheetIndex]?.cells.get(address);
  expect(found?.formula, address).not.toBeNull();
  return found?.number ?? null;
}

describe.skipIf(!hasOffice)(`formulas of the offline workbook worked out again by LibreOffice${skipped}`, () => {
  test("ratios and totals are those of the grid, on any figures", async () => {
    const templates = [bnv2022, haiCap2025, makeMatrixTemplate()];
    const books = templates.flatMap((template) =>
      fc.sample(anyParts(template), { numRuns: 4, seed: 31 }).map((cells) => ({ template, cells })),
    );
    const files: Record<string, Uint8Array> = {};
    for (const [at, { template, cells }] of books.entries()) {
      files[`${at}.xlsx`] = await renderOfflineXlsx(spoiled(offlineBookOf(template, cells)));
    }
    const again = await convert(files, "xlsx");
    const counted = { ratios: 0, empty: 0, totals: 0 };
    for (const [at, { template, cells }] of books.entries()) {
      const xlsx = await readXlsx(again.get(`${at}.xlsx`) ?? new Uint8Array());
      offlineBookOf(template, cells).sheets.forEach((sheet, index) => {
        if (sheet.kind === "list") {
          sheet.rows.forEach(({ key, kind }, row) => {
            if (kind !== "ratio") return;
            const expected = sheetRatio(template, cells, key);
            counted[expected === null ? "empty" : "ratios"] += 1;
            expect(shown(xlsx, index, `E${FIRST_ROW + row}`), `${at} ${key}`).toBe(expected && Number(expected));
          });
          return;
        }
        const form = template.forms.find((one): one is MatrixForm => one.kind === "matrix");
        sheet.columns.forEach((column, place) => {
          const keys = (form?.rows ?? []).map((row) => cellKey({ code: sheet.code }, row.key, column.key));
          const expected = totalOfCells(cells, keys);
          counted.totals += 1;
          const address = `${"DEFGH"[place]}${FIRST_ROW + sheet.rows.length}`;
          expect(shown(xlsx, index, address), `${at} ${address}`).toBe(expected && Number(expected));
        });
      });
    }
    expect(counted.ratios).toBeGreaterThan(50);
    expect(counted.empty).toBeGreaterThan(10);
    expect(counted.totals).toBe(12);
  });
});
