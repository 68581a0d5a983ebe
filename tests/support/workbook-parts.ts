const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export type WrittenSheet = {
  name: string;
  /** Inside `<worksheet>`. */
  xml: string;
  state?: "hidden" | "veryHidden";
};
export type WrittenWorkbook = {
  sheets: readonly WrittenSheet[];
  /** Inside `<sst>`. */
  strings?: string;
  /** Inside `<styleSheet>`. */
  styles?: string;
  /** Inside `<workbook>`, before and after `<sheets>`. */
  before?: string;
  after?: string;
};

const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** The parts of a workbook with exactly the XML given: what no library would write can be written too. */
export function workbookParts({
  sheets,
  strings,
  styles,
  before = "",
  after = "",
}: WrittenWorkbook): Map<string, string> {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`));
  const parts = new Map([
    [
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${listed.join("")}</sheets>${after}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}">${relations.join("")}${relation("rIdStrings", "sharedStrings", "sharedStrings.xml")}${relation("rIdStyles", "styles", "/xl/styles.xml")}</Relationships>`,
    ],
    ...sheets.map(({ xml }, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    ]),
  ]);
  if (strings !== undefined) parts.set("xl/sharedStrings.xml", `<sst xmlns="${MAIN}">${strings}</sst>`);
  if (styles !== undefined) parts.set("xl/styles.xml", `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
  return parts;
}

/** As the upload guard hands them over. */
export const asParts = (texts: ReadonlyMap<string, string>): Map<string, Uint8Array> =>
  new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]));

/** A cell with a text inside it. */
export const textCell = (address: string, text: string, style = 0): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;

export const numberCell = (address: string, stored: string, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${stored}</v></c>`;

const rowNumber = (cell: string): number => Number(/r="[A-Z]+(\d+)"/.exec(cell)?.[1] ?? 0);

/** `<sheetData>` with the cells put into their rows. */
export function sheetData(cells: readonly string[]): string {
  const rows = new Map<number, string>();
  for (const cell of cells) rows.set(rowNumber(cell), (rows.get(rowNumber(cell)) ?? "") + cell);
  const written = [...rows].sort(([a], [b]) => a - b).map(([row, xml]) => `<row r="${row}">${xml}</row>`);
  return `<sheetData>${written.join("")}</sheetData>`;
}
