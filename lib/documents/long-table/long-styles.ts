import type { FigureKind } from "@/lib/report/workbook";
import { formatOf } from "../render-xlsx/entry-value";
import { escapeXml } from "./escape-xml";

/** Places of the looks in the list of the styles part. */
export const STYLE = { plain: 0, header: 1, text: 2, quotedText: 3, firstFigure: 4 } as const;

const FORMATS = [
  ...new Set(
    (["count", "quantity", "ratio", "code"] as const).flatMap((kind) => [formatOf(kind, "1"), formatOf(kind, "1.5")]),
  ),
];

/** The look of a figure: its number format. */
export const figureStyle = (kind: FigureKind, decimal: string): number =>
  STYLE.firstFigure + FORMATS.indexOf(formatOf(kind, decimal));

/** Numbers below 164 are Excel's own formats. */
const FIRST_FORMAT = 164;

const font = (bold: boolean): string =>
  `<font>${bold ? "<b/>" : ""}<sz val="11"/><name val="Times New Roman"/><family val="1"/></font>`;
const side = (name: string): string => `<${name} style="thin"><color rgb="FF999999"/></${name}>`;
const top = '<alignment vertical="top"/>';

const look = (attributes: string, inner = top): string =>
  `<xf xfId="0" fontId="0" fillId="0" borderId="0" numFmtId="0" applyAlignment="1"${attributes}>${inner}</xf>`;

/** The styles part: header, text, text that begins like a formula, and each number format. */
export const stylesXml = (): string =>
  [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${FORMATS.length}">`,
    ...FORMATS.map((code, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeXml(code)}"/>`),
    "</numFmts>",
    `<fonts count="2">${font(false)}${font(true)}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDE6F0"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${STYLE.firstFigure + FORMATS.length}">`,
    '<xf xfId="0" numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
    '<xf xfId="0" numFmtId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
    look(""),
    look(' quotePrefix="1"'),
    ...FORMATS.map((_, at) =>
      look(' applyNumberFormat="1"').replace('numFmtId="0"', `numFmtId="${FIRST_FORMAT + at}"`),
    ),
    "</cellXfs>",
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
