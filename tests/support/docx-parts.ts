const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const SPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

/** What stands inside the root of each part beside the document; all but the body may be left out. */
export type WrittenDocument = {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  theme?: string;
  headers?: readonly string[];
  footers?: readonly string[];
  /** Relationships added to those of the document, as XML. */
  relations?: string;
};

/** The parts of a Word file with exactly the XML given: what no program would write can be written too. */
export function docxParts({ body, headers = [], footers = [], relations = "", theme, ...more }: WrittenDocument) {
  const parts = new Map<string, string>();
  const links: string[] = [];
  const add = (kind: string, name: string, xml: string): void => {
    parts.set(`word/${name}`, xml);
    links.push(`<Relationship Id="rId-${name}" Type="${OFFICE}/${kind}" Target="${name}"/>`);
  };
  for (const kind of ["styles", "numbering", "footnotes", "endnotes"] as const) {
    const xml = more[kind];
    if (xml !== undefined) add(kind, `${kind}.xml`, `<w:${kind} ${SPACES}>${xml}</w:${kind}>`);
  }
  for (const [at, xml] of headers.entries()) add("header", `header${at + 1}.xml`, `<w:hdr ${SPACES}>${xml}</w:hdr>`);
  for (const [at, xml] of footers.entries()) add("footer", `footer${at + 1}.xml`, `<w:ftr ${SPACES}>${xml}</w:ftr>`);
  if (theme !== undefined) add("theme", "theme1.xml", theme);
  return new Map([
    [
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    ["word/document.xml", `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`],
    ["word/_rels/document.xml.rels", `<Relationships xmlns="${PACKAGE}">${links.join("")}${relations}</Relationships>`],
    ...parts,
  ]);
}

export const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
