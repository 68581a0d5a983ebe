import { describe, expect, test } from "vitest";
import type { PlainParagraph } from "@/lib/intake/plain-document";
import { paragraph as p, run as r } from "../../support/docx-parts";
import { readMade } from "../../support/read-made-docx";

const style = (id: string, name: string, inside: string, type = "paragraph", more = ""): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${name}"/>${inside}</w:style>`;
const styled = (id: string, more = ""): string => `<w:pStyle w:val="${id}"/>${more}`;

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>',
  style("N", "Normal", '<w:rPr><w:i w:val="0"/></w:rPr>', "paragraph", ' w:default="1"'),
  style("H2", "heading 2", "<w:rPr><w:b/></w:rPr>"),
  style("T", "Tiêu đề riêng", '<w:basedOn w:val="H2"/><w:pPr><w:jc w:val="center"/></w:pPr>'),
  style("O", "Mục", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style("B", "Body Text", '<w:basedOn w:val="O"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
  style("C", "Strong", "<w:rPr><w:b/></w:rPr>", "character"),
  style("X", "X", '<w:basedOn w:val="Y"/><w:rPr><w:b/></w:rPr>'),
  style("Y", "Y", '<w:basedOn w:val="X"/>'),
].join("");

const first = (body: string): PlainParagraph => {
  const [block] = readMade({ body, styles: STYLES }).blocks;
  if (block?.type !== "paragraph") throw new Error("no paragraph");
  return block;
};

const LOOKS: Readonly<Record<string, [string, Partial<PlainParagraph>]>> = {
  "none named": ["", { style: null, headingLevel: null, align: "justify" }],
  "one that is not there": [styled("Q"), { style: null, headingLevel: null }],
  "a heading by its name": [styled("H2"), { style: "heading 2", headingLevel: 2, align: "justify" }],
  "one based on a heading": [styled("T"), { style: "tiêu đề riêng", headingLevel: 2, align: "center" }],
  "a heading by its level": [styled("O"), { style: "mục", headingLevel: 1 }],
  "one that says it is no heading": [styled("B"), { style: "body text", headingLevel: null }],
  "a level of the paragraph's own": ['<w:outlineLvl w:val="2"/>', { headingLevel: 3 }],
  "no heading by the paragraph's own word": [styled("H2", '<w:outlineLvl w:val="9"/>'), { headingLevel: null }],
  "sides of the paragraph's own": [styled("T", '<w:jc w:val="right"/>'), { align: "right" }],
  "styles based on each other": [styled("X"), { style: "x", headingLevel: null }],
};

test.each(Object.entries(LOOKS))("style: %s", (_what, [properties, look]) => {
  expect(first(p("a", properties))).toMatchObject(look);
});

describe("faces", () => {
  const FACES: Readonly<Record<string, [style: string, run: string, bold: boolean, italic: boolean]>> = {
    "of the file's own default": ["", "", false, false],
    "of the run": ["", "<w:b/><w:i/>", true, true],
    "of the paragraph's style": [styled("T"), "", true, true],
    "switched off by the run": [styled("T"), '<w:b w:val="0"/><w:i w:val="false"/>', false, false],
    "of a character style": ["", '<w:rStyle w:val="C"/>', true, false],
    "of both, which is plain": [styled("H2"), '<w:rStyle w:val="C"/>', false, true],
    "of both, with the run's own word": [styled("H2"), '<w:rStyle w:val="C"/><w:b/>', true, true],
  };
  test.each(Object.entries(FACES))("%s", (_what, [properties, run, bold, italic]) => {
    const body = `<w:p><w:pPr>${properties}</w:pPr>${r("a", run)}</w:p>`;
    expect(first(body).runs).toEqual([{ text: "a", bold, italic }]);
  });

  test("neighbours in one face are one run", () => {
    const body = `<w:p>${r("a ", "<w:b/>")}${r("b", "<w:b/>")}${r(" c")}${r("!", "<w:b/>")}</w:p>`;
    expect(first(body).runs.map(({ text, bold }) => `${text}${bold ? "*" : ""}`)).toEqual(["a b*", " c", "!*"]);
  });
});

describe("old encodings by their fonts", () => {
  const LONG = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do";
  const vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp";
  const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
  const CASES: Readonly<Record<string, [Parameters<typeof readMade>[0], string | null]>> = {
    "of the run": [{ body: `<w:p>${r(LONG, fonts(".VnTimeH"))}</w:p>` }, "TCVN3"],
    VNI: [{ body: `<w:p>${r(vni, fonts("VNI-Times"))}</w:p>` }, "VNI"],
    "of the style": [
      { body: p(LONG, styled("V")), styles: style("V", "V", `<w:rPr>${fonts(".VnArial")}</w:rPr>`) },
      "TCVN3",
    ],
    "of the whole document": [
      {
        body: p(LONG),
        styles: `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(".VnTime")}</w:rPr></w:rPrDefault></w:docDefaults>`,
      },
      "TCVN3",
    ],
    "of the theme": [
      {
        body: p(LONG),
        theme,
        styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>`,
      },
      "TCVN3",
    ],
    "named for a text that is Unicode all the same": [
      { body: `<w:p>${r("Cộng hòa xã hội chủ nghĩa Việt Nam", fonts(".VnTime"))}</w:p>` },
      null,
    ],
    "of a few words in a long report": [
      { body: `<w:p>${r("Sè: ", fonts(".VnTime"))}</w:p>${p("Kết quả cải cách hành chính. ".repeat(50))}` },
      null,
    ],
    "of hidden words": [{ body: `<w:p>${r(LONG, `${fonts(".VnTime")}<w:vanish/>`)}</w:p>` }, null],
  };
  test.each(Object.entries(CASES))("%s", (_what, [made, encoding]) => {
    expect(readMade(made).legacyEncoding).toBe(encoding);
  });
});
