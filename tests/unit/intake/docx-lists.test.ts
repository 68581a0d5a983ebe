import { expect, test } from "vitest";
import { paragraph as p } from "../../support/docx-parts";
import { readMade } from "../../support/read-made-docx";

const lvl = (level: number, format: string, text: string, more = "", start = 1): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (numId: number, level: number): string =>
  p("x", `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
const font = (name: string): string => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`;

const OUTLINE = definition(
  0,
  lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%2.") + lvl(2, "decimal", "%2.%3.") + lvl(3, "lowerLetter", "%4)"),
);
const outline = (...levels: number[]): string => levels.map((level) => item(1, level)).join("");
const times = (count: number, xml: string): string => xml.repeat(count);

/** Definitions, paragraphs, and the markers a reader sees; null where there is none. */
const MARKERS: Readonly<Record<string, { numbering: string; body: string; styles?: string; seen: (string | null)[] }>> =
  {
    "an outline of four levels": {
      numbering: OUTLINE + num(1, 0),
      body: outline(0, 1, 1, 2, 2, 3, 3, 1, 2, 0, 1),
      seen: ["I.", "1.", "2.", "2.1.", "2.2.", "a)", "b)", "3.", "3.1.", "II.", "1."],
    },
    "levels above that were never counted show their start": {
      numbering: OUTLINE + num(1, 0),
      body: outline(2, 2, 1, 2),
      seen: ["1.1.", "1.2.", "1.", "1.1."],
    },
    "letters are Word's own, then doubled": {
      numbering: definition(0, lvl(0, "lowerLetter", "%1)", "", 4) + lvl(1, "upperLetter", "%2.", "", 26)) + num(1, 0),
      body: outline(0, 0, 0, 1, 1),
      seen: ["d)", "e)", "f)", "Z.", "AA."],
    },
    "Roman numbers": {
      numbering: definition(0, lvl(0, "lowerRoman", "(%1)", "", 3) + lvl(1, "upperRoman", "%2", "", 1999)) + num(1, 0),
      body: outline(0, 0, 1),
      seen: ["(iii)", "(iv)", "MCMXCIX"],
    },
    "with a zero before, and a format not known": {
      numbering: definition(0, lvl(0, "decimalZero", "%1", "", 9) + lvl(1, "chicago", "%2")) + num(1, 0),
      body: outline(0, 0, 1),
      seen: ["09", "10", "1"],
    },
    "all in figures where the law wants it": {
      numbering: definition(0, lvl(0, "upperRoman", "%1") + lvl(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0),
      body: outline(0, 0, 1),
      seen: ["I", "II", "2.1"],
    },
    "words around the number": {
      numbering: definition(0, lvl(0, "decimal", "Điều %1:")) + num(1, 0),
      body: outline(0, 0),
      seen: ["Điều 1:", "Điều 2:"],
    },
    "bullets as a reader sees them": {
      numbering:
        definition(
          0,
          lvl(0, "bullet", "-") +
            lvl(1, "bullet", "+") +
            lvl(2, "bullet", "\uf0b7", "").replace("</w:lvl>", `${font("Symbol")}</w:lvl>`) +
            lvl(3, "bullet", "\uf0a7").replace("</w:lvl>", `${font("Wingdings")}</w:lvl>`) +
            lvl(4, "bullet", "ü").replace("</w:lvl>", `${font("Wingdings")}</w:lvl>`) +
            lvl(5, "bullet", "\uf02d").replace("</w:lvl>", `${font("Symbol")}</w:lvl>`) +
            lvl(6, "bullet", ""),
        ) + num(1, 0),
      body: outline(0, 0, 1, 2, 3, 4, 5, 6),
      seen: ["-", "-", "+", "•", "▪", "✓", "-", "•"],
    },
    "lists of one definition count on": {
      numbering: OUTLINE + num(1, 0) + num(2, 0),
      body: item(1, 0) + item(2, 0) + item(1, 0),
      seen: ["I.", "II.", "III."],
    },
    "a list that starts anew, once": {
      numbering:
        OUTLINE + num(1, 0) + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
      body: item(1, 0) + item(2, 0) + item(2, 0) + item(1, 0),
      seen: ["I.", "V.", "VI.", "VII."],
    },
    "a list with a level of its own": {
      numbering:
        OUTLINE + num(1, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, "decimal", "Phần %1", "", 2)}</w:lvlOverride>`),
      body: outline(0, 0),
      seen: ["Phần 2", "Phần 3"],
    },
    "a level that goes on counting under the next heading": {
      numbering:
        definition(0, lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')) + num(1, 0),
      body: outline(0, 1, 1, 0, 1),
      seen: ["I.", "1.", "2.", "II.", "3."],
    },
    "a level without a number": {
      numbering: definition(0, lvl(0, "none", "") + lvl(1, "none", "Phụ lục")) + num(1, 0),
      body: outline(0, 1),
      seen: [null, "Phụ lục"],
    },
    "no list, and a list that is not there": {
      numbering: OUTLINE + num(1, 0),
      body: p("x") + item(0, 0) + item(77, 0) + item(1, 8) + item(1, 99),
      seen: [null, null, null, null, null],
    },
    "a style that is a list, and one paragraph of it that is none": {
      numbering: OUTLINE + num(1, 0),
      styles: `<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="M"><w:name w:val="M"/><w:basedOn w:val="L"/></w:style>`,
      body: ["L", "M"]
        .map((id) => p("x", `<w:pStyle w:val="${id}"/>`))
        .join("")
        .concat(p("x", '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>')),
      seen: ["1.", "2.", null],
    },
    "levels tied to styles": {
      numbering:
        definition(
          0,
          lvl(0, "upperRoman", "%1.", '<w:pStyle w:val="H1"/>') + lvl(1, "decimal", "%2.", '<w:pStyle w:val="H2"/>'),
        ) + num(1, 0),
      styles: ["H1", "H2"]
        .map(
          (id) =>
            `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
        )
        .join(""),
      body: ["H1", "H2", "H2", "H1"].map((id) => p("x", `<w:pStyle w:val="${id}"/>`)).join(""),
      seen: ["I.", "1.", "2.", "II."],
    },
    "a definition that is that of a list style": {
      numbering:
        definition(0, '<w:numStyleLink w:val="S"/>') +
        definition(1, lvl(0, "lowerLetter", "%1)")) +
        num(1, 0) +
        num(2, 1),
      styles: `<w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
      body: outline(0, 0),
      seen: ["a)", "b)"],
    },
    "deleted paragraphs do not count": {
      numbering: OUTLINE + num(1, 0),
      body: `${item(1, 0)}<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>${item(1, 0)}`,
      seen: ["I.", "II."],
    },
    "numbers no reader could follow": {
      numbering: definition(0, lvl(0, "lowerLetter", times(40, "%1"), "", 999_999_999)) + num(1, 0),
      body: outline(0),
      seen: ["g".repeat(60)],
    },
  };

test.each(Object.entries(MARKERS))("%s", (_what, { numbering, body, styles, seen }) => {
  const { blocks } = readMade({ body, numbering, styles });
  expect(blocks.map((block) => (block.type === "paragraph" ? (block.list?.marker ?? null) : "a table"))).toEqual(seen);
});

test("a marker says its level and whether it is a bullet; it is not part of the text", () => {
  const numbering = definition(0, lvl(0, "decimal", "%1.") + lvl(2, "bullet", "-")) + num(1, 0);
  expect(readMade({ body: outline(0, 2), numbering }).blocks).toMatchObject([
    { text: "x", list: { level: 0, marker: "1.", bullet: false } },
    { text: "x", list: { level: 2, marker: "-", bullet: true } },
  ]);
});
