import type { RefusalCode } from "@/lib/intake/refusal";
import { docxParts, paragraph, run, type WrittenDocument } from "../docx-parts";
import type { HostileFile } from "./packages";
import { rawZip } from "./raw-zip";

/** Stored, not packed: what a bomb would be refused for by its size alone must meet the reader. */
const stored = (parts: ReadonlyMap<string, string | Buffer>): Buffer =>
  rawZip([...parts].map(([name, data]) => ({ name, data, stored: true })));
const made = (document: WrittenDocument, fate: RefusalCode | null): HostileFile => ({
  name: "a.docx",
  bytes: () => stored(docxParts(document)),
  fate,
});
const replaced = (part: string, data: string | Buffer, fate: RefusalCode | null): HostileFile => ({
  name: "a.docx",
  bytes: () => stored(new Map<string, string | Buffer>(docxParts({ body: paragraph("a") })).set(part, data)),
  fate,
});
const list = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join("");
const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;
const row = (cells: string, properties = ""): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const cell = (properties: string, inside = "<w:p/>"): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const nested = (depth: number, open: string, close: string, inside: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Documents made to kill or stall the reader; null: strange, and read in no more than ordinary time. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, HostileFile>> = {
  "600,000 empty paragraphs": made({ body: "<w:p/>".repeat(600_000) }, "tooComplex"),
  "600,000 elements in a part beside the document": made(
    { body: paragraph("a"), footnotes: "<w:a/>".repeat(600_000) },
    "tooComplex",
  ),
  "100,000 paragraphs": made({ body: "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(100_000) }, "tooComplex"),
  "100,000 paragraphs in a text box": made(
    {
      body: `<w:p><w:r><w:txbxContent>${"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(100_000)}</w:txbxContent></w:r></w:p>`,
    },
    "tooComplex",
  ),
  "100,000 elements one inside the other": made({ body: nested(100_000, "<w:a>", "</w:a>", "") }, "tooComplex"),
  "200 tables one inside the other": made(
    { body: nested(200, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:p/>") },
    "tooComplex",
  ),
  "60 tables one inside the other": made(
    { body: nested(60, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", paragraph("a")) },
    null,
  ),
  "50 text boxes one inside the other, with a long text": made(
    {
      body: nested(50, "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", paragraph("chữ ".repeat(20_000))),
    },
    null,
  ),
  "an attribute of 8 MB": made({ body: `<w:p w:x="${"a".repeat(8_000_000)}"/>` }, null),
  "200,000 attributes": made({ body: `<w:p ${list(200_000, (at) => ` a${at}=""`)}/>` }, null),
  "a name of 4 MB": made({ body: `<w:${"a".repeat(4_000_000)}/>` }, null),
  "50,000 names of vocabularies, and each element with one more": made(
    {
      body: `<w:p ${list(50_000, (at) => ` xmlns:a${at}="u"`)}>${list(100_000, (at) => `<w:r xmlns:b${at}="u"/>`)}</w:p>`,
    },
    null,
  ),
  "a text of 8 MB": made({ body: paragraph("a".repeat(8_000_000)) }, "tooComplex"),
  "a text of 8 MB of words": made({ body: paragraph("số 12 ".repeat(1_000_000)) }, "tooComplex"),
  "a text of 4 MB of accents": made({ body: paragraph("\u0301".repeat(2_000_000)) }, "tooComplex"),
  "a text of 9 MB of line breaks and spaces": made({ body: paragraph("\n ".repeat(4_500_000)) }, "tooComplex"),
  "as much text as is read": made({ body: paragraph("số 12 ".repeat(150)).repeat(2_000) }, null),
  "a paragraph as long as is read": made({ body: paragraph("số 12 ".repeat(16_000)) }, null),
  "as many tables as are read": made(
    { body: table(`<w:tr><w:tc>${paragraph("a")}</w:tc></w:tr>`).repeat(1_000) },
    null,
  ),
  "a table as long as is read": made(
    { body: table(list(4_900, (at) => row(cell("", paragraph(`${at}.`)) + cell("", paragraph("tên"))))) },
    null,
  ),
  "a paragraph of 60,000 runs": made(
    { body: `<w:p>${list(30_000, () => `<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>`)}</w:p>` },
    null,
  ),
  "90,000 joined paragraphs": made(
    { body: "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>".repeat(90_000) + paragraph("a") },
    null,
  ),
  "100,000 fields that never end": made(
    { body: `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100_000)}</w:p>` },
    null,
  ),
  "a cell over 300 million columns": made({ body: table(row(cell('<w:gridSpan w:val="300000000"/>'))) }, "tooComplex"),
  "a row that begins at column 900 million": made(
    { body: table(row(cell(""), '<w:gridBefore w:val="900000000"/>')) },
    "tooComplex",
  ),
  "a row of 1,000 cells": made({ body: table(row(cell("").repeat(1_000))) }, "tooComplex"),
  "a column of 60,000 merged cells": made({ body: table(row(cell("<w:vMerge/>")).repeat(60_000)) }, "tooComplex"),
  "60,000 tables": made({ body: table(`<w:tr><w:tc>${paragraph("a")}</w:tc></w:tr>`).repeat(60_000) }, "tooComplex"),
  "a table of 40,000 rows": made(
    { body: table(list(40_000, (at) => row(cell("", paragraph(`${at}.`)) + cell("", paragraph("tên"))))) },
    "tooComplex",
  ),
  "styles based on each other without end": made(
    {
      body: list(40_000, (at) => paragraph("a", `<w:pStyle w:val="s${at}"/>`)),
      styles: list(
        40_000,
        (at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
      ),
    },
    null,
  ),
  "a number of a list beyond counting, written a million times": made(
    {
      body: paragraph("a", '<w:numPr><w:numId w:val="1"/></w:numPr>').repeat(1_000),
      numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="${"%1".repeat(1_000_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    },
    null,
  ),
  "a header named 10,000 times": made(
    {
      body: paragraph("a"),
      headers: [paragraph("a".repeat(90_000))],
      relations: list(10_000, (at) => `<Relationship Id="h${at}" Type="${OFFICE}/header" Target="header1.xml"/>`),
    },
    null,
  ),
  "a header that is the document itself": made(
    { body: paragraph("a"), relations: `<Relationship Id="h" Type="${OFFICE}/header" Target="document.xml"/>` },
    null,
  ),
  "keys of the prototype as names": made(
    {
      body: `<w:constructor w:__proto__="1"/>${paragraph("a", '<w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="constructor"/></w:numPr>')}`,
      styles: '<w:style w:styleId="__proto__" w:type="paragraph"><w:basedOn w:val="toString"/></w:style>',
    },
    null,
  ),
  "a document without a body": replaced("word/document.xml", "<a/>", "broken"),
  "a document that is a picture": replaced("word/document.xml", "\u0089PNG\r\n", "broken"),
  "an empty document part": replaced("word/document.xml", "", "broken"),
  "a document cut off": replaced("word/document.xml", '<w:document xmlns:w="x"><w:body><w:p>', "broken"),
  "a document that is not UTF-8": replaced("word/document.xml", Buffer.from("<a>\u00e1</a>", "latin1"), "broken"),
  "an entity nobody declared": made({ body: paragraph("&xxe;") }, "broken"),
  "a prefix nobody declared": made({ body: `${run("a").replaceAll("w:", "q:")}` }, null),
  "styles that are no XML": replaced(
    "word/_rels/document.xml.rels",
    `<Relationships><Relationship Id="s" Type="${OFFICE}/styles" Target="../[Content_Types].xml"/>`,
    "broken",
  ),
};
