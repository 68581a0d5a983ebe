import { partOf, readZip } from "../read-zip";
import type { Truth } from "./truth";
import { copyTruth } from "./truth";
import { cellWithRole, rowsOf } from "./word";
import { writeZip } from "./write-zip";
import { childNamed, copyTree, isElement, parseTree, writeTree, type XmlElement } from "./xml-tree";

const DOCUMENT = "word/document.xml";

/** A report as a Word file under change, with what the reader should make of it. */
export type ReportFile = {
  /** All parts but the document itself. */
  parts: Map<string, string>;
  document: XmlElement;
  truth: Truth;
};

export async function openReport(bytes: Uint8Array, truth: Truth): Promise<ReportFile> {
  const parts = await readZip(bytes);
  const document = parseTree(partOf(parts, DOCUMENT));
  parts.delete(DOCUMENT);
  return { parts, document, truth };
}

export const copyReport = ({ parts, document, truth }: ReportFile): ReportFile => ({
  parts: new Map(parts),
  document: copyTree(document),
  truth: copyTruth(truth),
});

export const reportBytes = ({ parts, document }: ReportFile): Buffer =>
  writeZip(new Map([...parts, [DOCUMENT, writeTree(document)]]));

export function bodyOf({ document }: ReportFile): XmlElement {
  const body = childNamed(document, "w:body");
  if (!body) throw new Error("a Word file without a body");
  return body;
}

/** Blocks of the body: paragraphs, tables, section properties. */
export const blocksOf = (file: ReportFile): XmlElement[] => bodyOf(file).children.filter(isElement);

export const formTables = (file: ReportFile): XmlElement[] => blocksOf(file).filter(({ role }) => role === "formTable");

/** A row of a form with the cells people know it by. */
export type FormRow = { table: XmlElement; row: XmlElement; key: string };

/** Every row of the forms, without header rows and rows that only continue a label. */
export const formRows = (file: ReportFile): FormRow[] =>
  formTables(file).flatMap((table) =>
    rowsOf(table).flatMap((row) => (row.row && !row.row.rest ? [{ table, row, key: row.row.key }] : [])),
  );

/** The rows whose figure is not blank, with the cell it stands in. */
export const figureRows = (file: ReportFile): (FormRow & { cell: XmlElement })[] =>
  formRows(file).flatMap((one) => {
    const cell = cellWithRole(one.row, "figure");
    return cell && file.truth.figures.get(one.key)?.state !== "blank" ? [{ ...one, cell }] : [];
  });

const EMPTY: Record<string, string> = { numbering: "w:numbering", footnotes: "w:footnotes" };

/**
 * Adds elements to `numbering.xml` or `footnotes.xml`, which is made where the file has none. Definitions of lists must
 * stand before the lists, so `first` goes to the beginning and `last` to the end.
 */
export function addToPart(file: ReportFile, kind: "numbering" | "footnotes", first: string, last: string): void {
  const name = `word/${kind}.xml`;
  const root = EMPTY[kind] ?? "";
  const known = file.parts.get(name);
  if (known === undefined) {
    const spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    file.parts.set(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${spaces}>${first}${last}</${root}>`,
    );
    const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
    insertBefore(file, "[Content_Types].xml", "</Types>", `<Override PartName="/${name}" ContentType="${type}"/>`);
    const relation = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
    const made = `<Relationship Id="rIdAdded${kind}" Type="${relation}" Target="${kind}.xml"/>`;
    insertBefore(file, "word/_rels/document.xml.rels", "</Relationships>", made);
    return;
  }
  const start = known.indexOf(">", known.indexOf(`<${root}`)) + 1;
  file.parts.set(
    name,
    `${known.slice(0, start)}${first}${known.slice(start).replace(`</${root}>`, `${last}</${root}>`)}`,
  );
}

function insertBefore(file: ReportFile, part: string, end: string, text: string): void {
  file.parts.set(part, partOf(file.parts, part).replace(end, `${text}${end}`));
}
