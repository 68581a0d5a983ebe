import { describe, expect, it } from "vitest";
import { compareWithMade } from "@/lib/documents/compare/compare-with-made";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { renderConsolidatedXlsx } from "@/lib/documents/render-xlsx/render-xlsx";
import { textInChild } from "@/lib/intake/child/parse-in-child";
import { readFile } from "@/lib/intake/read-file";
import { returnedDocument } from "@/lib/intake/returned-document";
import type { ReturnedDocument } from "@/lib/narrative/returned-document";
import { buildWorkbook } from "@/lib/report/build-workbook";
import { Comparison } from "@/lib/report/comparison";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { ReportDocument } from "@/lib/report/report-document";
import { buildUnitReport } from "@/lib/report/unit-report";
import { madeProvinceReport } from "@/tests/support/made-province";
import { convert, hasOffice } from "@/tests/support/office";
import { realReports } from "@/tests/support/real-reports";
import { sampleDocuments } from "@/tests/support/sample-documents";

/** Every form under one Phụ lục, as a setting of the unit has it. */
function underOne(): ReportDocument {
  const input = realReports()[0]?.input;
  if (!input) throw new Error("no real report");
  return buildUnitReport({ ...input, settings: { ...input.settings, appendices: "one" } });
}

const samples: ReturnType<typeof sampleDocuments> = [
  ...sampleDocuments().slice(0, 4),
  ["province, figures by unit", buildProvinceReport({ ...madeProvinceReport("working"), byUnit: true })],
  ["all forms under one appendix", underOne()],
  ...sampleDocuments().slice(4),
];

const read = async (bytes: Uint8Array, name: string): Promise<ReturnedDocument> =>
  returnedDocument(await readFile(bytes, name));

const figuresOf = ({ appendices }: ReportDocument): number =>
  appendices.reduce((sum, { rows, matrix, tables = [] }) => {
    const matrices = [...tables.map((table) => table.matrix), ...(matrix ? [matrix] : [])];
    return sum + matrices.reduce((all, one) => all + one.rows.length * one.columns.length, rows.length);
  }, 0);

const nothing = { differences: [], notCompared: [], filledIn: { number: null, date: null, signer: null } };

describe("an untouched document", () => {
  it.each(samples)("%s: no difference, every figure compared", async (_, made) => {
    const comparison = compareWithMade(made, await read(await renderDocx(made), "bao-cao.docx"));
    expect(Comparison.parse(comparison)).toEqual(comparison);
    expect(comparison).toMatchObject(nothing);
    expect(comparison.compared.figures).toBe(figuresOf(made));
    expect(comparison.compared.figures).toBeGreaterThan(30);
  });

  it.skipIf(!hasOffice).each([
    // A few of them: LibreOffice is slow, and pages of tables are slow to read. All were tried so when this was made.
    ["opened and saved by LibreOffice", "docx", [samples[1]!, samples.at(-1)!]],
    ["as a PDF of LibreOffice", "pdf", [samples[2]!]],
  ] as const)("%s: still none (skipped without LibreOffice)", async (_, kind, chosen) => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, [, made]] of chosen.entries()) files[`${index}.docx`] = await renderDocx(made);
    const saved = await convert(files, kind);
    for (const [index, [name, made]] of chosen.entries()) {
      const returned = await read(saved.get(`${index}.docx`)!, `bao-cao.${kind}`);
      const comparison = compareWithMade(made, returned);
      expect(returned.head).toEqual({ agency: made.header.agency, period: expect.anything() });
      expect({ name, ...comparison }).toMatchObject({ name, ...nothing });
      expect(comparison.compared.figures).toBe(figuresOf(made));
    }
  });
});

describe("read in the child process", () => {
  it("a returned Word file gives the same lines and tables; a workbook and a broken file are refused", async () => {
    const [, made] = samples[2]!;
    const bytes = await renderDocx(made);
    expect(compareWithMade(made, await textInChild(bytes, "bao-cao.docx"))).toMatchObject(nothing);
    const figures = buildWorkbook({ ...madeProvinceReport("working"), title: "Số liệu", about: [] });
    const workbook = await renderConsolidatedXlsx(figures);
    await expect(textInChild(workbook, "so-lieu.xlsx")).rejects.toMatchObject({ code: "unknownType" });
    await expect(textInChild(bytes.slice(0, 5000), "bao-cao.docx")).rejects.toMatchObject({ code: "broken" });
  });
});
