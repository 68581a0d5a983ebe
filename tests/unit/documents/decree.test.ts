import { beforeAll, describe, expect, test } from "vitest";
import { checkFormat } from "@/lib/documents/format-check/check-format";
import { renderDocx, renderFormSheet } from "@/lib/documents/render-docx/render-docx";
import { openUpload } from "@/lib/intake/guard/open-upload";
import type { ReportDocument } from "@/lib/report/report-document";
import { extremeDocuments } from "@/tests/support/extreme-documents";
import { formSheets } from "@/tests/support/form-sheets";
import { type Docx, type DocxParagraph, paragraphsOf, readDocx, tablesOf } from "@/tests/support/read-docx";
import { sampleDocuments } from "@/tests/support/sample-documents";

/** Rules the checker finds broken, with their places. */
async function brokenRules(bytes: Uint8Array): Promise<string[]> {
  const upload = await openUpload(bytes, "report.docx");
  if (upload.kind !== "docx") throw new Error("no Word file");
  return checkFormat(upload.parts).rules.flatMap(({ id, ok, where, actual }) =>
    ok ? [] : [`${id} @ ${where}: ${actual}`],
  );
}

test.each([...sampleDocuments(), ...extremeDocuments()])("%s keeps every rule of the decree", async (_name, report) => {
  expect(await brokenRules(await renderDocx(report))).toEqual([]);
});

test.each(formSheets())("%s keeps every rule that a form alone has", async (_name, sheet) => {
  expect(await brokenRules(await renderFormSheet(sheet))).toEqual([]);
});

test("number and day recorded after issue keep the decree, with its leading zeros", async () => {
  const [[, report]] = sampleDocuments() as [[string, ReportDocument]];
  const header = { ...report.header, number: "7", date: { day: 5, month: 2, year: 2026 } };
  const bytes = await renderDocx({ ...report, header });
  expect(await brokenRules(bytes)).toEqual([]);
  const texts = tablesOf((await readDocx(bytes)).sections[0])[0]?.rows[1]?.cells.map(
    ({ paragraphs }) => paragraphs[0]?.text,
  );
  expect(texts).toEqual([`Số: 07/${header.symbol}`, `${header.place}, ngày 05 tháng 02 năm 2026`]);
});

// What is this product's own beyond the decree's rules, read from the bytes without the checker.
describe.each(sampleDocuments())("%s", (_name, report: ReportDocument) => {
  let docx: Docx;
  let first: DocxParagraph[];
  beforeAll(async () => {
    docx = await readDocx(await renderDocx(report));
    first = paragraphsOf(docx.sections[0]);
  });
  const letterhead = () => {
    const rows = tablesOf(docx.sections[0])[0]?.rows ?? [];
    return {
      left: rows[0]?.cells[0],
      right: rows[0]?.cells[1],
      below: rows[1]?.cells,
    };
  };

  test("number and date stand in one row, blank until issued", () => {
    const [left, right] = letterhead().below ?? [];
    expect(left?.paragraphs[0]?.text).toMatch(new RegExp(`^Số: {6,}/${report.header.symbol}$`));
    expect(left?.paragraphs[0]?.runs[0]?.size).toBe(13);
    expect(right?.paragraphs[0]?.text).toMatch(new RegExp(`^${report.header.place}, ngày {4,}tháng {4,}năm 20\\d\\d$`));
    expect(right?.paragraphs[0]?.runs[0]).toMatchObject({ italics: true, size: 13 });
    expect(left?.paragraphs[1]?.text ?? null).toBe(report.mark);
    if (report.mark) expect(left?.paragraphs[1]?.boxed).toBe(true);
  });

  test("headings keep with their text: capitals at the first level, bold below", () => {
    const headings = first.filter(({ style }) => style?.startsWith("Heading"));
    expect(headings.length).toBe(report.sections.length);
    headings.forEach(({ style, text, runs, keepNext }, index) => {
      const [section, next] = report.sections.slice(index, index + 2);
      const holds = (section?.blocks.length ?? 0) > 0 || (next?.level ?? 0) > (section?.level ?? 0);
      expect(keepNext, text).toBe(holds);
      if (style === "Heading1") expect(text).toBe(text.toLocaleUpperCase("vi"));
      expect(runs.every(({ bold, size }) => bold && size === 14)).toBe(true);
    });
  });

  test("the signature block is one row that never splits, kept with the last lines of the body", () => {
    const block = tablesOf(docx.sections[0]).at(-1);
    expect(block?.rows).toHaveLength(1);
    const [row] = block?.rows ?? [];
    expect(row?.unsplit).toBe(true);
    expect(row?.cells.flatMap(({ paragraphs }) => paragraphs).every(({ keepNext }) => keepNext)).toBe(true);
    const signer = row?.cells[1]?.paragraphs ?? [];
    expect(signer.at(-1)?.text).toBe(report.signature.name);
    expect(
      signer.every(({ runs, align }) => align === "center" && runs.every(({ bold, size }) => bold && size === 14)),
    ).toBe(true);
    expect(signer.slice(0, -1).every(({ text }) => text === text.toLocaleUpperCase("vi"))).toBe(true);
    const closing = first.findIndex(({ text }) => text.endsWith("./."));
    expect(first.slice(closing).every(({ keepNext, markSize }) => keepNext || markSize === 1)).toBe(true);
  });

  test("each appendix is headed, tied to the report with blanks, and its table repeats its header", () => {
    report.appendices.forEach((appendix, index) => {
      const section = docx.sections[index + 1];
      const [label, title, basis, rule] = paragraphsOf(section);
      expect(label?.text).toBe(appendix.number ? `Phụ lục ${appendix.number}` : "Phụ lục");
      expect(
        [label, title].every((line) => line?.align === "center" && line.runs[0]?.bold && line.runs[0].size === 14),
      ).toBe(true);
      expect(title?.text).toBe(title?.text.toLocaleUpperCase("vi"));
      expect(basis?.text).toMatch(/^\(Kèm theo Báo cáo số {6,}\/BC-\S+ ngày {4,}tháng {4,}năm 20\d\d của .+\)$/);
      expect(basis?.runs[0]).toMatchObject({ italics: true, size: 13 });
      expect(rule?.topBorder).toBe(true);
      const [table] = tablesOf(section);
      expect(table).toMatchObject({ fixed: true, ruled: true });
      expect(table?.rows.map(({ repeats }) => repeats).indexOf(false)).toBe(1);
      expect(table?.rows.filter(({ repeats }) => repeats)).toHaveLength(1);
      expect(table?.rows.every(({ unsplit }) => unsplit)).toBe(true);
      expect(table?.grid.reduce((a, b) => a + b, 0)).toBe(11906 - 1701 - 851);
      for (const { cells } of table?.rows ?? []) {
        const sizes = cells.flatMap(({ paragraphs }) =>
          paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size ?? 0)),
        );
        expect(sizes.every((size) => size >= 11 && size <= 13)).toBe(true);
      }
    });
  });

  test("a section before another ends with a 1 pt paragraph that carries the break", () => {
    for (const section of docx.sections.slice(0, -1)) {
      const last = section.blocks.at(-1);
      expect(last?.kind === "paragraph" && last.paragraph.markSize).toBe(1);
      expect(last?.kind === "paragraph" && last.paragraph.section).toBeDefined();
    }
  });
});
