import { beforeAll, describe, expect, test } from "vitest";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { unitLines } from "@/lib/documents/render-docx/unit-of-measure";
import { docToText, textToDoc } from "@/lib/narrative/plain-text";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import type { ReportDocument } from "@/lib/report/report-document";
import { buildUnitReport } from "@/lib/report/unit-report";
import { cellText, type DocxSection, paragraphsOf, readDocx, tablesOf } from "@/tests/support/read-docx";
import { realReports } from "@/tests/support/real-reports";
import { sampleDocuments } from "@/tests/support/sample-documents";

const real = (sections: { path: string; heading: null; body: RichDoc }[]): ReportDocument => {
  const [report] = realReports();
  if (!report) throw new Error("no real report");
  return buildUnitReport({ ...report.input, cells: {}, sections });
};

describe.each(sampleDocuments())("%s", (_name, report: ReportDocument) => {
  let sections: DocxSection[];
  beforeAll(async () => {
    sections = (await readDocx(await renderDocx(report))).sections;
  });

  test("every row read back from the file is the row of the model", () => {
    report.appendices.forEach((appendix, index) => {
      const rows = tablesOf(sections[index + 1])[0]?.rows.slice(1) ?? [];
      const read = rows.map(({ cells }) => {
        const [tt, label, unit, value, note] = cells.map(cellText);
        return { tt, label, unit, value, note: note ?? "" };
      });
      const expected = appendix.rows.map((row) => ({
        tt: row.tt,
        label: row.label.normalize("NFC"),
        unit: unitLines(row.unit).join("\n"),
        value: row.value + row.marks.map((mark) => `(${mark})`).join(""),
        note: row.note,
      }));
      expect(read).toEqual(expected);
    });
  });

  test("the narrative read back is the narrative of the model, in order", () => {
    const read = paragraphsOf(sections[0])
      .map(({ text }) => text)
      .join("\n");
    let from = 0;
    for (const { blocks, heading } of report.sections) {
      const place = read.toLocaleLowerCase("vi").indexOf(heading.toLocaleLowerCase("vi"), from);
      expect(place, heading).toBeGreaterThanOrEqual(from);
      from = place;
      for (const block of blocks) {
        if (block.type === "table") continue;
        for (const line of docToText({ type: "doc", content: [block] }).split("\n")) expect(read).toContain(line);
      }
    }
  });
});

test("lists print as lines, marks stay, text with markup or control characters cannot break the file", async () => {
  const body: RichDoc = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "đậm", marks: [{ type: "bold" }] },
          { type: "text", text: " thường" },
        ],
      },
      ...textToDoc(['- <b>một</b> & "hai"', "+ ba"]).content,
      { type: "paragraph", content: [{ type: "text", text: "a\u0000b\u000bc\ud800d" }] },
    ],
  };
  const { sections } = await readDocx(await renderDocx(real([{ path: "I.1", heading: null, body }])));
  const lines = paragraphsOf(sections[0]);
  const bold = lines.find(({ text }) => text === "đậm thường");
  expect(bold?.runs.map((run) => run.bold)).toEqual([true, false]);
  const texts = lines.map(({ text }) => text);
  expect(texts).toContain('- <b>một</b> & "hai"');
  expect(texts).toContain("+ ba");
  expect(texts).toContain("abcd");
});

test("a table of the narrative keeps its grid, spans and header, and the sentence before it stays with it", async () => {
  const cell = (text: string, attrs = {}) => ({
    type: "tableCell" as const,
    attrs: { colspan: 1, rowspan: 1, colwidth: null, ...attrs },
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
  });
  const head = (text: string, attrs = {}) => ({ ...cell(text, attrs), type: "tableHeader" as const });
  const body: RichDoc = {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "Cụ thể:" }] },
      {
        type: "table",
        content: [
          { type: "tableRow", content: [head("Lĩnh vực", { rowspan: 2 }), head("Hồ sơ", { colspan: 2 })] },
          { type: "tableRow", content: [head("Nhận"), head("Giải quyết")] },
          { type: "tableRow", content: [cell("Đất đai"), cell("1.192"), cell("98,06%")] },
        ],
      },
    ],
  };
  const { sections } = await readDocx(await renderDocx(real([{ path: "I.1", heading: null, body }])));
  const table = tablesOf(sections[0]).find(({ rows }) =>
    rows.some(({ cells }) => cells.some((one) => cellText(one) === "Đất đai")),
  );
  expect(table?.grid).toHaveLength(3);
  expect(table?.rows.map(({ repeats }) => repeats)).toEqual([true, true, false]);
  expect(table?.rows.every(({ unsplit }) => unsplit)).toBe(true);
  expect(table?.rows[2]?.cells.map((one) => one.paragraphs[0]?.align)).toEqual(["left", "center", "center"]);
  expect(paragraphsOf(sections[0]).find(({ text }) => text === "Cụ thể:")?.keepNext).toBe(true);
});

test("a short line people set in bold stays with what is under it; bold words in a sentence do not", async () => {
  const bold = (text: string) => ({ type: "text" as const, text, marks: [{ type: "bold" as const }] });
  const plain = (text: string) => ({ type: "text" as const, text });
  const body: RichDoc = {
    type: "doc",
    content: [
      { type: "paragraph", content: [bold("a) Rà soát vị trí, chức năng:")] },
      { type: "paragraph", content: [bold("Năm 2024"), plain(" đã rà soát.")] },
      { type: "paragraph", content: [bold("Cả đoạn dài in đậm. ".repeat(12))] },
    ],
  };
  const { sections } = await readDocx(await renderDocx(real([{ path: "I.1", heading: null, body }])));
  const kept = (start: string) => paragraphsOf(sections[0]).find(({ text }) => text.startsWith(start))?.keepNext;
  expect([kept("a) Rà soát"), kept("Năm 2024 đã"), kept("Cả đoạn")]).toEqual([true, false, false]);
});
