import type { RefusalCode } from "@/lib/intake/refusal";
import { numberCell, sheetData, textCell, workbookParts } from "./workbook-parts";

/** What must become of a hostile workbook: a refusal, or the few texts it really holds. */
export type Hostile = { parts: () => Map<string, string>; fate: RefusalCode | readonly string[] };

const one = (xml: string, more: Partial<Parameters<typeof workbookParts>[0]> = {}): Map<string, string> =>
  workbookParts({ sheets: [{ name: "S", xml }], ...more });
const cells = sheetData([textCell("A1", "một"), textCell("B1", "hai")]);
const seen = ["một", "hai"];
const shared = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`;

/** Workbooks made to kill or stall a reader, by what is wrong with them; the parts of a package still to be zipped. */
export const HOSTILE_WORKBOOKS: Readonly<Record<string, Hostile>> = {
  "one merge over the whole sheet": {
    parts: () => one(`${cells}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    fate: ["một"],
  },
  "nineteen thousand merges over the whole sheet": {
    parts: () => one(`${cells}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(19_000)}</mergeCells>`),
    fate: ["một"],
  },
  "thousands of merges that cross": {
    parts: () => {
      const crossing = Array.from({ length: 15_000 }, (_, at) => `<mergeCell ref="A${at + 2}:XFD1048576"/>`);
      return one(`${cells}<mergeCells>${crossing.join("")}</mergeCells>`);
    },
    fate: seen,
  },
  "thousands of merges that cross over texts": {
    parts: () => {
      const rows = Array.from({ length: 15_000 }, (_, at) => textCell(`A${at + 1}`, "x"));
      const crossing = rows.map((_, at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`);
      return one(`${sheetData(rows)}<mergeCells>${crossing.join("")}</mergeCells>`);
    },
    fate: "tooComplex",
  },
  "more merges than any form has": {
    parts: () => one(`${cells}<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(200_000)}</mergeCells>`),
    fate: "tooComplex",
  },
  "a merge that runs backwards or off the sheet": {
    parts: () =>
      one(`${cells}<mergeCells><mergeCell ref="B2:A1"/><mergeCell ref="A1:ZZZ9999999"/><mergeCell/></mergeCells>`),
    fate: seen,
  },
  "a column range up to 300 million": {
    parts: () => one(`<cols><col min="3" max="300000000" hidden="1" width="0"/></cols>${cells}`),
    fate: seen,
  },
  "column ranges of no number": {
    parts: () => one(`<cols><col min="x" max="NaN" hidden="1"/><col hidden="1"/></cols>${cells}`),
    fate: seen,
  },
  "more column ranges than columns": {
    parts: () => one(`<cols>${'<col min="3" max="16384" hidden="1"/>'.repeat(300_000)}</cols>${cells}`),
    fate: "tooComplex",
  },
  "row 900 million": {
    parts: () => one(`<sheetData><row r="900000000"><c r="A900000000"><v>1</v></c></row></sheetData>`),
    fate: "broken",
  },
  "a row number below one": {
    parts: () => one(`<sheetData><row r="-5"><c><v>1</v></c></row></sheetData>`),
    fate: "broken",
  },
  "a column beyond the sheet": {
    parts: () => one(`<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>`),
    fate: "broken",
  },
  "two texts in opposite corners": {
    parts: () => one(sheetData([textCell("A1", "một"), textCell("XFD1048576", "hai")])),
    fate: seen,
  },
  "a text merged down to the last row with another one there": {
    parts: () =>
      one(
        `${sheetData([textCell("A1", "một"), textCell("B1048576", "hai")])}<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>`,
      ),
    fate: "tooComplex",
  },
  "a table of twenty thousand rows and a hundred columns": {
    parts: () => {
      const wide = Array.from({ length: 100 }, (_, at) => `<c t="inlineStr"><is><t>${at}</t></is></c>`).join("");
      const long = '<row><c t="inlineStr"><is><t>x</t></is></c><c t="inlineStr"><is><t>y</t></is></c></row>';
      return one(`<sheetData><row>${wide}</row>${long.repeat(19_000)}</sheetData>`);
    },
    fate: "tooComplex",
  },
  "more rows than any form has": {
    parts: () => one(`<sheetData>${'<row><c t="str"><v>x</v></c></row>'.repeat(30_000)}</sheetData>`),
    fate: "tooComplex",
  },
  "half a million empty cells": {
    parts: () => one(`<sheetData>${`<row>${"<c/>".repeat(500)}</row>`.repeat(1_000)}</sheetData>`),
    fate: "tooComplex",
  },
  "a shared string of 40 MB": {
    parts: () => one(shared, { strings: `<si><t>${"a".repeat(40_000_000)}</t></si>` }),
    fate: "tooComplex",
  },
  "a shared string of 20 MB": {
    parts: () => one(shared, { strings: `<si><t>${"a".repeat(20_000_000)}</t></si>` }),
    fate: "tooComplex",
  },
  "a million shared strings": {
    parts: () => one(shared, { strings: "<si><t>a</t></si>".repeat(1_000_000) }),
    fate: "tooComplex",
  },
  "a shared string that is not there": {
    parts: () =>
      one(`<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>-1</v></c></row></sheetData>`),
    fate: [],
  },
  "a text of a cell of 5 MB": {
    parts: () => one(sheetData([textCell("A1", "x".repeat(5_000_000))])),
    fate: "tooComplex",
  },
  "a number of 5 MB": { parts: () => one(sheetData([numberCell("A1", "9".repeat(5_000_000))])), fate: "tooComplex" },
  "a header of 5 MB": {
    parts: () => one(`${cells}<headerFooter><oddHeader>${"&amp;C".repeat(1_000_000)}</oddHeader></headerFooter>`),
    fate: "tooComplex",
  },
  "names over whole sheets": {
    parts: () =>
      one(cells, {
        after: `<definedNames>${'<definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$XFD$1048576</definedName>'.repeat(10_000)}</definedNames>`,
      }),
    fate: seen,
  },
  "a validation over the whole sheet": {
    parts: () =>
      one(
        `${cells}<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>`,
      ),
    fate: seen,
  },
  "a format code of a megabyte": {
    parts: () =>
      one(sheetData([numberCell("A1", "5", 0)]), {
        styles: `<numFmts><numFmt numFmtId="170" formatCode="${"[&gt;1]0;".repeat(125_000)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`,
      }),
    fate: ["5"],
  },
  "a format with two hundred decimals": {
    parts: () =>
      one(sheetData([numberCell("A1", "5", 0)]), {
        styles: `<numFmts><numFmt numFmtId="170" formatCode="0.${"0".repeat(200)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`,
      }),
    fate: ["5"],
  },
  "a million cell styles": {
    parts: () => one(cells, { styles: `<cellXfs>${"<xf/>".repeat(1_000_000)}</cellXfs>` }),
    fate: "tooComplex",
  },
  "a hundred thousand elements one inside the other": {
    parts: () => one(`<sheetData>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</sheetData>`),
    fate: "tooComplex",
  },
  "a thousand sheets": {
    parts: () => workbookParts({ sheets: Array.from({ length: 1_000 }, (_, at) => ({ name: `S${at}`, xml: cells })) }),
    fate: "tooComplex",
  },
  "a workbook without sheets": { parts: () => workbookParts({ sheets: [] }), fate: "broken" },
  "a package without a workbook": { parts: () => new Map([["word/document.xml", "<w/>"]]), fate: "broken" },
  "a sheet cut off in the middle": {
    parts: () =>
      new Map([...one(cells)].map(([name, xml]) => [name, name.includes("sheet1") ? xml.slice(0, -30) : xml])),
    fate: "broken",
  },
  "a sheet that is no XML": {
    parts: () =>
      new Map([...one(cells)].map(([name, xml]) => [name, name.includes("sheet1") ? "PK\u0003\u0004" : xml])),
    fate: "broken",
  },
  "entities that multiply": {
    parts: () => {
      const bomb = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
      return new Map([...one(cells)].map(([name, xml]) => [name, name.includes("sheet1") ? bomb + xml : xml]));
    },
    fate: "broken",
  },
  "an entity nobody declared": {
    parts: () => one(`<sheetData><row><c t="str"><v>&xxe;</v></c></row></sheetData>`),
    fate: "broken",
  },
  "a sheet whose part is the workbook itself": {
    parts: () => {
      const parts = one(cells);
      const rels = parts.get("xl/_rels/workbook.xml.rels") ?? "";
      return parts.set("xl/_rels/workbook.xml.rels", rels.replace("worksheets/sheet1.xml", "../../../xl/workbook.xml"));
    },
    fate: [],
  },
  "keys of the prototype as names": {
    parts: () => one(`<__proto__ constructor="1"/>${cells}<constructor __proto__="x"/>`),
    fate: seen,
  },
};
