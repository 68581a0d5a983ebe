import { beforeAll, describe, expect, test } from "vitest";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { textWidth } from "@/lib/documents/text-width";
import { allOf, at, childOf, childrenOf, readXml } from "@/lib/documents/xml-tree";
import type { ReportDocument } from "@/lib/report/report-document";
import { type Docx, type DocxParagraph, paragraphsOf, readDocx, tablesOf } from "@/tests/support/read-docx";
import { partOf } from "@/tests/support/read-zip";
import { sampleDocuments } from "@/tests/support/sample-documents";

// Nghị định 30/2020/NĐ-CP, Phụ lục I, rule by rule (design: documents.md), read from the bytes.

const mm = (twips: string | undefined): number => (Number(twips) * 25.4) / 1440;
const ruleLength = (paragraph: DocxParagraph | undefined, width: number): number =>
  width - (paragraph?.indent.left ?? 0) - (paragraph?.indent.right ?? 0);

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
      table: tablesOf(docx.sections[0])[0],
      left: rows[0]?.cells[0],
      right: rows[0]?.cells[1],
      below: rows[1]?.cells,
    };
  };

  test("A4 portrait with the decree's margins in every section", () => {
    for (const { properties } of docx.sections) {
      expect(childOf(properties, "w:pgSz")?.attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
      const margin = childOf(properties, "w:pgMar")?.attributes ?? {};
      for (const side of ["w:top", "w:bottom"]) expect(mm(margin[side])).toBeGreaterThanOrEqual(20);
      for (const side of ["w:top", "w:bottom"]) expect(mm(margin[side])).toBeLessThanOrEqual(25);
      expect(mm(margin["w:left"])).toBeGreaterThanOrEqual(30);
      expect(mm(margin["w:left"])).toBeLessThanOrEqual(35);
      expect(mm(margin["w:right"])).toBeGreaterThanOrEqual(15);
      expect(mm(margin["w:right"])).toBeLessThanOrEqual(20);
      expect(Number(margin["w:header"])).toBeLessThan(Number(margin["w:top"]));
    }
  });

  test("every section counts its pages from 1, centred on top, 13–14, none on its first page", () => {
    expect(docx.sections).toHaveLength(1 + report.appendices.length);
    const relations = childrenOf(readXml(partOf(docx.parts, "word/_rels/document.xml.rels")), "Relationship");
    for (const { properties } of docx.sections) {
      expect(childOf(properties, "w:titlePg")).toBeDefined();
      expect(childOf(properties, "w:pgNumType")?.attributes["w:start"]).toBe("1");
      const headerOf = (type: string) => {
        const reference = childrenOf(properties, "w:headerReference").find(
          (node) => node.attributes["w:type"] === type,
        );
        const target = relations.find((node) => node.attributes.Id === reference?.attributes["r:id"])?.attributes
          .Target;
        return readXml(partOf(docx.parts, `word/${target}`));
      };
      const numbered = headerOf("default");
      expect(allOf(numbered, "w:instrText").map(({ text }) => text.trim())).toEqual(["PAGE"]);
      expect(at(numbered, "w:p", "w:pPr", "w:jc")?.attributes["w:val"]).toBe("center");
      expect(["26", "28"]).toContain(allOf(numbered, "w:sz")[0]?.attributes["w:val"]);
      expect(allOf(headerOf("first"), "w:instrText")).toEqual([]);
    }
  });

  test("Times New Roman for every script, Vietnamese as the language", () => {
    const styles = readXml(partOf(docx.parts, "word/styles.xml"));
    const look = at(styles, "w:docDefaults", "w:rPrDefault", "w:rPr");
    const fonts = childOf(look, "w:rFonts")?.attributes ?? {};
    expect(["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"].map((name) => fonts[name])).toEqual(
      Array(4).fill("Times New Roman"),
    );
    expect(childOf(look, "w:lang")?.attributes["w:val"]).toBe("vi-VN");
  });

  test("Quốc hiệu is 12–13 bold and fits its column, Tiêu ngữ 13–14 bold with a rule as long as the text", () => {
    const { table, right } = letterhead();
    const [nation, motto, rule] = right?.paragraphs ?? [];
    const width = right?.width ?? 0;
    expect(nation?.text).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(nation?.runs[0]).toMatchObject({ size: 12, bold: true });
    expect(textWidth(nation?.text ?? "", 12, "bold")).toBeLessThan(width);
    expect(motto).toMatchObject({ text: "Độc lập - Tự do - Hạnh phúc", align: "center" });
    expect(motto?.runs[0]).toMatchObject({ size: 13, bold: true });
    expect(rule?.topBorder).toBe(true);
    expect(Math.abs(ruleLength(rule, width) - textWidth(motto?.text ?? "", 13, "bold"))).toBeLessThan(20);
    expect(table).toMatchObject({ fixed: true, ruled: false });
  });

  test("the agency is 12–13 bold with a rule of one third to one half; its superior is not bold", () => {
    const { left } = letterhead();
    const paragraphs = left?.paragraphs ?? [];
    const agency = paragraphs.at(-2);
    const lines = agency?.text.split("\n") ?? [];
    expect(lines.join(" ")).toBe(report.header.agency);
    expect(agency?.runs.every(({ bold, size }) => bold && size === 12)).toBe(true);
    const length = ruleLength(paragraphs.at(-1), left?.width ?? 0);
    const line = Math.max(...lines.map((text) => textWidth(text, 12, "bold")));
    expect(paragraphs.at(-1)?.topBorder).toBe(true);
    expect(length / line).toBeGreaterThanOrEqual(1 / 3);
    expect(length / line).toBeLessThanOrEqual(1 / 2);
    if (report.header.superior) expect(paragraphs[0]?.runs.every(({ bold }) => !bold)).toBe(true);
  });

  test("number and date stand in one row, blank until issued", () => {
    const [left, right] = letterhead().below ?? [];
    expect(left?.paragraphs[0]?.text).toMatch(new RegExp(`^Số: {6,}/${report.header.symbol}$`));
    expect(left?.paragraphs[0]?.runs[0]?.size).toBe(13);
    expect(right?.paragraphs[0]?.text).toMatch(new RegExp(`^${report.header.place}, ngày {4,}tháng {4,}năm 20\\d\\d$`));
    expect(right?.paragraphs[0]?.runs[0]).toMatchObject({ italics: true, size: 13 });
    expect(left?.paragraphs[1]?.text ?? null).toBe(report.mark);
    if (report.mark) expect(left?.paragraphs[1]?.boxed).toBe(true);
  });

  test("BÁO CÁO and trích yếu are bold 13–14 with a rule of one third to one half", () => {
    const index = first.findIndex(({ text }) => text === "BÁO CÁO");
    const [kind, subject, rule] = first.slice(index, index + 3);
    expect(kind?.runs[0]).toMatchObject({ bold: true, size: 14 });
    expect(subject?.text).toBe(report.title.subject);
    expect(subject?.runs[0]).toMatchObject({ bold: true, size: 14 });
    const share = ruleLength(rule, 11906 - 1701 - 851) / textWidth(subject?.text ?? "", 14, "bold");
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  test("the body is 13–14, justified, first line 1–1,27 cm, at least 6 pt apart, single to 1,5 lines", () => {
    const body = first.filter(({ align, style }) => align === "both" && style === null);
    expect(body.length).toBeGreaterThan(20);
    for (const { runs, indent, spacing } of body) {
      expect(runs.every(({ size }) => size === 14)).toBe(true);
      expect(indent.firstLine).toBe(720);
      expect(spacing.before + spacing.after).toBeGreaterThanOrEqual(120);
      expect(spacing.lineRule).toBe("auto");
      expect(spacing.line).toBeGreaterThanOrEqual(240);
      expect(spacing.line).toBeLessThanOrEqual(360);
    }
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

  test("there is one end mark, at the end of the body, and nothing is underlined", () => {
    const xml = partOf(docx.parts, "word/document.xml");
    expect(xml.split("./.").length - 1).toBe(1);
    expect(
      first
        .filter(({ text }) => text.trim() !== "")
        .at(-1)
        ?.text.endsWith("./."),
    ).toBe(true);
    expect(xml).not.toContain("<w:u ");
    expect(xml).not.toMatch(/_{3,}/);
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

  test("Nơi nhận is 12 bold italic, its list 11, Như trên first when addressed, Lưu last", () => {
    const lines = tablesOf(docx.sections[0]).at(-1)?.rows[0]?.cells[0]?.paragraphs ?? [];
    expect(lines[0]?.text).toBe("Nơi nhận:");
    expect(lines[0]?.runs[0]).toMatchObject({ size: 12, bold: true, italics: true });
    const list = lines.slice(1);
    expect(list.every(({ runs }) => runs.every(({ size, bold }) => size === 11 && !bold))).toBe(true);
    expect(list.slice(0, -1).every(({ text }) => /^- .+;$/.test(text))).toBe(true);
    expect(list.at(-1)?.text).toMatch(/^- Lưu: .+\.$/);
    if (report.addressees.length > 0) expect(list[0]?.text).toBe("- Như trên;");
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
