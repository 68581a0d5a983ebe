/**
 * A report as a person makes it in Word: everything said by styles and the theme, headings and points numbered by Word,
 * words cut into many runs, rules drawn as shapes, the page number in a content control, the letterhead in a table with
 * Word's own padding. Given are the pieces a test changes.
 */
type HandMade = { styles: string; body: string; numbering: string; letterhead: string; header: string; after: string };

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** Words cut into runs of a few letters, as Word leaves them after edits. */
export const runs = (text: string, look = ""): string =>
  (text.match(/.{1,7}/gsu) ?? [])
    .map((piece) => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${piece}</w:t></w:r>`)
    .join("");

export const paragraph = (style: string, content: string, more = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;

const points = (size: number): number => size * 2;
const size = (pt: number): string => `<w:sz w:val="${points(pt)}"/>`;

/** A straight line of so many twips, as Word draws one now, and as it did before. */
const drawnLine = (twips: number): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="${twips * 635}" cy="0"/><a:graphic><a:graphicData><a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="${twips / 20}pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const oldLine = (twips: number): string =>
  `<w:r><w:pict><v:shape o:connectortype="straight" style="position:absolute;width:${twips / 20}pt;height:0"/></w:pict></w:r>`;

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;

const LETTERHEAD = `<w:tbl><w:tblPr><w:tblStyle w:val="Plain"/><w:tblW w:w="9640" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3970"/><w:gridCol w:w="5670"/></w:tblGrid><w:tr>${cell(
  3970,
  paragraph("Centre", runs("UBND TỈNH MINH HỌA", size(13))) +
    paragraph("Centre", runs("SỞ Y TẾ", `<w:b/>${size(13)}`)) +
    paragraph("Centre", drawnLine(440)) +
    paragraph("Centre", runs("Số: 07/BC-SYT", size(13))),
)}${cell(
  5670,
  paragraph("Centre", runs("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", `<w:b/>${size(12)}`)) +
    paragraph("Centre", runs("Độc lập - Tự do - Hạnh phúc", `<w:b/>${size(13)}`) + oldLine(3180)) +
    paragraph("Centre", runs("Minh Họa, ngày 05 tháng 3 năm 2026", `<w:i/>${size(13)}`)),
)}</w:tr></w:tbl>`;

const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Centre"><w:name w:val="Giữa"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Text"><w:name w:val="Nội dung"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120" w:after="0" w:line="288" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="heading 1"/><w:basedOn w:val="Text"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="heading 2"/><w:basedOn w:val="Text"/><w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="Điểm"/><w:basedOn w:val="Text"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="Plain"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/><w:pPr><w:ind w:left="927" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

const HEADER = `<w:sdt><w:sdtContent>${paragraph(
  "Centre",
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE   \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
)}</w:sdtContent></w:sdt>`;

const BODY = [
  paragraph("Centre", runs("BÁO CÁO", "<w:b/>")),
  paragraph("Centre", runs("Công tác cải cách hành chính quý I năm 2026", "<w:b/>")),
  paragraph("Centre", drawnLine(2200)),
  paragraph("Text", runs("Sở Y tế báo cáo công tác cải cách hành chính quý I năm 2026 như sau:")),
  paragraph("Part", runs("Công tác chỉ đạo, điều hành")),
  paragraph("Item", runs("Chỉ đạo, điều hành")),
  paragraph("Text", runs("Sở đã ban hành 05 văn bản; trong đó có kế hoạch năm và kế hoạch kiểm tra.")),
  ...["Tuyên truyền;", "Kiểm tra;", "Sáng kiến."].map((text) => paragraph("Point", runs(text))),
  paragraph("Part", runs("Kết quả thực hiện")),
  paragraph(
    "Text",
    runs("Các nhiệm vụ được thực hiện đúng tiến độ đã đề ra trong kế hoạch của tỉnh và của ngành."),
    "<w:keepNext/>",
  ),
  paragraph(
    "Text",
    runs("Trên đây là báo cáo công tác cải cách hành chính quý I năm 2026 của Sở Y tế./."),
    "<w:keepNext/>",
  ),
].join("");

const signature = (): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="Plain"/></w:tblPr><w:tblGrid><w:gridCol w:w="4820"/><w:gridCol w:w="4820"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(
    4820,
    paragraph("Normal", runs("Nơi nhận:", `<w:b/><w:i/>${size(12)}`)) +
      ["- UBND tỉnh;", "- Sở Nội vụ;", "- Lưu: VT, VP."]
        .map((text) => paragraph("Normal", runs(text, size(11))))
        .join(""),
  )}${cell(
    4820,
    paragraph("Centre", runs("GIÁM ĐỐC", "<w:b/>")) +
      paragraph("Centre", "") +
      paragraph("Centre", runs("Nguyễn Văn An", "<w:b/>")),
  )}</w:tr></w:tbl><w:p/>`;

const relations = (items: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** The parts of such a report; `change` alters what a test is about. */
export function handMadeDocx(change: (made: HandMade) => Partial<HandMade> = () => ({})): Map<string, Uint8Array> {
  const plain: HandMade = {
    styles: STYLES,
    body: BODY,
    numbering: NUMBERING,
    letterhead: LETTERHEAD,
    header: HEADER,
    after: "",
  };
  const made = { ...plain, ...change(plain) };
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>';
  const texts: Record<string, string> = {
    "_rels/.rels": relations([["rId1", "officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relations([
      ["rId1", "styles", "styles.xml"],
      ["rId2", "numbering", "numbering.xml"],
      ["rId3", "theme", "theme/theme1.xml"],
      ["rId4", "header", "header1.xml"],
    ]),
    "word/document.xml": `<w:document ${W}><w:body>${made.letterhead}${made.body}${signature()}${made.after}${section}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${W}>${made.styles}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${W}>${made.numbering}</w:numbering>`,
    "word/header1.xml": `<w:hdr ${W}>${made.header}</w:hdr>`,
    "word/theme/theme1.xml":
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>',
  };
  const encoder = new TextEncoder();
  return new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]));
}
