import type { RefusalCode } from "@/lib/intake/refusal";
import { docxParts, paragraph } from "../docx-parts";
import { type RawEntry, rawZip, zipOf } from "./raw-zip";

/** A file as uploaded, and what must become of it: a refusal, or null where it is strange and harmless. */
export type HostileFile = { name: string; bytes: () => Buffer; fate: RefusalCode | null };

const MB = 1024 * 1024;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const good = docxParts({ body: paragraph("Báo cáo") });
const goodBytes = zipOf(good);
const goodEntries = (): RawEntry[] => [...good].map(([name, data]) => ({ name, data }));

const withEntries = (...more: RawEntry[]): Buffer => rawZip([...goodEntries(), ...more]);
const withPart = (name: string, data: string): Buffer => zipOf(new Map([...good, [name, data]]));
const changed = (part: string, change: (xml: string) => string): Buffer =>
  zipOf(new Map([...good].map(([name, xml]) => [name, name === part ? change(xml) : xml])));
const related = (type: string, target: string, outside: boolean): Buffer =>
  zipOf(
    docxParts({
      body: paragraph("Báo cáo"),
      relations: `<Relationship Id="rIdX" Type="${type}" Target="${target}"${outside ? ' TargetMode="External"' : ""}/>`,
    }),
  );
const contentType = (type: string): Buffer =>
  changed("[Content_Types].xml", (xml) => xml.replace(/application[^"]*document\.main\+xml/, type));

/** A file of Office 97–2003 as far as its kind can be told: the magic number and names of streams in its directory. */
const compoundFile = (...streams: string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1_016),
    ...streams.map((name) => Buffer.concat([Buffer.from(name, "utf16le"), Buffer.alloc(64)])),
  ]);

/** An archive laid over the data of an entry of another one, as bombs do it. */
function overlapping(): Buffer {
  const inner: RawEntry = { name: "word/inner.xml", data: "<a/>" };
  const outer: RawEntry = { name: "word/outer.xml", data: rawZip([inner]), stored: true };
  return rawZip([outer, { ...inner, at: 30 + outer.name.length }, ...goodEntries()]);
}

const flipped = (at: number): Buffer => {
  const bytes = Buffer.from(goodBytes);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  return bytes;
};
/** In the middle of the packed document. */
const insideDocument = goodBytes.indexOf("word/document.xml") + 60;

const file = (name: string, fate: HostileFile["fate"], bytes: () => Buffer): HostileFile => ({ name, bytes, fate });

/** Packages and other files that the guard judges before any reader sees them. */
export const HOSTILE_PACKAGES: Readonly<Record<string, HostileFile>> = {
  "no bytes": file("a.docx", "empty", () => Buffer.alloc(0)),
  "10 MB and a byte": file("a.docx", "tooLarge", () => Buffer.alloc(10 * MB + 1, "PK")),
  "an archive of nothing": file("a.docx", "broken", () => rawZip([])),
  "text called .docx": file("a.docx", "unknownType", () => Buffer.from("Báo cáo cải cách hành chính quý I")),
  "a picture called .docx": file("a.docx", "unknownType", () => Buffer.from("\u0089PNG\r\n\u001a\n0000", "latin1")),
  "a program": file("a.docx", "unknownType", () => Buffer.from("MZ\u0090\0\u0003\0", "latin1")),
  zeros: file("a.xlsx", "unknownType", () => Buffer.alloc(5_000)),
  "an archive of pictures": file("a.docx", "unknownType", () => rawZip([{ name: "a.png", data: "x" }])),
  slides: file("a.docx", "unknownType", () =>
    contentType("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
  ),
  "an OpenDocument text": file("a.docx", "unknownType", () =>
    rawZip([
      { name: "mimetype", data: "application/vnd.oasis.opendocument.text", stored: true },
      { name: "content.xml", data: "<office/>" },
    ]),
  ),
  "a .doc": file("bao cao.doc", "oldWord", () => compoundFile("Root Entry", "WordDocument", "1Table")),
  "a .doc called .docx": file("bao cao.docx", "oldWord", () => compoundFile("Root Entry", "WordDocument")),
  "a .doc with a workbook in it": file("a.doc", "oldWord", () => compoundFile("WordDocument", "Workbook")),
  "a .xls": file("a.xls", "oldExcel", () => compoundFile("Root Entry", "Workbook")),
  "a .xls of Excel 5": file("a.xls", "oldExcel", () => compoundFile("Root Entry", "Book")),
  "a .xls with a document in it": file("a.xls", "oldExcel", () => compoundFile("Workbook", "WordDocument")),
  "old slides": file("a.ppt", "unknownType", () => compoundFile("Root Entry", "PowerPoint Document")),
  "RTF called .doc": file("a.doc", "oldWord", () => Buffer.from("{\\rtf1\\ansi Báo cáo}")),
  "a web page called .xls": file("a.xls", "oldExcel", () => Buffer.from("<html><table><tr><td>1</table></html>")),
  "a web page called .doc": file("a.doc", "oldWord", () => Buffer.from("MIME-Version: 1.0\r\n\r\n<html></html>")),
  "a document with a password": file("a.docx", "encrypted", () => compoundFile("EncryptionInfo", "EncryptedPackage")),
  "an entry with a password": file("a.docx", "encrypted", () => withEntries({ name: "x.xml", data: "x", flags: 1 })),
  "cut off in the middle": file("a.docx", "broken", () => goodBytes.subarray(0, goodBytes.length / 2)),
  "cut off at the end": file("a.docx", "broken", () => goodBytes.subarray(0, -10)),
  "only its first four bytes": file("a.docx", "broken", () => goodBytes.subarray(0, 4)),
  "a bit turned in the document": file("a.docx", "broken", () => flipped(insideDocument)),
  "a bit turned in the directory": file("a.docx", "broken", () => flipped(goodBytes.indexOf("PK\u0001\u0002") + 1)),
  "bytes after the end": file("a.docx", "broken", () => Buffer.concat([goodBytes, Buffer.from("thêm")])),
  "a wrong check sum": file("a.docx", "broken", () => withEntries({ name: "x.xml", data: "<a/>", declaredCrc: 1 })),
  "more declared than there is": file("a.docx", "broken", () =>
    withEntries({ name: "x.xml", data: "<a/>", declaredSize: 400 }),
  ),
  "3,000 entries": file("a.docx", "zipBomb", () =>
    withEntries(...Array.from({ length: 3_000 }, (_, at) => ({ name: `a${at}.xml`, data: "" }))),
  ),
  "60,000 entries declared, a few there": file("a.docx", "zipBomb", () => rawZip(goodEntries(), 60_000)),
  "a few more entries declared than there are": file("a.docx", "broken", () => rawZip(goodEntries(), 9)),
  "a bomb of one entry": file("a.docx", "zipBomb", () => withEntries({ name: "x.xml", data: Buffer.alloc(60 * MB) })),
  "a bomb that declares little": file("a.docx", "zipBomb", () =>
    withEntries({ name: "x.xml", data: Buffer.alloc(60 * MB), declaredSize: 1_000 }),
  ),
  "a bomb in a picture": file("a.docx", "zipBomb", () =>
    withEntries({ name: "word/media/image1.png", data: Buffer.alloc(60 * MB) }),
  ),
  "a bomb in many small entries": file("a.docx", "zipBomb", () => {
    const data = Buffer.alloc(MB);
    return withEntries(...Array.from({ length: 120 }, (_, at) => ({ name: `a${at}.bin`, data })));
  }),
  "entries over each other": file("a.docx", "zipBomb", overlapping),
  "two entries at one place": file("a.docx", "broken", () => withEntries({ name: "x.xml", data: "", at: 0 })),
  "a name twice": file("a.docx", "broken", () => withEntries({ name: "word/document.xml", data: "<a/>" })),
  "a name twice in other letters": file("a.docx", "broken", () =>
    withEntries({ name: "Word/Document.XML", data: "<a/>" }),
  ),
  "another name before the data": file("a.docx", "broken", () =>
    withEntries({ name: "x.xml", data: "<a/>", headerName: "word/document.xml" }),
  ),
  "a name with a NUL": file("a.docx", "broken", () => withEntries({ name: "word/x\0.xml", data: "<a/>" })),
  "a path out of the package": file("a.docx", "broken", () => withEntries({ name: "../../etc/passwd", data: "x" })),
  "an absolute path": file("a.docx", "broken", () => withEntries({ name: "/etc/passwd", data: "x" })),
  "a path of Windows": file("a.docx", "broken", () => withEntries({ name: "C:\\x.xml", data: "x" })),
  "packed by an unknown method": file("a.docx", "broken", () => withEntries({ name: "x.xml", data: "x", method: 12 })),
  "an archive in the archive": file("a.docx", null, () =>
    withEntries({ name: "customXml/a.bin", data: goodBytes, stored: true }),
  ),
  "entities that multiply": file("a.docx", "broken", () => {
    const entities = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
    const bomb = `<!DOCTYPE w [<!ENTITY l0 "lol">${entities.join("")}]>`;
    return changed("word/document.xml", (xml) => bomb + xml.replace("Báo cáo", "&l10;"));
  }),
  "an entity from a file": file("a.docx", "broken", () =>
    changed("word/document.xml", (xml) => `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml}`),
  ),
  "a document type in a part nobody reads": file("a.docx", "broken", () =>
    withPart("customXml/item1.xml", '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>'),
  ),
  "a document type in UTF-16": file("a.docx", "broken", () =>
    withEntries({ name: "customXml/item1.xml", data: Buffer.from("\ufeff<!DOCTYPE a><a/>", "utf16le") }),
  ),
  "relationships that are no XML": file("a.docx", "broken", () => changed("_rels/.rels", () => "<Relationships>")),
  "30,000 relationships": file("a.docx", "tooComplex", () =>
    changed("_rels/.rels", (xml) =>
      xml.replace("</Relationships>", (end) =>
        Array.from({ length: 30_000 }, (_, at) => `<Relationship Id="a${at * 7919}" Type="t" Target="${at}"/>`)
          .concat(end)
          .join(""),
      ),
    ),
  ),
  "a macro": file("a.docx", "macros", () => withPart("word/vbaProject.bin", "x")),
  "a macro under another name": file("a.docx", "macros", () =>
    related("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "media/a.bin", false),
  ),
  "a .docm called .docx": file("a.docx", "macros", () =>
    contentType("application/vnd.ms-word.document.macroEnabled.main+xml"),
  ),
  "a macro sheet of Excel 4": file("a.xlsx", "macros", () => withPart("xl/macrosheets/sheet1.xml", "<a/>")),
  "an embedded workbook": file("a.docx", "externalContent", () => withPart("word/embeddings/a.xlsx", "x")),
  "an object under another name": file("a.docx", "externalContent", () =>
    related(`${OFFICE}/oleObject`, "media/a.bin", false),
  ),
  "an ActiveX control": file("a.docx", "externalContent", () => withPart("word/activeX/activeX1.xml", "<a/>")),
  "a linked object": file("a.docx", "externalContent", () => related(`${OFFICE}/oleObject`, "file:///c:/a.xls", true)),
  "a frame from elsewhere": file("a.docx", "externalContent", () => related(`${OFFICE}/frame`, "http://a.vn/", true)),
  "a web page as a part": file("a.docx", "externalContent", () => related(`${OFFICE}/aFChunk`, "a.html", false)),
  "links to another workbook": file("a.xlsx", "externalContent", () =>
    withPart("xl/externalLinks/externalLink1.xml", "<a/>"),
  ),
  "an address to click": file("a.docx", null, () => related(`${OFFICE}/hyperlink`, "https://a.vn/", true)),
  "a template elsewhere": file("a.docx", null, () => related(`${OFFICE}/attachedTemplate`, "http://a.vn/a.dotm", true)),
};
