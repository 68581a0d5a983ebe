import { beforeAll, describe, expect, test } from "vitest";
import { checkFormat } from "@/lib/documents/format-check/check-format";
import { NotADocument } from "@/lib/documents/read-docx/package-parts";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { openUpload } from "@/lib/intake/guard/open-upload";
import type { ReportDocument } from "@/lib/report/report-document";
import { handMadeDocx, paragraph, runs } from "@/tests/support/hand-made-docx";
import { convert, hasOffice } from "@/tests/support/office";
import { sampleDocuments } from "@/tests/support/sample-documents";

const broken = (...given: Parameters<typeof handMadeDocx>): string[] =>
  checkFormat(handMadeDocx(...given)).rules.flatMap(({ id, ok, where, actual }) =>
    ok ? [] : [`${id} @ ${where}: ${actual}`],
  );

test("a report made by hand with styles, numbering, shapes and cut runs keeps every rule", () => {
  expect(broken()).toEqual([]);
});

describe("what a person does in Word is found through styles, theme and numbering", () => {
  test("a style based on another one loses the indent", () => {
    const found = broken(({ styles }) => ({ styles: styles.replace('<w:ind w:firstLine="567"/>', "") }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^body\.first-line @ “Sở Y tế báo cáo.*: 0,00 cm/);
  });

  test("Word counts points by the English alphabet: the fifth is e), not đ)", () => {
    const points = ["Một;", "Hai;", "Ba;", "Bốn;", "Năm."].map((text) => paragraph("Point", runs(text))).join("");
    const found = broken(({ body }) => ({
      body: body.replace(/(<w:p><w:pPr><w:pStyle w:val="Point"\/>.*?<\/w:p>)+/s, points),
    }));
    expect(found).toEqual(["heading.letters @ “e) Năm.”: e) đứng ở chỗ của đ)"]);
  });

  test("text that falls back to the theme's font", () => {
    const found = broken(({ styles }) => ({
      styles: styles.replace(
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>',
        "",
      ),
    }));
    expect(found.map((text) => text.split(":")[0]?.split(" @ ")[0])).toContain("text.font");
    expect(found.join()).toContain("Calibri");
  });

  test("bold over a bold style is upright again", () => {
    const upright = paragraph("Item", runs("Một mục không đậm", '<w:rStyle w:val="Strong"/>'));
    const found = broken(({ body }) => ({ body: body.replace(/(?=<w:p><w:pPr><w:pStyle w:val="Point")/, upright) }));
    expect(found).toEqual(["heading.item @ “2. Một mục không đậm”: chữ không đậm"]);
  });

  test("deleted words are gone, inserted ones count, hidden ones do not", () => {
    const tracked = paragraph(
      "Text",
      `<w:del><w:r><w:delText>_____</w:delText></w:r></w:del><w:ins>${runs("Chèn thêm", '<w:sz w:val="20"/>')}</w:ins>${runs("ẩn", '<w:vanish/><w:color w:val="FF0000"/>')}`,
    );
    const found = broken(({ body }) => ({ body: body.replace(/(?=<w:p><w:pPr><w:pStyle w:val="Part")/, tracked) }));
    expect(found).toEqual(["body.type @ “Chèn thêm”: cỡ 10"]);
  });

  test("Quốc hiệu does not fit beside the padding of a narrow column", () => {
    const found = broken(({ letterhead }) => ({ letterhead: letterhead.replaceAll("5670", "4900") }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^national-name\.fits @ Quốc hiệu: chữ dài 88,\d mm, cột rộng 82,6 mm$/);
  });

  test("a line drawn too short, and one typed with underscores", () => {
    const short = broken(({ letterhead }) => ({ letterhead: letterhead.replace("width:159pt", "width:60pt") }));
    expect(short).toEqual(["motto.rule @ Tiêu ngữ: đường kẻ dài bằng 38% dòng chữ"]);
    const typed = broken(({ letterhead }) => ({
      letterhead: letterhead.replace(/<w:r><mc:AlternateContent>.*?<\/mc:AlternateContent><\/w:r>/s, runs("________")),
    }));
    expect(typed).toEqual(["rule.drawn @ Cơ quan ban hành: gõ dấu gạch liền nhau"]);
  });

  test("tables after the signature without Phụ lục", () => {
    const table =
      '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>';
    expect(broken(() => ({ after: table }))).toEqual([
      "appendix.label @ Sau khối chữ ký: một bảng không ở dưới “Phụ lục” nào",
    ]);
  });

  test("a letterhead set with tabs, without a table", () => {
    const lines = [
      `${runs("UBND TỈNH MINH HỌA", '<w:sz w:val="26"/>')}<w:r><w:tab/></w:r>${runs("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", '<w:b/><w:sz w:val="24"/>')}`,
      `${runs("SỞ Y TẾ", '<w:b/><w:sz w:val="26"/>')}<w:r><w:tab/></w:r>${runs("Độc lập - Tự do - Hạnh phúc", '<w:sz w:val="26"/>')}`,
      `${runs("Số: 07/BC-SYT", '<w:sz w:val="26"/>')}<w:r><w:tab/></w:r>${runs("Minh Họa, ngày 05 tháng 3 năm 2026", '<w:i/><w:sz w:val="26"/>')}`,
    ];
    const found = broken(() => ({ letterhead: lines.map((line) => paragraph("Normal", line)).join("") }));
    expect(found.map((text) => text.split(" @ ")[0])).toEqual(["motto.type", "motto.rule", "agency.rule"]);
  });
});

test.each([
  ["no parts", new Map<string, Uint8Array>()],
  ["XML that is not well-formed", new Map([["word/document.xml", new TextEncoder().encode("<w:document")]])],
])("%s: no document", (_what, parts) => {
  expect(() => checkFormat(parts)).toThrow(NotADocument);
});

const skipped = hasOffice ? "" : " — SKIPPED: LibreOffice (soffice) is not installed";

describe.skipIf(!hasOffice)(`documents opened and saved by LibreOffice${skipped}`, () => {
  const samples = sampleDocuments();
  let saved: Map<string, Uint8Array>;

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, [, report]] of samples.entries())
      files[`${index}.docx`] = await renderDocx(report as ReportDocument);
    saved = await convert(files, "docx");
  }, 180_000);

  test.each(samples.map(([name], index) => [name, `${index}.docx`]))("%s keeps every rule", async (_name, file) => {
    const upload = await openUpload(saved.get(file) ?? new Uint8Array(), file);
    const rules = upload.kind === "docx" ? checkFormat(upload.parts).rules : [];
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.filter(({ ok }) => !ok)).toEqual([]);
  });
});
