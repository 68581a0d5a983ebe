import { beforeAll, describe, expect, test } from "vitest";
import { checkFormat } from "@/lib/documents/format-check/check-format";
import { MARGIN, PAGE } from "@/lib/documents/render-docx/measures";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { consolidate } from "@/lib/indicators/consolidate";
import { openUpload } from "@/lib/intake/guard/open-upload";
import { buildProvinceReport } from "@/lib/report/province-report";
import { madeProvince, madeProvinceReport } from "@/tests/support/made-province";
import { cellText, type Docx, paragraphsOf, readDocx, tablesOf } from "@/tests/support/read-docx";
import { readReport } from "@/tests/support/read-report";

const render = (unitCount: number, byUnit: boolean): Promise<Uint8Array> => {
  const { settings, submissions } = madeProvince(unitCount);
  const consolidation = consolidate(haiCap2025, settings, submissions);
  return renderDocx(buildProvinceReport({ ...madeProvinceReport("working"), consolidation, byUnit }));
};

describe("115 units", () => {
  let bytes: Uint8Array;
  let annex: Docx["sections"][number] | undefined;
  beforeAll(async () => {
    bytes = await render(115, true);
    annex = (await readDocx(bytes)).sections.at(-1);
    // As long as a test may take: making and reading a hundred pages outlasts a hook's ten seconds on a busy machine.
  }, 60_000);

  test("keep every rule of the decree", async () => {
    const upload = await openUpload(bytes, "report.docx");
    if (upload.kind !== "docx") throw new Error("no Word file");
    expect(checkFormat(upload.parts).rules.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("every table fits the page on its side, no figure and no word of a name is broken", () => {
    const tables = tablesOf(annex);
    expect(tables.length).toBeGreaterThan(60);
    for (const { grid, rows, fixed } of tables) {
      expect(fixed).toBe(true);
      expect(rows[0]?.repeats).toBe(true);
      expect(grid.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(PAGE.height - MARGIN.left - MARGIN.right);
      // 14 mm hold "99.999" and "UBND" in letters of 11 pt.
      expect(Math.min(...grid.slice(1))).toBeGreaterThanOrEqual(793);
    }
  });

  test("no table leaves a row alone under its header: the first rows and the last go to a page together", () => {
    for (const { rows } of tablesOf(annex)) {
      const kept = rows.slice(1).map(({ cells }) => cells[0]?.paragraphs[0]?.keepNext);
      expect(kept.length).toBeGreaterThan(2);
      expect(kept.slice(0, 2)).toEqual([true, true]);
      expect(kept.at(-2)).toBe(true);
    }
  });

  test("each table says above it which form and which units it holds", () => {
    const captions = paragraphsOf(annex).filter(({ text }) => /\(đơn vị \d+–\d+ trong 113\)$/.test(text));
    expect(captions).toHaveLength(tablesOf(annex).length);
    expect(cellText(tablesOf(annex)[0]?.rows[0]?.cells[2])).toBe("Toàn tỉnh");
  });
});

test("a report with the annex reads back as the one without: units' figures are not taken for the report's", async () => {
  const [plain, full] = await Promise.all(
    [false, true].map(async (byUnit) => readReport(await render(12, byUnit), "tinh.docx")),
  );
  const said = (parse: typeof plain) =>
    parse?.cells.map(({ key, state, value, text }) => ({ key, state, value, text }));
  expect(plain?.cells.length).toBeGreaterThan(100);
  expect(said(full)).toEqual(said(plain));
  expect(full?.matrices).toEqual(plain?.matrices);
});
