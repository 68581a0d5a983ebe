import { expect, test } from "vitest";
import { paragraph as p, run as r } from "../../support/docx-parts";
import { readMade } from "../../support/read-made-docx";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const ended = (mark: string): string => `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`;

/** What stands in the body, and the texts of the paragraphs a reader sees. */
const SEEN: Readonly<Record<string, { body: string; seen: readonly string[] }>> = {
  "words with their spaces": { body: p(" Số  78 "), seen: [" Số  78 "] },
  "line ends of the XML inside words are spaces": { body: p("Số\n  78"), seen: ["Số   78"] },
  "tabs, breaks and hyphens": {
    body: `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>BC</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:softHyphen/><w:t>!</w:t></w:r></w:p>`,
    seen: ["a\tb\nc\nBC-UBND!"],
  },
  "breaks around the words are spacing": {
    body: `<w:p><w:r><w:br w:type="page"/><w:br/><w:t>a</w:t></w:r>${r("b", "<w:b/>")}<w:r><w:br/><w:br w:type="page"/></w:r></w:p>`,
    seen: ["ab"],
  },
  "places where a word may break": { body: p("hành\u00ad chính\u200b"), seen: ["hành chính"] },
  "inserted words, not deleted ones": {
    body: `<w:p><w:ins w:id="1">${r("mới")}</w:ins><w:del w:id="2"><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>`,
    seen: ["mới"],
  },
  "deleted words of an older writing, and words deleted after they were inserted": {
    body: `<w:p>${r("còn")}<w:del w:id="2">${r("cũ")}</w:del><w:ins w:id="3"><w:del w:id="4">${r("mất")}</w:del></w:ins></w:p>`,
    seen: ["còn"],
  },
  "moved words once, where they went": {
    body: `<w:p><w:moveFrom w:id="1">${r("đi")}</w:moveFrom>${r("|")}<w:moveTo w:id="2">${r("đi")}</w:moveTo></w:p>`,
    seen: ["|đi"],
  },
  "a deleted end joins two paragraphs": {
    body: `<w:p>${ended('<w:del w:id="1"/>')}${r("một ")}</w:p>${p("hai")}${p("ba")}`,
    seen: ["một hai", "ba"],
  },
  "a hidden end joins two paragraphs": {
    body: `<w:p>${ended("<w:vanish/>")}${r("một ")}</w:p>${p("hai")}`,
    seen: ["một hai"],
  },
  "an inserted end is an end": {
    body: `<w:p>${ended('<w:ins w:id="1"/>')}${r("một")}</w:p>${p("hai")}`,
    seen: ["một", "hai"],
  },
  "a paragraph deleted as a whole": {
    body: `<w:p>${ended('<w:del w:id="1"/>')}<w:del w:id="2">${r("cũ")}</w:del></w:p>${p("hai")}`,
    seen: ["hai"],
  },
  "deleted up to the end of the document": {
    body: `${p("một")}<w:p>${ended('<w:del w:id="1"/>')}${r("còn")}</w:p><w:p>${ended('<w:del w:id="1"/>')}</w:p>`,
    seen: ["một", "còn"],
  },
  "properties as they were before a change are not read": {
    body: `<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>${r("a")}</w:p>`,
    seen: ["a"],
  },
  "content controls around blocks and runs": {
    body: `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p("một")}<w:p><w:sdt><w:sdtContent>${r("hai")}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`,
    seen: ["một", "hai"],
  },
  "the words of an empty content control": {
    body: `<w:p><w:sdt><w:sdtContent>${r("Bấm để nhập", '<w:rStyle w:val="Ph"/>')}</w:sdtContent></w:sdt>${r("a")}</w:p>`,
    seen: ["a"],
  },
  "links, smart tags, custom XML, direction": {
    body: `<w:p><w:hyperlink r:id="x">${r("một ")}</w:hyperlink><w:smartTag w:element="x">${r("hai ")}</w:smartTag><w:customXml w:element="x">${r("ba ")}</w:customXml><w:bdo w:val="ltr">${r("bốn")}</w:bdo></w:p><w:customXml w:element="x">${p("năm")}</w:customXml>`,
    seen: ["một hai ba bốn", "năm"],
  },
  "an alternative once": {
    body: `<w:p><mc:AlternateContent><mc:Choice Requires="wps">${r("mới")}</mc:Choice><mc:Choice Requires="x">${r("khác")}</mc:Choice><mc:Fallback>${r("cũ")}</mc:Fallback></mc:AlternateContent></w:p>`,
    seen: ["mới"],
  },
  "a stand-in where there is no alternative": {
    body: `<w:p><mc:AlternateContent><mc:Fallback>${r("cũ")}</mc:Fallback></mc:AlternateContent>${r("!")}</w:p>`,
    seen: ["cũ!"],
  },
  "the result of a field": { body: `<w:p>${r("Trang ")}${field("PAGE", r("7"))}${r(".")}</w:p>`, seen: ["Trang 7."] },
  "a field in the instruction of another": {
    body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>${field("MERGEFIELD a", r("ẩn"))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("hiện")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r("!")}</w:p>`,
    seen: ["hiện!"],
  },
  "a simple field": { body: `<w:p><w:fldSimple w:instr="DATE">${r("10/3")}</w:fldSimple></w:p>`, seen: ["10/3"] },
  "a field that never ends hides no more than its paragraph": {
    body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${r("ẩn")}</w:p>${p("hai")}`,
    seen: ["", "hai"],
  },
  "a field over two paragraphs": {
    body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${r("một")}</w:p><w:p>${r("hai")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    seen: ["một", "hai"],
  },
  "hidden words": {
    body: `<w:p>${r("a")}${r("ẩn", "<w:vanish/>")}${r("b", '<w:vanish w:val="0"/>')}${r("ẩn", '<w:rStyle w:val="Hid"/>')}</w:p>`,
    seen: ["ab"],
  },
  "marks of notes and remarks": {
    body: `<w:p>${r("52.414")}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/><w:commentReference w:id="0"/></w:r>${r(" VB")}</w:p>`,
    seen: ["52.414 VB"],
  },
  "a raised figure never glues to a figure": {
    body: `<w:p>${r("52.414")}${r("1", '<w:vertAlign w:val="superscript"/>')}${r(" km")}${r("2", '<w:vertAlign w:val="superscript"/>')}</w:p>`,
    seen: ["52.414¹ km²"],
  },
  "words set in capitals": { body: `<w:p>${r("Sở Nội vụ", "<w:caps/>")}</w:p>`, seen: ["SỞ NỘI VỤ"] },
  "signs of picture fonts": {
    body: `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Times New Roman" w:char="0041"/><w:sym w:font="Wingdings" w:char="x"/></w:r>${r("\uf0a8 Không", '<w:rFonts w:ascii="Wingdings"/>')}${r(" \uf0b7")}</w:p>`,
    seen: ["☑≥A•□ •••■• •"],
  },
  "a formula": {
    body: `<w:p>${r("= ")}<m:oMath><m:f><m:num><m:r><m:t>52</m:t></m:r></m:num><m:den><m:r><m:t>60</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
    seen: ["= 52/60"],
  },
  "letters and accents of one word in several runs": {
    body: `<w:p>${r("Ho")}${r("\u0300a bi", "<w:b/>")}${r("\u0300nh".normalize("NFD"))}</w:p>`,
    seen: ["Hòa bình".normalize("NFC")],
  },
  "no empty run where all is deleted": { body: "<w:p/>", seen: [""] },
  "another prefix for Word's own names": {
    body: `<x:p xmlns:x="${WORD}"><x:r><x:t>một</x:t></x:r></x:p><p xmlns="${WORD}"><r><t>hai</t></r></p>${p("ba")}`,
    seen: ["một", "hai", "ba"],
  },
  "names of other vocabularies are no words": {
    body: `<w:p><w:r><w:drawing><a:graphic><a:p><a:r><a:t>ẩn</a:t></a:r></a:p></a:graphic></w:drawing></w:r>${r("a")}</w:p>`,
    seen: ["a"],
  },
};

const styles = `<w:style w:type="character" w:styleId="Ph"><w:name w:val="Placeholder Text"/></w:style><w:style w:type="character" w:styleId="Hid"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>`;

test.each(Object.entries(SEEN))("%s", (_what, { body, seen }) => {
  const { blocks } = readMade({ body, styles });
  expect(blocks.map((block) => (block.type === "paragraph" ? block.text : "a table"))).toEqual(seen);
  for (const block of blocks) {
    if (block.type !== "paragraph") continue;
    expect(block.runs.map((run) => run.text).join("")).toBe(block.text);
    expect(block.runs.every(({ text }) => text !== "" && text === text.normalize("NFC"))).toBe(true);
  }
});

test("both dialects of the format are read alike", () => {
  const made = { body: p("Báo cáo", '<w:jc w:val="end"/>'), styles };
  const strict = (xml: string): string =>
    xml
      .replaceAll(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  expect(readMade(made, strict)).toEqual(readMade(made));
  expect(readMade(made, strict).blocks).toMatchObject([{ text: "Báo cáo", align: "right" }]);
});
