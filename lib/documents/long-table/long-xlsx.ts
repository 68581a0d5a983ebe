import { LONG_COLUMNS, type LongEntry } from "@/lib/report/long-table/long-columns";
import type { LongRow } from "@/lib/report/long-table/long-rows";
import { letters } from "../render-xlsx/layout";
import { escapeXml } from "./escape-xml";
import { figureStyle, STYLE, stylesXml } from "./long-styles";
import { cellText, startsLikeFormula } from "./safe-text";
import { zipStream } from "./zip-stream";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SHEET = "Số liệu";
/** Excel's own limit of a sheet, header included. */
const ROWS_MAX = 1_048_576;
/** Excel keeps 15 digits: a longer figure is written as text rather than silently rounded. */
const DIGITS_MAX = 15;

const COLUMN_LETTERS = LONG_COLUMNS.map((_, at) => letters(at + 1));
const LAST = COLUMN_LETTERS.at(-1);

const textCell = (address: string, text: string, style: number): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

/** Text is a text cell whatever it begins with, and stays one when somebody edits it (quotePrefix). */
function cellXml(address: string, entry: LongEntry): string {
  if (entry === null) return "";
  if ("text" in entry) {
    const text = cellText(entry.text);
    return textCell(address, text, startsLikeFormula(text) ? STYLE.quotedText : STYLE.text);
  }
  const { decimal, kind } = entry;
  if (decimal.replace(/[-.]/g, "").replace(/^0+/, "").length > DIGITS_MAX)
    return textCell(address, decimal, STYLE.text);
  return `<c r="${address}" s="${figureStyle(kind, decimal)}"><v>${decimal}</v></c>`;
}

const rowXml = (at: number, entries: readonly LongEntry[]): string =>
  `<row r="${at}">${entries.map((entry, column) => cellXml(`${COLUMN_LETTERS[column]}${at}`, entry)).join("")}</row>`;

async function* sheetXml(sheets: AsyncIterable<Iterable<LongRow>>): AsyncGenerator<string> {
  const columns = LONG_COLUMNS.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const headings = LONG_COLUMNS.map(({ heading }, at) => textCell(`${COLUMN_LETTERS[at]}1`, heading, STYLE.header));
  yield [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    `<cols>${columns.join("")}</cols>`,
    `<sheetData><row r="1" ht="32" customHeight="1">${headings.join("")}</row>`,
  ].join("");
  let at = 1;
  for await (const rows of sheets) {
    let xml = "";
    for (const row of rows) {
      at += 1;
      xml += rowXml(
        at,
        LONG_COLUMNS.map(({ entry }) => entry(row)),
      );
    }
    if (at > ROWS_MAX) throw new Error(`${at} rows do not fit on one sheet`);
    if (xml !== "") yield xml;
  }
  yield [
    `</sheetData><autoFilter ref="A1:${LAST}${at}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>",
  ].join("");
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (...list: string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`;

const TYPES = [
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  override("workbook", "sheet.main"),
  override("worksheets/sheet1", "worksheet"),
  override("styles", "styles"),
  "</Types>",
].join("");

const WORKBOOK = [
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
  `<sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets>`,
  `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET}'!$1:$1</definedName></definedNames>`,
  "</workbook>",
].join("");

/**
 * The long table as .xlsx for Excel 2010 and later, piece by piece: however many units, memory holds the rows of one. The
 * header is frozen and filters, ready for a pivot table. Throws past Excel's last row.
 */
export const longXlsx = (sheets: AsyncIterable<Iterable<LongRow>>): AsyncGenerator<Uint8Array> =>
  zipStream([
    { name: "[Content_Types].xml", pieces: [TYPES] },
    { name: "_rels/.rels", pieces: [relations(relation(1, "officeDocument", "xl/workbook.xml"))] },
    { name: "xl/workbook.xml", pieces: [WORKBOOK] },
    {
      name: "xl/_rels/workbook.xml.rels",
      pieces: [relations(relation(1, "worksheet", "worksheets/sheet1.xml"), relation(2, "styles", "styles.xml"))],
    },
    { name: "xl/styles.xml", pieces: [HEAD + stylesXml()] },
    { name: "xl/worksheets/sheet1.xml", pieces: sheetXml(sheets) },
  ]);
