import { expect, test } from "vitest";
import { MARGIN, PAGE } from "@/lib/documents/render-docx/measures";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { childOf } from "@/lib/documents/xml-tree";
import type { ReportDocument } from "@/lib/report/report-document";
import { buildUnitReport } from "@/lib/report/unit-report";
import { communeReport } from "@/tests/support/commune-report";
import { type DocxSection, readDocx } from "@/tests/support/read-docx";

const lastSection = async (report: ReportDocument): Promise<DocxSection> => {
  const section = (await readDocx(await renderDocx(report))).sections.at(-1);
  if (!section) throw new Error("no section");
  return section;
};
const tableOf = (section: DocxSection) => {
  const table = section.blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  return table.table;
};
const cellTexts = (section: DocxSection): string[][] =>
  tableOf(section).rows.map(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join("\n")),
  );
const sizeOf = ({ properties }: DocxSection) => childOf(properties, "w:pgSz")?.attributes;

test("Phụ lục 8 stands on a page on end: its headings, every figure, the total, what does not fit under the table", async () => {
  const section = await lastSection(buildUnitReport(communeReport()));
  const [header, ...rows] = cellTexts(section);
  expect(header).toEqual([
    ...["TT", "Lĩnh vực", "Tổng số", "Hồ sơ nhận trực tiếp", "Hồ sơ trực tuyến", "Giải quyết trong ngày thứ 7"],
    ...["Trước hẹn", "Đúng hẹn", "Trễ hẹn"],
  ]);
  expect(rows[1]).toEqual(["2", "Chứng thực", "52.414", "52.414", "0", "-", "52.400", "14", "0"]);
  expect(rows.at(-1)).toEqual(["", "Tổng số", "53.725", "53.368", "357", "12", "53.646", "77", "2"]);
  expect(sizeOf(section)).toMatchObject({ "w:w": String(PAGE.width), "w:h": String(PAGE.height) });
  const table = tableOf(section);
  expect(table.fixed).toBe(true);
  expect(table.rows[0]?.repeats).toBe(true);
  expect(table.grid.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(
    PAGE.width - MARGIN.left - MARGIN.right,
  );
  const under = section.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.paragraph.text] : []));
  expect(under).toContain("(1) Không thuộc nhiệm vụ của đơn vị.");
});

test("a matrix with more columns than a page on end holds is turned on its side, within the margins", async () => {
  const report = buildUnitReport(communeReport());
  const wide = structuredClone(report);
  const { matrix } = wide.appendices[1] ?? {};
  if (!matrix) throw new Error("no matrix");
  matrix.columns = [...matrix.columns, ...matrix.columns.map((column) => `${column} năm trước`)];
  for (const row of matrix.rows) row.values = [...row.values, ...row.values];
  const section = await lastSection(wide);
  expect(sizeOf(section)).toMatchObject({
    "w:w": String(PAGE.height),
    "w:h": String(PAGE.width),
    "w:orient": "landscape",
  });
  expect(tableOf(section).grid.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(
    PAGE.height - MARGIN.left - MARGIN.right,
  );
});
