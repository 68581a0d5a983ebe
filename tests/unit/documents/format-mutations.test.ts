import { beforeAll, describe, expect, test } from "vitest";
import { checkFormat, FORMAT_RULES } from "@/lib/documents/format-check/check-format";
import { renderDocx, renderFormSheet } from "@/lib/documents/render-docx/render-docx";
import { FormatCheckOutput } from "@/lib/indicators/contract";
import { buildCorrectionLetter } from "@/lib/report/correction-letter";
import { buildProvinceReport } from "@/lib/report/province-report";
import type { ReportDocument } from "@/lib/report/report-document";
import { buildUnitReport } from "@/lib/report/unit-report";
import {
  afterParagraph,
  aligned,
  bytesOf,
  inBody,
  indented,
  inParagraph,
  inPart,
  inParts,
  looking,
  type Mutation,
  saying,
  sized,
  type TextParts,
  textParts,
  without,
} from "@/tests/support/docx-mutation";
import { formSheets } from "@/tests/support/form-sheets";
import { madeLetter } from "@/tests/support/made-letter";
import { madeProvinceReport } from "@/tests/support/made-province";
import { realReports } from "@/tests/support/real-reports";

const NATION = "CỘNG HÒA";
const MOTTO = "Độc lập";
const AGENCY = /^(SỞ NỘI VỤ|ỦY BAN NHÂN DÂNTỈNH MINH HỌA|ỦY BAN NHÂN DÂN TỈNH MINH HỌA)$/;
const SUPERIOR = "ỦY BAN NHÂN DÂNTỈNH ĐỒNG NAI";
const BASIS = "(Kèm theo";
const noBorder = saying(/<w:pBdr>.*?<\/w:pBdr>/, "");
const underlined = looking('u w:val="single"');
const newParagraph = (text: string, bold = false): string =>
  `<w:p><w:pPr><w:spacing w:after="120" w:before="0" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr>${bold ? "<w:b/>" : ""}<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const both =
  (...changes: Mutation[]): Mutation =>
  (parts) =>
    changes.reduce((now, change) => change(now), parts);
/** Adds paragraphs under the first numbered section heading of the body. */
const added = (...paragraphs: string[]) => inParagraph(/^I\. /, (xml) => `${xml}${paragraphs.join("")}`);

const ISSUED = /(Số:) +\//;
const DATED = /ngày +tháng +năm/;

/** One rule broken at a time: the rule that must be named, what is done, and how. */
const MUTATIONS: readonly [rule: string, what: string, mutation: Mutation][] = [
  ["page.size", "Letter instead of A4", inBody(saying(/w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"'))],
  [
    "page.orientation",
    "pages on their side in the body",
    inBody((xml) => {
      const [section = ""] = /<w:sectPr>.*?<\/w:sectPr>/.exec(xml) ?? [];
      const wide = section.replace(
        /w:w="(\d+)" w:h="(\d+)" w:orient="portrait"/,
        'w:w="$2" w:h="$1" w:orient="landscape"',
      );
      const breaks = [section, wide].map((one) => `<w:p><w:pPr>${one}</w:pPr></w:p>`).join("");
      return xml.replace(/(?=<w:p><w:pPr><w:pStyle w:val="Heading1")/, breaks);
    }),
  ],
  ["page.margins", "left margin of 20 mm", inBody(saying(/w:left="1701"/, 'w:left="1134"'))],
  [
    "page.margins",
    "right margin of 25 mm in an appendix",
    inBody((xml) => xml.replace(/w:right="851"(?![\s\S]*w:right="851")/, 'w:right="1417"')),
  ],
  [
    "page-number.place",
    "at the foot of the page",
    both(
      inParts(/word\/document\.xml/, (xml) =>
        xml.replace(
          /<w:headerReference w:type="default" r:id="(\w+)"\/>/g,
          '<w:footerReference w:type="default" r:id="$1"/>',
        ),
      ),
    ),
  ],
  ["page-number.place", "on the right", inParts(/header\d+\.xml/, aligned("right"))],
  [
    "page-number.place",
    "Roman numerals",
    inBody(saying('<w:pgNumType w:start="1"/>', '<w:pgNumType w:fmt="upperRoman" w:start="1"/>')),
  ],
  ["page-number.type", "12 pt", inParts(/header\d+\.xml/, sized(12))],
  ["page-number.first-page", "on the first page too", inBody(saying("<w:titlePg/>", ""))],
  [
    "page-number.restart",
    "an appendix counted on",
    inBody((xml) => xml.replace(/<w:pgNumType w:start="1"\/>(?![\s\S]*<w:pgNumType)/, "<w:pgNumType/>")),
  ],
  [
    "page-number.restart",
    "an appendix counted from 5",
    inBody((xml) => xml.replace(/<w:pgNumType w:start="1"\/>(?![\s\S]*<w:pgNumType)/, '<w:pgNumType w:start="5"/>')),
  ],
  ["text.color", "blue words", inParagraph(MOTTO, looking('color w:val="0070C0"'))],
  ["text.font", "Arial in a run", inParagraph("I. ", looking('rFonts w:ascii="Arial" w:hAnsi="Arial"'))],
  [
    "text.font",
    "Calibri as the default",
    inPart(
      "word/styles.xml",
      saying(
        /w:ascii="Times New Roman"( w:cs="Times New Roman" w:eastAsia="Times New Roman") w:hAnsi="Times New Roman"/,
        'w:ascii="Calibri"$1 w:hAnsi="Calibri"',
      ),
    ),
  ],
  [
    "text.font-other-scripts",
    "another name for eastAsia",
    inPart("word/styles.xml", saying(/w:eastAsia="Times New Roman"/, 'w:eastAsia="SimSun"')),
  ],
  ["text.font-other-scripts", "another name for cs", inParagraph("I. ", looking('rFonts w:cs="Arial"'))],
  [
    "text.language",
    "English as the language",
    inPart("word/styles.xml", saying(/w:lang w:val="vi-VN"/g, 'w:lang w:val="en-US"')),
  ],
  ["national-name.text", "a wrong word", inParagraph(NATION, saying("VIỆT NAM", "VIỆTNAM"))],
  ["national-name.type", "not bold", inParagraph(NATION, without("b"))],
  ["national-name.type", "11 pt", inParagraph(NATION, sized(11))],
  [
    "national-name.type",
    "not in capitals",
    inParagraph(NATION, saying("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam")),
  ],
  [
    "national-name.fits",
    "too long for its column",
    inParagraph(NATION, saying(/<\/w:pPr>/, '<w:ind w:left="400" w:right="400"/></w:pPr>')),
  ],
  [
    "national-name.fits",
    "broken in two",
    inParagraph(NATION, saying("CHỦ NGHĨA", '</w:t><w:br/><w:t xml:space="preserve">CHỦ NGHĨA')),
  ],
  [
    "national-name.fits",
    "in two paragraphs",
    inParagraph(NATION, (xml) => {
      const first = xml.replace(" CHỦ NGHĨA VIỆT NAM", "");
      return `${first}${xml.replace("CỘNG HÒA XÃ HỘI ", "")}`;
    }),
  ],
  [
    "motto.text",
    "commas for hyphens",
    inParagraph(MOTTO, saying("Độc lập - Tự do - Hạnh phúc", "Độc lập, Tự do, Hạnh phúc")),
  ],
  ["motto.type", "not bold", inParagraph(MOTTO, without("b"))],
  ["motto.rule", "no rule", afterParagraph(MOTTO, noBorder)],
  ["motto.rule", "half as long", afterParagraph(MOTTO, indented(1900))],
  ["superior.type", "bold", inParagraph(SUPERIOR, looking("b"))],
  ["superior.type", "14 pt", inParagraph(SUPERIOR, sized(14))],
  ["agency.type", "not bold", inParagraph(AGENCY, without("b"))],
  ["agency.rule", "as wide as the column", afterParagraph(AGENCY, indented(0))],
  ["agency.rule", "no rule", afterParagraph(AGENCY, noBorder)],
  ["number.type", "12 pt", inParagraph("Số:", sized(12))],
  ["number.type", "on the left", inParagraph("Số:", aligned("left"))],
  ["number.form", "without the word", inParagraph("Số:", saying(/Số: +\//, "Số 12A/"))],
  ["number.spaces", "spaces around the slash", inParagraph("Số:", saying(/(Số:) +\/BC/, "Số: 12 / BC"))],
  ["number.spaces", "spaces around the hyphen", inParagraph("Số:", saying(/\/BC-/, "/BC - "))],
  ["number.zero", "5 without its zero", inParagraph("Số:", saying(ISSUED, "$1 5/"))],
  ["number.zero", "a zero before 125", inParagraph("Số:", saying(ISSUED, "$1 0125/"))],
  ["date.type", "upright", inParagraph(/, ngày/, without("i"))],
  ["date.form", "with strokes", inParagraph(/, ngày/, saying(/, ngày.*năm 20/, ", 05/3/20"))],
  ["date.zero", "day 5", inParagraph(/, ngày/, saying(DATED, "ngày 5 tháng 3 năm"))],
  ["date.zero", "month 2", inParagraph(/, ngày/, saying(DATED, "ngày 15 tháng 2 năm"))],
  ["date.zero", "month 03", inParagraph(/, ngày/, saying(DATED, "ngày 15 tháng 03 năm"))],
  [
    "date.row",
    "in a row of its own",
    inBody(
      saying(
        /(<w:p>(?:(?!<w:p>)[\s\S])*?ngày +tháng +năm[\s\S]*?<\/w:p>)<\/w:tc><\/w:tr>/,
        "<w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc>$1</w:tc></w:tr>",
      ),
    ),
  ],
  ["title.type", "12 pt", inParagraph(/^BÁO CÁO$/, sized(12))],
  ["title.type", "not in capitals", inParagraph(/^BÁO CÁO$/, saying("BÁO CÁO", "Báo cáo"))],
  ["subject.type", "not bold", inParagraph(/^Kết quả công tác/, without("b"))],
  [
    "subject.type",
    "in capitals",
    both(
      inParagraph(/^Kết quả công tác/, (xml) => xml.replace(/>Kết quả[^<]*</, (text) => text.toLocaleUpperCase("vi"))),
      afterParagraph(/^KẾT QUẢ CÔNG TÁC/, indented(3100)),
    ),
  ],
  ["subject.rule", "no rule", afterParagraph(/^Kết quả công tác/, noBorder)],
  ["subject.rule", "across the page", afterParagraph(/^Kết quả công tác/, indented(0))],
  ["addressee.type", "bold", inParagraph("Kính gửi", looking("b"))],
  ["body.type", "12 pt in one paragraph", added(newParagraph("Một đoạn văn.").replace("28", "24"))],
  ["body.align", "left", added(newParagraph("Một đoạn văn.").replace('"both"', '"left"'))],
  ["body.first-line", "2 cm", added(newParagraph("Một đoạn văn.").replace('"720"', '"1134"'))],
  ["body.first-line", "not at all", added(newParagraph("Một đoạn văn.").replace('<w:ind w:firstLine="720"/>', ""))],
  [
    "body.gap",
    "nothing between two paragraphs",
    added(newParagraph("Một đoạn văn.").replace('"120"', '"0"'), newParagraph("Một đoạn nữa.")),
  ],
  [
    "body.gap",
    "taken away by the style",
    added(
      ...["Một đoạn văn.", "Một đoạn nữa."].map((text) =>
        newParagraph(text).replace("<w:ind", "<w:contextualSpacing/><w:ind"),
      ),
    ),
  ],
  ["body.line", "double lines", added(newParagraph("Một đoạn văn.").replace('"264"', '"480"'))],
  [
    "body.line",
    "exactly 12 pt",
    added(newParagraph("Một đoạn văn.").replace('w:line="264" w:lineRule="auto"', 'w:line="240" w:lineRule="exact"')),
  ],
  ["end-mark", "missing", inBody(saying("./.", "."))],
  ["end-mark", "twice", added(newParagraph("Một đoạn văn./."))],
  [
    "heading.section",
    "not in capitals",
    inParagraph(/^I\. /, (xml) =>
      xml.replace(
        />I\. ([^<]*)</,
        (_, words: string) => `>I. ${words.charAt(0)}${words.slice(1).toLocaleLowerCase("vi")}<`,
      ),
    ),
  ],
  ["heading.section", "not bold", inParagraph(/^I\. /, without("b"))],
  ["heading.item", "a title that is not bold", inParagraph(/^1\. /, without("b"))],
  ["heading.item", "a sentence that is bold", added(newParagraph("1. Một câu không có tiêu đề.", true))],
  [
    "heading.letters",
    "a, b, c, e",
    added(...["a", "b", "c", "e"].map((letter) => newParagraph(`${letter}) Nội dung;`))),
  ],
  [
    "heading.letters",
    "f after e",
    added(...["a", "b", "c", "d", "đ", "e", "f"].map((letter) => newParagraph(`${letter}) Nội dung;`))),
  ],
  ["signature.title", "not bold", inParagraph(/^KT\. /, without("b"))],
  ["signature.title", "not in capitals", inParagraph(/^PHÓ /, (xml) => xml.replace(/>PHÓ[^<]*</, ">Phó Giám đốc<"))],
  ["signature.name", "not bold", inParagraph(/^(Nguyễn Văn An|Trần Thị Bình)$/, without("b"))],
  [
    "signature.name",
    "in capitals",
    inParagraph(/^(Nguyễn Văn An|Trần Thị Bình)$/, (xml) =>
      xml.replace(/>(Nguyễn Văn An|Trần Thị Bình)</, (text) => text.toLocaleUpperCase("vi")),
    ),
  ],
  [
    "signature.academic",
    "a doctor",
    inParagraph(/^(Nguyễn Văn An|Trần Thị Bình)$/, saying(/>(Nguyễn Văn An|Trần Thị Bình)</, ">TS. $1<")),
  ],
  ["signature.together", "free from the body", inParagraph(/\.\/\.$/, without("keepNext"))],
  [
    "signature.together",
    "a row that splits",
    inBody((xml) => xml.replace(/<w:cantSplit\/>(?=(?:(?!<w:cantSplit\/>)[\s\S])*Nơi nhận:)/, "")),
  ],
  ["recipients.title", "upright", inParagraph("Nơi nhận:", without("i"))],
  ["recipients.title", "11 pt", inParagraph("Nơi nhận:", sized(11))],
  ["recipients.type", "13 pt", inParagraph("- Lưu:", sized(13))],
  ["recipients.form", "a full stop", inParagraph(/^- (UBND tỉnh|Thường trực Tỉnh ủy);$/, saying(/;</, ".<"))],
  ["recipients.form", "no dash", inParagraph(/^- (UBND tỉnh|Thường trực Tỉnh ủy);$/, saying(/>- /, ">"))],
  ["recipients.archive", "no Lưu", inParagraph("- Lưu:", saying("Lưu:", "Gửi:"))],
  ["recipients.archive", "no full stop", inParagraph("- Lưu:", saying(/\.</, "<"))],
  ["recipients.first", "no Như trên", inParagraph("- Như trên", saying("Như trên", "Bộ Nội vụ"))],
  ["appendix.label", "not bold", inParagraph(/^Phụ lục/, without("b"))],
  ["appendix.label", "on the left", inParagraph(/^Phụ lục/, aligned("left"))],
  ["appendix.number", "Arabic", inParagraph(/^Phụ lục II$/, saying("Phụ lục II", "Phụ lục 2"))],
  ["appendix.number", "out of order", inParagraph(/^Phụ lục II$/, saying("Phụ lục II", "Phụ lục III"))],
  ["appendix.title", "not bold", afterParagraph(/^Phụ lục/, without("b"))],
  ["appendix.basis", "upright", inParagraph(BASIS, without("i"))],
  ["appendix.basis", "without its report", inParagraph(BASIS, saying(/số +\/\S+ ngày +tháng +năm \d+/, ""))],
  ["appendix.rule", "no rule", afterParagraph(BASIS, noBorder)],
  ["appendix.rule", "across the page", afterParagraph(BASIS, indented(0))],
  ["rule.drawn", "an underlined motto", both(inParagraph(MOTTO, underlined), afterParagraph(MOTTO, noBorder))],
  [
    "rule.drawn",
    "underscores under the subject",
    afterParagraph(/^Kết quả công tác/, (xml) =>
      noBorder(xml).replace("</w:p>", "<w:r><w:t>____________</w:t></w:r></w:p>"),
    ),
  ],
  ["rule.drawn", "underscores in the body", added(newParagraph("Một đoạn ______ văn."))],
  [
    "table.header",
    "an appendix without",
    inBody((xml) => xml.replace(/<w:tblHeader\/>(?![\s\S]*<w:tblHeader\/>)/, "")),
  ],
  ["table.rows", "one row that splits", inBody((xml) => xml.replace(/<w:cantSplit\/>(?![\s\S]*<w:cantSplit\/>)/, ""))],
  ["table.figures", "figures on the left", inParagraph(/^\d+$/, aligned("left"))],
  ["table.type", "14 pt", inParagraph("Chỉ tiêu thống kê", sized(14))],
];

const ABOUT = /^V\/v /;

/** Of a công văn alone. */
const LETTER_MUTATIONS: typeof MUTATIONS = [
  ["letter.subject", "no V/v", inParagraph(ABOUT, () => "")],
  ["letter.subject", "Về việc in full", inParagraph(ABOUT, saying("V/v", "Về việc"))],
  ["letter.subject-type", "14 pt", inParagraph(ABOUT, sized(14))],
  ["letter.subject-type", "bold", inParagraph(ABOUT, looking("b"))],
  ["letter.subject-type", "on the left", inParagraph(ABOUT, aligned("left"))],
  [
    "letter.subject-type",
    "in capitals",
    inParagraph(ABOUT, (xml) => xml.replace(/>V\/v [^<]*</, (text) => `>V/v${text.slice(4).toLocaleUpperCase("vi")}`)),
  ],
  ["letter.symbol", "the abbreviation of a report", inParagraph("Số:", saying("/SNV", "/BC-SNV"))],
  ["letter.addressee", "no Kính gửi", inParagraph("Kính gửi", () => "")],
  ["addressee.type", "bold", inParagraph("Kính gửi", looking("b"))],
  ["number.spaces", "spaces around the slash", inParagraph("Số:", saying(/(Số:) +\/SNV/, "Số: 12 / SNV"))],
  ["body.align", "left", inParagraph(/^Đề nghị /, aligned("left"))],
  ["end-mark", "missing", inBody(saying("./.", "."))],
  ["table.header", "no repeated header", inBody(saying("<w:tblHeader/>", ""))],
  ["recipients.first", "no Như trên", inParagraph("- Như trên", saying("Như trên", "UBND tỉnh"))],
];

/** A hundred times over a whole report would take half a minute: some of each kind of part is enough. */
const shortened = ({ sections, appendices, ...report }: ReportDocument): ReportDocument => ({
  ...report,
  sections: sections.map((section) => ({ ...section, blocks: section.blocks.slice(0, 3) })),
  appendices: appendices.slice(0, 3).map((appendix) => ({ ...appendix, rows: appendix.rows.slice(0, 12) })),
});

const reports: [name: string, report: () => ReportDocument][] = [
  ["a unit's report", () => shortened(buildUnitReport(realReports()[1]!.input))],
  ["the province's report", () => shortened(buildProvinceReport(madeProvinceReport("signing")))],
];
const letters: typeof reports = [["a công văn", () => buildCorrectionLetter(madeLetter())]];

type Made = [name: string, bytes: () => Promise<Uint8Array>];
const forms: Made[] = formSheets()
  .slice(0, 1)
  .map(([name, sheet]) => [name, () => renderFormSheet(sheet)]);
const rendered = (made: typeof reports): Made[] => made.map(([name, report]) => [name, () => renderDocx(report())]);
const documents = [...rendered([...reports, ...letters]), ...forms];

/** Of one statistical form alone. */
const FORM_MUTATIONS: typeof MUTATIONS = [
  ["title.type", "its heading is not bold", inParagraph(/^BIỂU MẪU/, without("b"))],
  ["subject.type", "its period is not bold", inParagraph(/^Năm 2024/, without("b"))],
  ["signature.title", "its maker is not bold", inParagraph("NGƯỜI LẬP BIỂU", without("b"))],
  ["signature.title", "its signer is not in capitals", inParagraph("GIÁM ĐỐC", saying("GIÁM ĐỐC", "Giám đốc"))],
  ["signature.name", "in capitals", inParagraph("Nguyễn Văn An", saying("Nguyễn Văn An", "NGUYỄN VĂN AN"))],
  ["table.header", "no repeated header", inBody(saying("<w:tblHeader/>", ""))],
  ["national-name.type", "not bold", inParagraph(NATION, without("b"))],
];

type Tried = readonly [rule: string, what: string, mutation: Mutation, on: readonly [name: string, ...unknown[]][]];
const tried: Tried[] = [
  ...MUTATIONS.map(([rule, what, mutation]): Tried => [rule, what, mutation, reports]),
  ...FORM_MUTATIONS.map(([rule, what, mutation]): Tried => [rule, `a form alone: ${what}`, mutation, forms]),
  ...LETTER_MUTATIONS.map(([rule, what, mutation]): Tried => [rule, `a công văn: ${what}`, mutation, letters]),
];

const broken = (parts: TextParts): string[] =>
  checkFormat(bytesOf(parts)).rules.flatMap(({ id, ok, where, actual }) => (ok ? [] : [`${id} @ ${where}: ${actual}`]));

describe("one broken rule is named, and only it", () => {
  const made = new Map<string, TextParts>();
  beforeAll(async () => {
    for (const [name, bytes] of documents) made.set(name, await textParts(await bytes()));
  });

  test.each(documents)("%s as made keeps every rule", (name) => {
    const output = checkFormat(bytesOf(made.get(name) ?? new Map()));
    expect(output.rules.filter(({ ok }) => !ok)).toEqual([]);
    expect(() => FormatCheckOutput.parse(output)).not.toThrow();
  });

  test.each(tried)("%s: %s", (rule, _what, mutation, on) => {
    let applied = 0;
    for (const [name] of on) {
      const whole = made.get(name) ?? new Map();
      const spoiled = mutation(whole);
      if (spoiled === whole) continue;
      applied += 1;
      const named = broken(spoiled);
      expect(named, name).toHaveLength(1);
      expect(named[0]?.split(" @ ")[0], named[0]).toBe(rule);
    }
    expect(applied).toBeGreaterThan(0);
  });

  test("every rule is broken by at least one of them", () => {
    const broke = new Set(tried.map(([rule]) => rule));
    expect(FORMAT_RULES.map(({ id }) => id).filter((id) => !broke.has(id))).toEqual([]);
  });
});
